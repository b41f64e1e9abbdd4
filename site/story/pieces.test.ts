import {expect, test} from 'vitest'
import {originsOf, stretchesOf} from './pieces.ts'

const step = {
  method: 'POST',
  url: '/servers/{{made.response.body.id}}',
  headers: [['X-Auth-Token', '']] as const,
  version: '2.60' as const,
  body: '{"name": "{{made.request.body.name}}"}',
  line: 1,
}
const values = {'made.response.body.id': '42', 'made.request.body.name': 'web', root: 'http://openstack.example.com'}

test('a request is shown with its values, and each stretch knows where it comes from', () => {
  const stretches = stretchesOf(step, values)
  expect(stretches.map(({text}) => text).join('')).toBe(
    'POST /servers/42\nOpenStack-API-Version: compute 2.60\nX-Auth-Token: (none)\n\n{"name": "web"}',
  )
  expect(stretches.filter(({from}) => from)).toEqual([
    {text: '42', from: 'made.response.body.id'},
    {text: 'web', kind: 'string', from: 'made.request.body.name'},
  ])
  expect(stretches[0]).toEqual({text: 'POST', kind: 'keyword'})
})
test('a value that is not known is shown as it is written', () => {
  expect(
    stretchesOf(step, {})
      .map(({text}) => text)
      .join(''),
  ).toContain('{{made.response.body.id}}')
})
test('values of earlier requests are told apart from those of the caller', () => {
  expect(originsOf(values)).toEqual([
    {value: '42', name: 'made', member: 'id', isSent: false},
    {value: 'web', name: 'made', member: 'name', isSent: true},
  ])
})
