import {allVersions} from '../../compute/negotiation.ts'
import type {Microversion} from '../../contract/microversion.ts'
import {families} from '../../notifications/index.ts'
import {notificationSchema, payloadSchema} from '../../notifications/payload.ts'
import {JsonFault, type JsonText, parseJson} from '../json/positions.ts'
import {nearest} from '../nearest.ts'
import {schemaAt} from '../validate/schemas.ts'
import {wrongs} from '../validate/wrongs.ts'
import {operationsByName} from './addressed.ts'
import {PageFault} from './fault.ts'
import type {Fence} from './fences.ts'
import {known} from './page.ts'
import {holds} from './range.ts'

type JsonFence = Extract<Fence, {kind: 'json'}>

/** Takes a block of JSON and gives what its schema has against it, at the first version at which it has anything. */
export function jsonFaults(fence: JsonFence): PageFault[] {
  const {block} = fence
  const here = (message: string, mend?: string) => [new PageFault(message, block.line, block.metaColumn, mend)]
  const json = read(fence)
  if (json instanceof PageFault) return [json]
  const [first = '', half, last] = fence.schema.split(' ')
  if (first === 'notification') return notificationFaults(fence, json, half ?? '')
  const operation = operationsByName.get(first)
  if (!operation) {
    const near = nearest(first, [...operationsByName.keys()])
    return here(`Unexpected operation ${first}, expected ${near ?? 'the name that exports one, such as showServer'}`)
  }
  if (half !== 'request' && half !== 'response')
    return here(`Unexpected schema="${fence.schema}", expected schema="${first} request" or schema="${first} response"`)
  const only = last && known(last, block.line, block.metaColumn)
  const versions = only ? [only] : allVersions.filter((version) => holds(fence.range, version))
  const seen = new Set<object>()
  for (const version of versions) {
    const schema = schemaAt(operation, half, version)
    if (!schema) return here(`Unexpected ${first} at ${version}, expected a version at which it has a ${half}`)
    if (seen.has(schema)) continue
    seen.add(schema)
    const faults = faultsIn(fence, json, schema)
    const [fault] = faults
    if (!fault) continue
    const right = passing(json.value, versions, (version) => schemaAt(operation, half, version))
    const mend = right && !only ? `schema="${fence.schema} ${right}"` : undefined
    return [new PageFault(`${fault.message} (at ${version})`, fault.line, fault.column, mend)]
  }
  return []
}

function read({block}: JsonFence): JsonText | PageFault {
  try {
    return parseJson(block.text)
  } catch (error) {
    if (!(error instanceof JsonFault)) throw error
    const {line, column} = block.place(error.line, error.column)
    return new PageFault(error.message, line, column)
  }
}

function notificationFaults(fence: JsonFence, json: JsonText, event: string): PageFault[] {
  const family = families.find(({events}) => event in events)
  if (!family) {
    const near = nearest(
      event,
      families.flatMap(({events}) => Object.keys(events)),
    )
    const expected = near ?? 'one that notifications/ declares'
    return [
      new PageFault(`Unexpected notification ${event}, expected ${expected}`, fence.block.line, fence.block.metaColumn),
    ]
  }
  const isWhole = typeof json.value === 'object' && json.value !== null && 'event_type' in json.value
  return faultsIn(fence, json, isWhole ? notificationSchema(family, event) : payloadSchema(family.payload))
}

function faultsIn({block}: JsonFence, json: JsonText, schema: object): PageFault[] {
  return wrongs(schema, json.value).map(({pointer, part, message}) => {
    const within = json.place(pointer, part)
    const {line, column} = block.place(within.line, within.column)
    return new PageFault(message, line, column)
  })
}

const passing = (
  value: unknown,
  versions: readonly Microversion[],
  schemaOf: (version: Microversion) => object | undefined,
) =>
  versions.findLast((version) => {
    const schema = schemaOf(version)
    return schema && wrongs(schema, value).length === 0
  })
