import type {Condition, Facts, NovaOperation, Point, Variant} from './facts.ts'

const always = {min: null, max: null}

/** A form of an operation of an imaginary Nova. */
export const variant = (more: Partial<Variant> = {}): Variant => ({
  ...always,
  success: [{status: 200, ...always}],
  errors: [],
  bodySchemas: [],
  querySchemas: [],
  responseSchemas: [],
  ...more,
})

/** An operation of an imaginary Nova: `GET /things/{id}`. */
export function novas(id: string, more: Partial<NovaOperation> = {}): NovaOperation {
  const [method = '', path = '', action = null] = id.split(' ')
  const what = {id, method, path, action, min: '2.1', max: null, gone: false, policies: [], apiRef: []}
  return {...what, variants: [variant()], ...more}
}

interface Known {
  readonly operations: readonly NovaOperation[]
  readonly schemas?: Readonly<Record<string, unknown>>
  readonly conditions?: Readonly<Record<string, readonly Condition[]>>
}

const point = ({operations, schemas = {}, conditions = {}}: Known): Point => ({
  operations: new Map(operations.map((operation) => [operation.id, operation])),
  conditions: new Map(Object.entries(conditions)),
  schema: (reference) => schemas[reference],
})

/** Facts of an imaginary Nova. */
export const factsOf = (today: Known, more: Partial<Facts> & {was?: Known} = {}): Facts => ({
  maxMicroversion: '2.104',
  today: point(today),
  before: point(more.was ?? {operations: []}),
  payloads: new Map(),
  events: new Map(),
  fieldEnums: {},
  policies: new Map(),
  formerPolicies: new Map(),
  microversions: [],
  ...more,
})
