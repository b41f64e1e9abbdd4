import {families, familyOf} from '../../compute/families.ts'
import type {OperationDocument} from '../reference/document.ts'
import type {Documented} from './reference.ts'

/** A page of the reference: a resource, or those of its operations that have a page of their own. */
export interface Place {
  /** Its address below `/api/`: `servers`, `servers/lists`. */
  readonly path: string
  readonly title: string
  readonly description: string
  readonly documents: readonly OperationDocument[]
}

/** Takes a resource and gives its pages: its own with all operations that have none elsewhere, then the others. */
export function placesOf({resource, documents}: Documented): Place[] {
  const {name, title, description, pages = []} = resource
  const elsewhere = new Set(pages.flatMap(({operations}) => operations))
  const named = (names: readonly string[]) =>
    names.map((one) => documents.find((document) => document.name === one) ?? unknown(name, one))
  return [
    {path: name, title, description, documents: documents.filter((one) => !elsewhere.has(one.name))},
    ...pages.map((page) => ({...page, path: `${name}/${page.name}`, documents: named(page.operations)})),
  ]
}

function unknown(resource: string, operation: string): never {
  throw new Error(`Unexpected ${operation} on a page of ${resource}, expected one of its operations`)
}

/** Where the reference tells of an operation: `/api/servers/lists/`, with what is behind a question mark, and its anchor. */
export function addressOf(one: Documented, id: string, query = ''): string {
  const place = placesOf(one).find(({documents}) => documents.some((document) => document.id === id))
  return `/api/${place?.path ?? one.resource.name}/${query}#${id}`
}

const isRetired = ({documents}: Documented): boolean =>
  documents.length > 0 && documents.every(({views}) => views.findLast(({absent}) => !absent)?.retired)

/** Takes all resources and gives them by family, as readers look for them; what is out of service comes last. */
export function byFamily(all: readonly Documented[]): Array<{title: string; members: readonly Documented[]}> {
  const living = all.filter((one) => !isRetired(one))
  const groups = families.map(({name, title}) => ({
    title,
    members: living.filter(({resource}) => familyOf(resource).name === name),
  }))
  return [...groups, {title: 'Out of service', members: all.filter(isRetired)}].filter(
    ({members}) => members.length > 0,
  )
}
