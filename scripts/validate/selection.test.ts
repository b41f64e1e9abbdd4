import {expect, test} from 'vitest'
import {below, shardOf} from './selection.ts'

test('every path is in exactly one shard, and the shards are of like size', () => {
  const paths = Array.from({length: 900}, (_, index) => `api_samples/resource-${index % 30}/sample-${index}.json`)
  const shards = ['1/3', '2/3', '3/3'].map((text) => paths.filter(shardOf(text)))
  expect(shards.flat().sort()).toEqual([...paths].sort())
  for (const shard of shards) expect(shard.length).toBeGreaterThan(200)
})

test('a shard beyond the last is refused', () => {
  for (const text of ['0/3', '4/3', '1', '1/0', 'a/b']) expect(() => shardOf(text)).toThrow('expected i/n such as 1/3')
})

test('a folder holds what is below it, not what begins like it', () => {
  expect(['a/b', 'a/b/c', 'a/bc', 'a'].filter(below(['a/b']))).toEqual(['a/b', 'a/b/c'])
})
