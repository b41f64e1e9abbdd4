import {expect, test} from 'vitest'
import {operations, resources} from '../../compute/index.ts'
import {families} from '../../notifications/index.ts'
import {readSources} from './sources.ts'

const sources = readSources('.')

test('every operation is found where it is declared', () => {
  const names = resources.flatMap(({operations}) => Object.keys(operations))
  expect(names).toHaveLength(operations.length)
  for (const name of names) expect(sources.declarationOf(name).path, name).toMatch(/^compute\/[a-z_-]+\/[a-z-]+\.ts$/)
})

test('every type of notification is found where it is declared', () => {
  for (const event of families.flatMap(({events}) => Object.keys(events)))
    expect(sources.eventOf(event)?.path, event).toMatch(/^notifications\//)
})

test('every resource has a story', () => {
  for (const resource of resources) expect(sources.storyOf(resource)).toMatch(/\.scenario\.ts$/)
})
