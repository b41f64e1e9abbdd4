import {expect, test} from 'vitest'
import {resources} from '../../compute/index.ts'
import {inForce} from '../../scripts/recordings.ts'
import {documented} from '../generate/reference.ts'
import {fence, fieldList, resourceMarkdown} from './reference.ts'

test('an operation is told with its fields, its errors and what was really answered', async () => {
  const resource = resources.find(({name}) => name === 'os-keypairs')
  if (!resource) throw new Error('no keypairs')
  const {documents} = documented(resource, await inForce(resource))
  const text = resourceMarkdown({description: resource.description, operations: documents})
  for (const {views} of documents) expect(text).toContain(`\n## ${views.at(-1)?.title}\n`)
  expect(text).toContain('`POST /v2.1/os-keypairs`')
  expect(text).toContain('- 409 `KeyPairExists`: The user already has a keypair of that name.')
  expect(text).toMatch(/Answered with 201:\n\n```json\n\{\n {2}"keypair": \{/)
  expect(text).not.toMatch(/undefined|\[object/)
})

test('a field inside another is a level deeper, and says since when it is there', () => {
  const rows = [
    {id: 'a', name: 'keypair', depth: 0, type: 'object', required: true as const},
    {id: 'b', name: 'type', depth: 1, type: 'string', text: 'Of which kind.', since: '2.2'},
  ]
  expect(fieldList(rows)).toBe('- `keypair` (object, required)\n  - `type` (string, new in 2.2): Of which kind.')
})

test('a fence is longer than any in the text', () => {
  expect(fence('md', '```\nx\n```')).toMatch(/^````md\n/)
})
