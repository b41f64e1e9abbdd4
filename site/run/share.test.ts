import {expect, test} from 'vitest'
import {editsOf, hashOf, speaksOf} from './share.ts'

const key = 'os-keypairs/keypairs-post'

test('what goes into an address comes out of it', async () => {
  const edits = {
    method: 'PUT',
    path: '/v2.1/flavors?name=ä',
    headers: 'Accept: a\nX: y',
    body: '{"name": "🗝"}',
    from: 'paused',
  }
  const hash = await hashOf(key, edits)
  expect(hash).toMatch(/^#run=os-keypairs\/keypairs-post:[\w-]+$/)
  expect(await editsOf(hash)).toEqual(edits)
})

test('an example that nobody changed needs its key alone', async () => {
  expect(await hashOf(key, {body: undefined})).toBe('#run=os-keypairs/keypairs-post')
  expect(await editsOf('#run=os-keypairs/keypairs-post')).toEqual({})
})

test('a body that repeats itself makes a short address', async () => {
  const body = JSON.stringify(Array.from({length: 100}, () => ({keypair: {name: 'laptop'}})))
  expect((await hashOf(key, {body})).length).toBeLessThan(200)
})

test('a damaged address gives nothing', async () => {
  const hash = await hashOf(key, {body: '{"keypair": {"name": "laptop"}}'})
  expect(await editsOf(hash.slice(0, -6))).toBeUndefined()
  expect(await editsOf(`#run=${key}:%%%`)).toBeUndefined()
  expect(await editsOf('#v2-92')).toBeUndefined()
})

test('an address that holds something else than texts gives nothing', async () => {
  expect(await editsOf(await hashOf(key, {body: 1 as never}))).toBeUndefined()
})

test('an address speaks of one example only', () => {
  expect(speaksOf('#run=a/b:xyz', 'a/b')).toBe(true)
  expect(speaksOf('#run=a/b', 'a/b')).toBe(true)
  expect(speaksOf('#run=a/b/C:xyz', 'a/b')).toBe(false)
  expect(speaksOf('#run=a/bc', 'a/b')).toBe(false)
})
