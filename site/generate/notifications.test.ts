import {expect, test} from 'vitest'
import {resources} from '../../compute/index.ts'
import type {Exchange} from '../../contract/story.ts'
import {families} from '../../notifications/index.ts'
import {inForce, playAll} from '../../scripts/recordings.ts'
import type {FamilyDocument} from '../notifications/document.ts'
import {notificationPages} from './notifications.ts'
import {documented} from './reference.ts'

const played: Array<readonly Exchange[]> = []
const all = []
for (const resource of resources) {
  played.push(...(await playAll(resource)).values())
  all.push(documented(resource, await inForce(resource)))
}
const files = notificationPages(families, played, all)
const family = (name: string): FamilyDocument => JSON.parse(files[`pages/notification-${name}.json`] ?? '')

test('every event has a sample and a cause', () => {
  for (const {name} of families)
    for (const {type, sample, causes} of family(name).events) {
      expect(sample, type).toBeDefined()
      expect(causes, type).not.toEqual([])
    }
})

test('a sample is shown as it is sent, its fragment in place', () => {
  const {sample} = family('flavor').events.find(({type}) => type === 'flavor.update') ?? {}
  expect(sample?.kept).toContain('$ref')
  expect(sample?.resolved).not.toContain('$ref')
  expect(JSON.parse(sample?.resolved ?? '').payload['nova_object.name']).toBe('FlavorPayload')
})

test('an event leads to the operations that send it', () => {
  const {causes} = family('keypair').events.find(({type}) => type === 'keypair.delete.end') ?? {}
  expect(causes).toEqual([{title: 'Delete a keypair', to: '/api/os-keypairs/#delete-keypair'}])
})
