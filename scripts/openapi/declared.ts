import {resources} from '../../compute/index.ts'
import {admits} from '../../compute/policies.ts'
import {at, Changing, type Resolved} from '../../contract/changing.ts'
import type {Microversion} from '../../contract/microversion.ts'
import {type AnyOperation, type Operation, requestOf} from '../../contract/operation.ts'
import {type Refusal, refusalsAt} from '../../contract/refusals.ts'
import type {Resource} from '../../contract/resource.ts'

/** An operation as it is at one microversion. */
export interface Declared {
  readonly name: string
  readonly resource: Resource
  readonly method: string
  /** The whole path, with the version of the API in it. */
  readonly path: string
  readonly action: string | undefined
  readonly operation: Resolved<Operation>
  readonly refusals: readonly Refusal[]
}

/** All operations at a microversion, in reading order; those that are out of service only with `history`. */
export function declaredAt(version: Microversion, history: boolean): Declared[] {
  return resources.flatMap((resource) =>
    Object.entries(resource.operations).flatMap(([name, declaration]) => {
      const operation = at(declaration, version) as Resolved<Operation> | undefined
      if (!operation || (operation.retired && !history)) return []
      const refusals = [
        ...(operation.retired ? refusalsAt(declaration, version, admits) : []),
        ...refusalsAt({...(operation as Operation), retired: undefined}, version, admits),
      ]
      return [{name, resource, ...addressOf(operation), operation, refusals}]
    }),
  )
}

/** The paths at which a body names an action, at whatever version. */
export const actionPaths: ReadonlySet<string> = new Set(
  resources.flatMap(({operations}) =>
    Object.values(operations).flatMap((declaration) => {
      const {path, action} = addressOf(anyForm(declaration))
      return action ? [anonymous(path)] : []
    }),
  ),
)

/** Whether it needs no token: a client reads the documents of the versions before it has one. */
export function isOpen({operation, path}: Declared): boolean {
  return operation.root === true || path === '/v2.1/'
}

/** A path whose gaps have no names: two that differ in those only are the same to a router, and to OpenAPI. */
export function anonymous(path: string): string {
  return path.replace(/\{\w+\}/g, '{}')
}

function addressOf(operation: {readonly request: string; readonly root?: true}) {
  const {method, path, action} = requestOf(operation)
  return {method, path: operation.root ? path : `/v2.1${path}`, action}
}

function anyForm(declaration: AnyOperation): Operation {
  if (!(declaration instanceof Changing)) return declaration
  return declaration.entries.find(([, form]) => form)?.[1] as Operation
}
