import {anyForm, requestOf} from '../contract/operation.ts'
import type {Resource} from '../contract/resource.ts'

/** Resources that a reader looks for in the same place. */
export interface Family {
  readonly name: string
  readonly title: string
}

/** The families, in the order in which readers meet them. */
export const families: readonly Family[] = [
  {name: 'servers', title: 'Servers'},
  {name: 'actions', title: 'Server actions'},
  {name: 'parts', title: 'What belongs to a server'},
  {name: 'flavors', title: 'Flavors and keys'},
  {name: 'limits', title: 'Limits and usage'},
  {name: 'cloud', title: 'The cloud behind it'},
  {name: 'proxies', title: 'Images, networks and volumes'},
  {name: 'interface', title: 'The interface itself'},
]

/** Where a resource belongs that does not say so: by what its requests go to. */
const places: ReadonlyArray<readonly [RegExp, string]> = [
  [/^\/servers\/[^/]+\/action$/, 'actions'],
  [/^\/servers\/[^/]+\//, 'parts'],
  [
    /^\/(images|os-(fixed-ips|floating|networks|tenant-networks|security-group|volumes|snapshots|baremetal|fping))/,
    'proxies',
  ],
]

/** The family of a resource. */
export function familyOf({family, operations}: Pick<Resource, 'family' | 'operations'>): Family {
  const [first] = Object.values(operations)
  const path = first ? requestOf(anyForm(first)).path : ''
  const name = family ?? places.find(([pattern]) => pattern.test(path))?.[1] ?? 'cloud'
  const found = families.find((one) => one.name === name)
  if (!found) throw new Error(`Unexpected family ${name}, expected ${families.map(({name}) => name).join(', ')}`)
  return found
}
