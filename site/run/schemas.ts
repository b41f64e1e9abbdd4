import {allVersions} from '../../compute/negotiation.ts'
import {at} from '../../contract/changing.ts'
import type {Operation} from '../../contract/operation.ts'
import {published, type Schema} from '../../contract/schema.ts'
import {operationsAt} from '../../scripts/pages/addressed.ts'

/** A published schema, as the editor reads it. */
export type Published = Readonly<Record<string, unknown>>

/** What may be sent to an address: the schemas of its query and its body, where it has them. */
export interface Schemas {
  readonly query?: Published
  readonly body?: Published
}

/** Takes a method, a path and a microversion, and gives what the operations that answer there let through. */
export function schemasOf(method: string, path: string, version: string): Schemas {
  const known = allVersions.find((one) => one === version)
  const chosen = operationsAt(method, path)
    .map((operation) => known && (at(operation, known) as Operation | undefined))
    .filter((operation) => operation !== undefined)
  const bodies = chosen.flatMap(({body}) => (body ? [published(body as Schema)] : []))
  const queries = chosen.flatMap(({query}) => (query ? [published(query as Schema)] : []))
  return {query: together(queries), body: together(bodies)}
}

/** Several actions share an address: any of their bodies. */
const together = (schemas: readonly Published[]): Published | undefined =>
  schemas.length > 1 ? {anyOf: schemas} : schemas[0]
