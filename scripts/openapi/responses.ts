import {faultName} from '../../contract/faults.ts'
import type {Microversion} from '../../contract/microversion.ts'
import type {Schema} from '../../contract/schema.ts'
import {faultSchema} from '../schema/faults.ts'
import {type JsonSchema, plain} from '../schema/plain.ts'
import {type Declared, isOpen} from './declared.ts'
import type {Sample} from './samples.ts'

const done: Record<number, string> = {
  201: 'It was created.',
  202: 'It was accepted; the work goes on after the answer.',
  207: 'It was done in parts, each of which has a status of its own.',
  300: 'There are several to choose from.',
}

function meaningOf(status: number, {method}: Declared, empty: boolean): string {
  const meaning = done[status] ?? (method === 'GET' ? 'What was asked for.' : 'It was done.')
  return empty ? `${meaning} The answer has no body.` : meaning
}

/** The headers that answers have. */
export const headers = (version: Microversion): Record<string, JsonSchema> => ({
  'OpenStack-API-Version': {
    description: 'The microversion that was used.',
    schema: {type: 'string', const: `compute ${version}`},
  },
  'X-OpenStack-Nova-API-Version': {
    description: 'The same, for clients from before the header of all services.',
    schema: {type: 'string', const: version},
  },
  Vary: {description: 'A cache must look at the version that was asked for.', schema: {type: 'string'}},
  'X-OpenStack-Request-Id': {
    description: 'The name of the request in the logs of the cloud: quote it when you report a problem.',
    schema: {type: 'string', pattern: '^req-'},
  },
  'X-Compute-Request-Id': {description: 'The same, under its older name.', schema: {type: 'string', pattern: '^req-'}},
})

const requestIds = ['X-OpenStack-Request-Id', 'X-Compute-Request-Id']
const versioned = ['OpenStack-API-Version', 'X-OpenStack-Nova-API-Version', 'Vary', ...requestIds]

const refer = (names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, {$ref: `#/components/headers/${name}`}]))

/** The headers of an answer of an operation, by name. */
function headersOf({operation, path}: Declared): JsonSchema {
  if (operation.root) return refer(path.startsWith('/v2') ? requestIds : [])
  const own = Object.entries((operation.headers ?? {}) as Record<string, Schema>).map(([name, header]) => {
    const {description, ...schema} = plain(header)
    return [name, {...(description !== undefined && {description}), schema}]
  })
  return {...refer(versioned), ...Object.fromEntries(own)}
}

/** The name under which the document keeps the schema of a fault: `ItemNotFound`. */
const faultSchemaName = (status: number) => faultName(status).replace(/^./, (letter) => letter.toUpperCase())

/** The schemas of the faults with these statuses, by name. */
export const faultSchemas = (statuses: readonly number[]): Record<string, JsonSchema> =>
  Object.fromEntries(statuses.map((status) => [faultSchemaName(status), faultSchema(status)]))

const faultRef = (status: number) => ({$ref: `#/components/schemas/${faultSchemaName(status)}`})

/** What every operation inside a version answers to a request that does not get as far as the operation. */
export const sharedResponses: Record<string, JsonSchema> = {
  Unauthorized: {
    description: 'There is no token, or none that is valid: the identity service has to give one first.',
    headers: {
      'WWW-Authenticate': {description: 'Where the identity service is.', schema: {type: 'string'}},
      ...refer(requestIds),
    },
    content: {
      'application/json': {
        schema: {
          type: 'object',
          properties: {
            error: {
              type: 'object',
              properties: {code: {type: 'integer', const: 401}, title: {type: 'string'}, message: {type: 'string'}},
              required: ['code', 'title', 'message'],
            },
          },
          required: ['error'],
        },
      },
    },
  },
  NotAcceptable: {
    description: 'The cloud does not know this microversion. `GET /` tells which ones it knows.',
    headers: refer(requestIds),
    content: {'application/json': {schema: faultRef(406)}},
  },
}

/** Statuses of the shared responses that are faults. */
export const sharedFaults = [406]

/** All answers of the operations that share an address, by status. */
export function responses(group: readonly Declared[], samples: readonly Sample[]): Record<string, JsonSchema> {
  const [first] = group
  const shared = {
    ...(first && !isOpen(first) && {401: component('Unauthorized')}),
    ...(first && !first.operation.root && {406: component('NotAcceptable')}),
  }
  return {...shared, ...successes(group, samples), ...failures(group, samples)}
}

const component = (name: string) => ({$ref: `#/components/responses/${name}`})

function successes(group: readonly Declared[], samples: readonly Sample[]): Record<string, JsonSchema> {
  const entries = statusesOf(group, ({operation}) => [operation.success].flat() as number[]).map(
    ([status, members]) => {
      const told = members.map((member) => ({member, empty: !hasBody(member, status)}))
      const lines = told.map(({member, empty}) => {
        const meaning = meaningOf(status, member, empty)
        return group.length > 1 ? `- \`${member.action}\`: ${meaning}` : meaning
      })
      const schemas = told.flatMap(({member: {operation}, empty}) =>
        empty ? [] : [plain(operation.response as Schema)],
      )
      const shown = samples.filter((sample) => !sample.reason && sample.half === 'response' && sample.status === status)
      return [
        status,
        {
          description: lines.join('\n'),
          headers: Object.assign({}, ...members.map(headersOf)),
          ...(schemas.length > 0 && {content: content(anyOf(schemas), shown)}),
        },
      ]
    },
  )
  return Object.fromEntries(entries)
}

const hasBody = ({operation}: Declared, status: number) => operation.response !== undefined && status !== 204

function failures(group: readonly Declared[], samples: readonly Sample[]): Record<string, JsonSchema> {
  const statuses = statusesOf(group, ({refusals}) => refusals.map(({status}) => status))
  const entries = statuses.map(([status, members]) => {
    const refusals = members.flatMap((member) => member.refusals.filter((refusal) => refusal.status === status))
    const lines = new Set(refusals.map(({reason, why}) => `- \`${reason}\`: ${why}`))
    const shown = samples.filter((sample) => sample.reason && sample.half === 'response' && sample.status === status)
    return [
      status,
      {
        description: [...lines].join('\n'),
        headers: Object.assign({}, ...members.map(headersOf)),
        content: content(faultRef(status), shown),
      },
    ]
  })
  return Object.fromEntries(entries)
}

/** The statuses that any of these has, lowest first, each with those that have it. */
function statusesOf(group: readonly Declared[], of: (member: Declared) => number[]): Array<[number, Declared[]]> {
  const statuses = [...new Set(group.flatMap(of))].sort((a, b) => a - b)
  return statuses.map((status) => [status, group.filter((member) => of(member).includes(status))])
}

function anyOf(schemas: readonly JsonSchema[]): JsonSchema {
  if (schemas.length === 1) return schemas[0] as JsonSchema
  const distinct = [...new Map(schemas.map((schema) => [JSON.stringify(schema), schema])).values()]
  return distinct.length === 1 ? (distinct[0] as JsonSchema) : {anyOf: distinct}
}

/** A body of JSON with examples of it. */
export function content(schema: JsonSchema, samples: readonly Sample[]): JsonSchema {
  const examples = samples.map(({name, version, reason, value}) => [
    name,
    {summary: reason ? `${reason}, recorded at ${version}` : `Recorded at ${version}`, value},
  ])
  return {'application/json': {schema, ...(examples.length > 0 && {examples: Object.fromEntries(examples)})}}
}
