import type {OutputUnit, Validator} from '@cfworker/json-schema'
import {formats} from './formats.ts'
import {str} from './python-repr.ts'
import {
  type Applicator,
  applicators,
  failingOfString,
  interpreterOf,
  pythonic,
  type Schema,
} from './validation-interpreter.ts'
import {type Wording, wordings} from './validation-wording.ts'

/** What is wrong with a value, in the words of the Python library that Nova checks requests with. */
export interface Problem {
  /** Where in the value. */
  readonly path: ReadonlyArray<string | number>
  /** `minLength`, `required`, … */
  readonly keyword: string
  /** JSON pointer to the keyword in the schema. */
  readonly schemaPath: string
  /** The part of the value that the keyword is about. */
  readonly value: unknown
  readonly message: string
  /** Nova's whole answer, of a format that has one of its own. */
  readonly answer?: string
}

/** A keyword that refuses a part of the value. */
interface Failure extends Omit<Problem, 'message' | 'answer'> {
  readonly schema: Schema
  /** Its place among all that could fail, in the order in which Python visits them: compared step by step. */
  readonly order: readonly number[]
  readonly passing: () => readonly number[]
}

const interpreters = new WeakMap<object, Validator>()

/** Takes a JSON Schema and a value, and gives the first thing that Nova would find wrong with the value, or nothing. */
export function problem(schema: object, value: unknown): Problem | undefined {
  const body = value === undefined ? null : value
  try {
    return firstProblem(schema as Schema, body)
  } catch (error) {
    // The interpreter cannot name a key with half a surrogate pair in it.
    if (error instanceof URIError) return firstProblem(schema as Schema, wellFormed(body))
    throw error
  }
}

/** Nova's sentence for a problem of a body. */
export function bodyMessage({path, value, message, answer}: Problem): string {
  if (answer !== undefined) return answer
  if (path.length === 0) return message
  return `Invalid input for field/attribute ${path.at(-1)}. Value: ${str(value)}. ${message}`
}

/** Nova's sentence for a problem of a query, an object of a list of values per parameter. */
export function queryMessage({path, value, message, answer}: Problem): string {
  if (answer !== undefined) return answer
  if (path.length === 0) return message
  return `Invalid input for query parameters ${path[0]}. Value: ${str(value)}. ${message}`
}

function firstProblem(schema: Schema, value: unknown): Problem | undefined {
  const interpreter = interpreters.get(schema) ?? interpreterOf(schema)
  interpreters.set(schema, interpreter)
  const {valid, errors} = interpreter.validate(value)
  if (valid) return undefined
  const failures = errors
    .map((error) => failureOf(error, schema, value, errors))
    .filter((failure) => failure !== undefined)
  return worded(failures.reduce((first, next) => (precedes(next.order, first.order) ? next : first)))
}

/** Takes an error of the interpreter, and gives what fails there, or nothing if the error only tells of others. */
function failureOf(
  {keyword: reported, keywordLocation, instanceLocation}: OutputUnit,
  root: Schema,
  body: unknown,
  errors: readonly OutputUnit[],
): Failure | undefined {
  if (!(reported in wordings) || (reported in applicators && applicators[reported]?.of !== 'branch')) return undefined
  const steps = tokens(keywordLocation).slice(0, -1)
  const members = tokens(instanceLocation)
  const path: Array<string | number> = []
  const order: number[] = []
  let schema = root
  let value = body
  let pointer = ''
  const fails = (keyword: string, schemaPath = `${pointer}/${keyword}`): Failure => ({
    path,
    keyword,
    schemaPath,
    value,
    schema,
    order: [...order, rank(schema, keyword)],
    passing: () => passing(schema[keyword] as unknown[], keywordLocation, instanceLocation, errors),
  })

  for (let keyword = steps.shift(); keyword !== undefined; keyword = steps.shift()) {
    const {holds, of} = applicators[keyword] as Applicator
    if (of === 'branch') return undefined
    let branch = schema[keyword]
    if (branch === false && of === 'members') return fails(keyword)
    order.push(rank(schema, keyword))
    pointer += `/${keyword}`
    if (holds !== 'one') {
      const names = Object.keys(branch as object)
      const name = steps.shift()
      const index = names.findIndex((known) => (keyword === 'patternProperties' ? pythonic(known) : known) === name)
      order.push(index)
      pointer += `/${escaped(names[index] as string)}`
      branch = Object.values(branch as object)[index]
    }
    if (of !== 'value') {
      const member = members.shift() as string
      const key = Array.isArray(value) ? Number(member) : member
      order.push(Object.keys(value as object).indexOf(member))
      value = of === 'names' ? key : (value as Record<string | number, unknown>)[key]
      if (of === 'members') path.push(key)
    }
    if (branch === false) return fails('false', pointer)
    schema = branch as Schema
  }
  if (reported !== 'format') return fails(reported)
  return fails(failingOfString(schema, value as string) as string)
}

function worded({path, keyword, schemaPath, value, schema, passing}: Failure): Problem {
  const argument = schema[keyword]
  const message = (wordings[keyword] as Wording)({value, argument, schema, passing})
  const answer = keyword === 'format' ? formats[argument as string]?.message?.(value) : undefined
  return {path, keyword, schemaPath, value, message, ...(answer === undefined ? {} : {answer})}
}

/** Which branches of a `oneOf` have no error of theirs. */
function passing(
  branches: readonly unknown[],
  location: string,
  place: string,
  errors: readonly OutputUnit[],
): number[] {
  const here = errors.filter(({instanceLocation: at}) => at === place || at.startsWith(`${place}/`))
  const passes = (index: number) => !here.some((error) => error.keywordLocation.startsWith(`${location}/${index}/`))
  return [...branches.keys()].filter(passes)
}

function precedes(one: readonly number[], other: readonly number[]): boolean {
  const step = one.findIndex((rank, index) => rank !== other[index])
  return step >= 0 && (one[step] as number) < (other[step] ?? -1)
}

const rank = (schema: Schema, keyword: string) =>
  Object.keys(schema).indexOf(keyword === 'then' || keyword === 'else' ? 'if' : keyword)

const tokens = (location: string) =>
  location
    .split('/')
    .slice(1)
    .map((token) => decodeURIComponent(token).replaceAll('~1', '/').replaceAll('~0', '~'))

const escaped = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1')

const wellFormed = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value).replace(/(?<!\\)((?:\\\\)*)\\ud[89a-f]../g, '$1\\ufffd'))
