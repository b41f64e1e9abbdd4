import {resources as allResources} from '../../compute/index.ts'
import {allVersions} from '../../compute/negotiation.ts'
import {admits} from '../../compute/policies.ts'
import {at, type Resolved} from '../../contract/changing.ts'
import {type Microversion, minor} from '../../contract/microversion.ts'
import {type AnyOperation, type Operation, requestOf} from '../../contract/operation.ts'
import {refusalsAt} from '../../contract/refusals.ts'
import type {Resource} from '../../contract/resource.ts'
import type {Schema} from '../../contract/schema.ts'
import type {Exchange} from '../../contract/story.ts'
import {playedThroughout} from '../openapi/samples.ts'
import {pathOf} from '../recordings.ts'
import type {Association} from './association.ts'
import {forEditors} from './editor.ts'
import {faultSchema} from './faults.ts'
import {either, globsOf} from './globs.ts'
import {type JsonSchema, plain} from './plain.ts'

type Half = 'request' | 'response'

/** What one half of an operation is held against over some versions. */
interface Form {
  readonly operation: string
  readonly resource: Resource
  readonly half: Half
  readonly from: Microversion
  to: Microversion
  readonly schema: Schema
  readonly declared: Resolved<Operation>
}

/** The schemas of all samples of the API, each with the globs of the samples that it fits. */
export async function apiSampleSchemas(resources: readonly Resource[] = allResources): Promise<Association[]> {
  const formsOf = new Map(
    resources.flatMap((resource) =>
      Object.entries(resource.operations).map(([name, operation]) => [name, forms(resource, name, operation)] as const),
    ),
  )
  const told = await playedThroughout(resources)
  const samples = new Map<Form, Map<string, number[]>>()
  for (const version of allVersions)
    for (const [file, form] of told(version).flatMap((exchange) => filesOf(exchange, version, formsOf))) {
      const files = samples.get(form) ?? new Map<string, number[]>()
      const numbers = files.get(file) ?? []
      if (numbers.at(-1) !== minor(version)) files.set(file, [...numbers, minor(version)])
      samples.set(form, files)
    }
  const ofForms = [...formsOf.values()].flat().flatMap((form) => {
    const files = samples.get(form)
    return files ? [associate(form, files)] : []
  })
  return [...ofForms, ...faultSchemas(resources)]
}

/** The forms of both halves of an operation, oldest first. */
function forms(resource: Resource, operation: string, declaration: AnyOperation): Form[] {
  const found: Form[] = []
  for (const half of ['request', 'response'] as const)
    for (const version of allVersions) {
      const declared = at(declaration, version) as Resolved<Operation> | undefined
      const schema = (half === 'request' ? declared?.body : declared?.response) as Schema | undefined
      if (!declared || !schema) continue
      const last = found.at(-1)
      if (last?.half === half && same(last.schema, schema)) last.to = version
      else found.push({operation, resource, half, from: version, to: version, schema, declared})
    }
  return found
}

const same = (one: Schema, other: Schema) =>
  one === other || JSON.stringify(plain(one)) === JSON.stringify(plain(other))

/** Reasons for which a request is refused whose body need not fit its schema. */
const unfit = new Set(['InvalidBody', 'Gone', 'VersionNotFoundForAPIMethod'])

/** The sample files of an exchange, as they are called without a folder for a version, and the form that each fits. */
function filesOf(
  {refusal, only, ...exchange}: Exchange,
  version: Microversion,
  formsOf: ReadonlyMap<string, Form[]>,
): Array<[file: string, form: Form]> {
  if (exchange.name === undefined) return []
  const halves: Half[] = [
    ...(only !== 'response' && !(refusal && unfit.has(refusal.reason)) ? ['request' as const] : []),
    ...(only !== 'request' && !refusal ? ['response' as const] : []),
  ]
  return halves.flatMap((half) => {
    const form = formsOf
      .get(exchange.operation)
      ?.find((one) => one.half === half && minor(one.from) <= minor(version) && minor(version) <= minor(one.to))
    return form ? [[pathOf({...exchange, refusal, version: '2.1'}, half), form] as const] : []
  }) as Array<[string, Form]>
}

function associate(form: Form, files: ReadonlyMap<string, readonly number[]>): Association {
  const {resource, operation, half, from} = form
  const folder = `api_samples/${resource.name}/${from === '2.1' ? '' : `v${from}/`}`
  return {
    path: `${folder}${operation}-${half === 'request' ? 'req' : 'resp'}.schema.json`,
    schema: forEditors(titleOf(form), aboutRoot(form)),
    fileMatch: [...files].flatMap(([file, numbers]) => globsOfSample(file, numbers)),
  }
}

const titleOf = ({declared: {title}, half, from, to}: Form) =>
  `${title}: the ${half === 'request' ? 'request' : 'answer'} at ${from === to ? from : `${from} to ${to}`}`

function aboutRoot({declared, half, schema}: Form): JsonSchema {
  const {method, path, action} = requestOf(declared)
  const known = plain(schema)
  const what = `The body of ${half === 'request' ? '' : 'the answer to '}\`${[method, path, action].filter(Boolean).join(' ')}\`.`
  return {...known, description: [what, known.description].filter(Boolean).join(' ')}
}

/** The globs of a sample at some versions: it has a folder at each but 2.1. */
function globsOfSample(file: string, numbers: readonly number[]): string[] {
  const later = numbers.filter((number) => number > 1)
  const inFolder = file.replace(/^(api_samples\/[^/]+\/)/, `$1v2.${either(globsOf(later))}/`)
  return [...(numbers.includes(1) ? [file] : []), ...(later.length > 0 ? [inFolder] : [])]
}

function faultSchemas(resources: readonly Resource[]): Association[] {
  const operations = resources.flatMap(({operations}) => Object.values(operations))
  const refusals = operations.flatMap((operation) =>
    allVersions.flatMap((version) => refusalsAt(operation, version, admits)),
  )
  const statuses = [...new Set(refusals.map(({status}) => status))].sort((a, b) => a - b)
  return statuses.map((status) => ({
    path: `api_samples/errors/${status}.schema.json`,
    schema: forEditors(`A refusal with ${status}`, faultSchema(status)),
    fileMatch: ['', 'v2.*/'].map((folder) => `api_samples/*/${folder}errors/*-${status}-*-resp.json`),
  }))
}
