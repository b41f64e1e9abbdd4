import {operations} from '../../compute/index.ts'
import {allVersions} from '../../compute/negotiation.ts'
import {at, Changing} from '../../contract/changing.ts'
import {type AnyOperation, type Operation, requestOf} from '../../contract/operation.ts'
import {published, type Schema} from '../../contract/schema.ts'

/** A published schema, as the editor reads it. */
export type Published = Readonly<Record<string, unknown>>

/** What may be sent to an address: the schemas of its query and its body, where it has them. */
export interface Schemas {
  readonly query?: Published
  readonly body?: Published
}

const anyForm = (operation: AnyOperation) =>
  (operation instanceof Changing ? operation.entries.find(([, form]) => form)?.[1] : operation) as Operation

/** Takes a method, a path and a microversion, and gives what the operations that answer there let through. */
export function schemasOf(method: string, path: string, version: string): Schemas {
  const known = allVersions.find((one) => one === version)
  const [pathname = ''] = path.split('?')
  const found = operations
    .filter((operation) => matches(anyForm(operation), method, pathname))
    .map((operation) => known && (at(operation, known) as Operation | undefined))
    .filter((operation) => operation !== undefined)
  const exact = found.filter((operation) => !requestOf(operation).path.includes('{'))
  const chosen = exact.length > 0 ? exact : found
  const bodies = chosen.flatMap(({body}) => (body ? [published(body as Schema)] : []))
  const queries = chosen.flatMap(({query}) => (query ? [published(query as Schema)] : []))
  return {query: together(queries), body: together(bodies)}
}

/** Several actions share an address: any of their bodies. */
const together = (schemas: readonly Published[]): Published | undefined =>
  schemas.length > 1 ? {anyOf: schemas} : schemas[0]

function matches(operation: Operation, method: string, pathname: string): boolean {
  const {method: own, path} = requestOf(operation)
  if (own !== method) return false
  const parts = path.split('/')
  const asked = pathname.replace(operation.root ? '' : /^\/v2(\.1)?/, '').split('/')
  return parts.length === asked.length && parts.every((part, index) => part.startsWith('{') || part === asked[index])
}
