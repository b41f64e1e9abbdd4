import {expect, test} from 'vitest'
import {SettingsFault, withSchemas} from './settings.ts'

const one = {fileMatch: ['a.json'], url: './schema/a.schema.json'}
const two = {fileMatch: ['b.json'], url: './schema/b.schema.json'}

test('settings are made where there are none', () => {
  expect(JSON.parse(withSchemas(undefined, [one], 'schema'))).toEqual({'json.schemas': [one]})
  expect(JSON.parse(withSchemas('', [one], 'schema'))).toEqual({'json.schemas': [one]})
})

test('what somebody else set stays, with its comments', () => {
  const mine = `{
  // I like it small
  "editor.fontSize": 9,
  "json.schemas": [{"fileMatch": ["mine.json"], "url": "./mine.schema.json"}],
}
`
  const text = withSchemas(mine, [one], 'schema')
  expect(text).toContain('// I like it small\n  "editor.fontSize": 9')
  expect(text).toContain('mine.schema.json')
  expect(text).toContain('./schema/a.schema.json')
})

test('entries of ours that are no longer wanted go', () => {
  const before = withSchemas(undefined, [one, two], 'schema')
  expect(JSON.parse(withSchemas(before, [two], 'schema'))).toEqual({'json.schemas': [two]})
})

test('a second time changes nothing', () => {
  const text = withSchemas('{\n  "editor.fontSize": 9\n}\n', [one, two], 'schema')
  expect(withSchemas(text, [one, two], 'schema')).toBe(text)
})

test('settings that can not be read are refused, with the place', () => {
  const broken = () => withSchemas('{\n  "a": \n}', [one], 'schema')
  expect(broken).toThrow(SettingsFault)
  expect(broken).toThrow('Unexpected text at 3:1, expected JSON with comments')
})
