import {describe, expect, test} from 'vitest'
import {readText} from '../files.ts'
import {laidOut, picked} from './answer.ts'
import {checkPage} from './check.ts'
import {addressOf, pageMarkdown} from './markdown.ts'
import {historyOf, recordedStory} from './recorded.ts'
import {termsIn} from './spelling.ts'

const commands = {scripts: new Set<string>(), runs: new Set<string>(), openstack: new Set<string>()}
const key = `AAAAC3NzaC1lZDI1NTE5AAAAI${btoa('a'.repeat(33)).slice(0, 43)}`
const text = `---
title: Keys
description: How a key is made.
---
import Here from 'x'

Text with a [link](other.mdx#part).

<Since v="2.2">

- In a list:

  \`\`\`http title="Make one" name=made pick="keypair.name, keypair.type"
  POST /os-keypairs

  {"keypair": {"name": "a", "public_key": "ssh-ed25519 ${key} a"}}
  \`\`\`

</Since>

<Until v="2.2">Long ago.</Until>

<Here />

\`\`\`http since=2.2 answer=headers as=admin version=2.60
GET /os-keypairs/{{made.response.body.keypair.name}}?user_id={{made.response.body.keypair.user_id}}
\`\`\`

\`\`\`http status=404 error=KeypairNotFound answer=status
DELETE /os-keypairs/nosuch
\`\`\`

\`\`\`json schema="createKeypair request"
{"keypair": {"name": "a", "public_key": "k"}}
\`\`\`
`
const page = await checkPage('doc/user/keys.mdx', text, commands)

test('the page of these tests is right', () => {
  expect(page.faults).toEqual({page: [], block: [], story: [], json: [], console: []})
})

test('as Markdown a page has its answers, and nothing that only a site can show', () => {
  const markdown = pageMarkdown(page) ?? ''
  expect(markdown).toMatch(/^# Keys\n\nHow a key is made\.\n\nText with a \[link\]\(other\.md#part\)\.\n/)
  expect(markdown).toContain(
    '- In a list:\n\n  **Make one**\n\n  ```http\n  POST http://openstack.example.com/v2.1/os-keypairs\n',
  )
  expect(markdown).toContain('\n  Answer: 201\n\n  ```json\n  {"keypair": {"name": "a", "type": "ssh"}}\n  ```\n')
  expect(markdown).toContain('GET http://openstack.example.com/v2.1/os-keypairs/a?user_id=demo\n')
  expect(markdown).toContain('openstack-api-version: compute 2.60')
  expect(markdown).toContain('Answer: 404, refused as it should be: KeypairNotFound')
  expect(markdown).toContain('```json\n{"keypair": {"name": "a", "public_key": "k"}}\n```')
  expect(markdown).not.toMatch(/Since|Until|Long ago|import|Here|schema=|\{\{/)
})

test.each([
  ['doc/user/keys.mdx', '', '/user/keys'],
  ['doc/user/index.md', '', '/user'],
  ['doc/index.md', '', ''],
  ['doc/index.md', '---\nslug: /start/\n---\n', '/start'],
  ['doc/user/keys.md', '---\nslug: all-keys\n---\n', '/user/all-keys'],
])('%s with %j is at %j', async (path, front, address) => {
  expect(addressOf(await checkPage(path, front, commands))).toBe(address)
})

test('a story is plain data: steps, their values and answers, and what they were at each microversion', () => {
  const story = recordedStory(page)
  expect(JSON.parse(JSON.stringify(story))).toEqual(story)
  expect(story?.steps.map(({at, shown}) => [at, shown?.status])).toEqual([
    ['2.104', 201],
    ['2.104', 200],
    ['2.104', 404],
  ])
  expect(story?.steps[1]?.shown?.values).toEqual({
    'made.response.body.keypair.name': 'a',
    'made.response.body.keypair.user_id': 'demo',
  })
  const [made, , gone] = historyOf(page)
  expect(made?.map(([from, shown]) => [from, shown?.status])).toEqual([
    ['2.1', undefined],
    ['2.2', 201],
  ])
  expect(gone).toHaveLength(1)
})

describe('an answer', () => {
  const body =
    '{"servers": [{"id": "1", "status": "ACTIVE", "flavor": {"ram": 512, "disk": 1}}, {"id": "2"}], "links": []}'
  test('is cut to the members that a page is about', () => {
    expect(picked(body, ['servers.id', 'servers.flavor.ram'])).toBe(
      '{"servers":[{"id":"1","flavor":{"ram":512}},{"id":"2"}]}',
    )
    expect(picked(body, ['nothing'])).toBe('{}')
    expect(picked('no JSON', ['a'])).toBe('no JSON')
    expect(picked(body, undefined)).toBe(body)
  })
  test('has in one line what fits into it', () => {
    expect(laidOut(body)).toBe(`{
  "servers": [
    {"id": "1", "status": "ACTIVE", "flavor": {"ram": 512, "disk": 1}},
    {"id": "2"}
  ],
  "links": []
}`)
    expect(JSON.parse(laidOut(body))).toEqual(JSON.parse(body))
    expect(laidOut('no JSON')).toBe('no JSON')
  })
})

test('the list of terms has each once, in the order of the alphabet', () => {
  const terms = [...termsIn(readText('scripts/explained/terms.txt'))]
  expect(terms).toEqual([...terms].sort((one, other) => one.localeCompare(other, 'en', {sensitivity: 'base'})))
})
