import {expect, test} from 'vitest'
import {aspectsOf, compare, pathsOf} from './compare.ts'
import type {Field, OperationDocument, View} from './document.ts'

const field = (name: string, more: Partial<Field> = {}): Field => ({
  id: `op-body-${name}`,
  name,
  depth: 0,
  type: 'string',
  ...more,
})
const view = (more: Partial<View> = {}): View => ({
  from: '2.1',
  title: 'Create',
  description: 'Creates.',
  success: [{status: 200}],
  fields: {},
  refusals: [],
  emits: [],
  examples: [],
  ...more,
})
const fields = [field('a'), field('b', {required: true}), field('a', {type: 'integer', required: true}), field('c')]
const document: OperationDocument = {
  id: 'op',
  name: 'op',
  method: 'POST',
  path: '/op',
  turns: ['2.1', '2.2'],
  stays: [],
  views: [],
  fields,
  examples: [],
}

test('the same view twice differs in nothing', () => {
  expect(compare(document, view({fields: {body: [0, 1]}}), view({fields: {body: [0, 1]}}))).toEqual([])
})

test('fields that came, went and changed are told, each with both sides', () => {
  expect(compare(document, view({fields: {body: [0, 1]}}), view({fields: {body: [2, 3]}}))).toEqual([
    {what: '`a`', part: 'body', kind: 'changed', before: 'optional; string', after: 'required; integer'},
    {what: '`c`', part: 'body', kind: 'added', after: 'string, optional'},
    {what: '`b`', part: 'body', kind: 'removed', before: 'string, required'},
  ])
})

test('another status is told', () => {
  expect(compare(document, view(), view({success: [{status: 201, since: '2.2'}]}))).toEqual([
    {what: 'Status', part: 'status', kind: 'changed', before: '`200`', after: '`201`'},
  ])
})

test('errors that came and went are told with their reasons', () => {
  const refusal = {status: 409, reason: 'Exists', why: 'There is one.'}
  expect(compare(document, view(), view({refusals: [refusal]}))).toEqual([
    {what: '`409` Exists', part: 'refusal', kind: 'added', after: 'There is one.'},
  ])
  expect(compare(document, view({refusals: [refusal]}), view())).toEqual([
    {what: '`409` Exists', part: 'refusal', kind: 'removed', before: 'There is one.'},
  ])
})

test('strictness is told', () => {
  expect(compare(document, view(), view({strict: true}))[0]).toMatchObject({before: 'ignored', after: 'refused'})
})

test('a bound that only one side has is said on that side', () => {
  const [before, after] = [field('a', {limits: ['1 to 3 characters.']}), field('a', {limits: ['1 to 9 characters.']})]
  expect(aspectsOf(before, after)).toEqual([{before: '1 to 3 characters.', after: '1 to 9 characters.'}])
  expect(aspectsOf(field('a'), after)).toEqual([{before: '', after: '1 to 9 characters.'}])
})

test('prose is no difference of a field', () => {
  expect(aspectsOf(field('a', {text: 'One.'}), field('a', {text: 'Another.'}))).toEqual([])
})

test('the path of a field names all that it is inside of', () => {
  const inside = [field('keypair'), field('name', {depth: 1}), field('other')]
  expect([...pathsOf(inside).values()]).toEqual(['keypair', 'keypair.name', 'other'])
})
