import {describe, expect, test} from 'vitest'
import {resolveFragments} from './notification-files.ts'
import {Fragments} from './notification-fragments.ts'

const payload = (name: string, data: object) => ({
  'nova_object.data': data,
  'nova_object.name': name,
  'nova_object.namespace': 'nova',
  'nova_object.version': '1.0',
})
const flavor = (name: string, extra_specs: object = {}) => payload('FlavorPayload', {name, extra_specs})
const server = (uuid: string, more: object = {}) =>
  payload('InstanceActionPayload', {uuid, metadata: {}, flavor: flavor('small'), shares: [], fault: null, ...more})
const share = (status: string) => payload('SharePayload', {status})

function whole(fragments: Fragments) {
  const files = new Map(fragments.files)
  return (value: unknown) => resolveFragments(value, (file) => files.get(file))
}

describe('fragments', () => {
  const payloads = [
    server('1', {metadata: {role: 'web'}}),
    server('2'),
    server('3', {flavor: flavor('small', {'hw:numa_nodes': '1'})}),
    server('4', {shares: [share('active')]}),
    server('5', {shares: [share('active'), share('attaching')]}),
    server('6', {fault: payload('ExceptionPayload', {exception: 'NoValidHost'})}),
  ]
  const fragments = new Fragments(payloads)

  test('are named after classes, and after what is in them', () => {
    expect(fragments.files.map(([path]) => path.replace(/common_payloads\/(.*)Payload(.*)\.json/, '$1 $2'))).toEqual([
      'Exception ',
      'Flavor ',
      'InstanceAction ',
      'InstanceAction ShareActive',
      'Instance ',
      'Instance ShareActive',
      'ShareActive ',
      'Share ',
    ])
  })
  test('hold the one to which most others can refer: the one with the fewest keys', () => {
    expect(fragments.refer(payloads[1])).toEqual({$ref: 'common_payloads/InstanceActionPayload.json#'})
    expect(fragments.refer(payloads[0])).toEqual({
      $ref: 'common_payloads/InstanceActionPayload.json#',
      'nova_object.data': {uuid: '1', metadata: {role: 'web'}},
    })
  })
  test('hold of those with as few keys the one that is there most often', () => {
    const common = new Fragments([server('1', {flavor: flavor('odd')}), server('2'), server('3')])
    expect(new Map(common.files).get('common_payloads/FlavorPayload.json')).toEqual(flavor('small'))
  })
  test('begin as the class that theirs begins as', () => {
    expect(new Map(fragments.files).get('common_payloads/InstanceActionPayload.json')).toEqual({
      $ref: 'common_payloads/InstancePayload.json#',
      'nova_object.data': {fault: null},
      'nova_object.name': 'InstanceActionPayload',
      'nova_object.version': '1.0',
    })
  })
  test('give what was sent when they are put in place', () => {
    for (const one of payloads) expect(whole(fragments)(fragments.refer(one))).toEqual(one)
  })
  test('are left alone by what lacks a key of theirs', () => {
    const odd = payload('InstanceActionPayload', {uuid: '7', shares: []})
    expect(new Fragments([server('1')]).refer(odd)).toEqual(odd)
  })
})
