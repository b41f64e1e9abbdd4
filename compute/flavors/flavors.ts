import type {Flavor, Viewer} from '../../cloud/flavors.ts'
import {page, type Window} from '../../cloud/page.ts'
import {Refusal} from '../../cloud/refusal.ts'
import {changing, since} from '../../contract/changing.ts'
import {operation} from '../../contract/operation.ts'
import {described, list, object, oneOf, query, text} from '../../contract/schema.ts'
import {nextLink, paging} from '../fields.ts'
import {briefFlavor, seen, wholeFlavor} from './flavor.ts'

const keysUntil2102 = [
  'created_at',
  'description',
  'disabled',
  'ephemeral_gb',
  'flavorid',
  'id',
  'is_public',
  'memory_mb',
  'name',
  'root_gb',
  'rxtx_factor',
  'swap',
  'updated_at',
  'vcpu_weight',
  'vcpus',
] as const
const keys = keysUntil2102.filter((key) => key !== 'rxtx_factor')

const listing = query(
  {
    ...paging,
    is_public: described(
      'Which flavors an administrator is shown: `true` the public ones, `false` the others, `none` all. Ignored for everybody else.',
      text,
    ),
    minRam: described('Only flavors with at least so much memory, in MiB.', text),
    minDisk: described('Only flavors with at least so large a root disk, in GiB.', text),
    sort_key: described(
      'The property to sort by: `flavorid` unless another is named.',
      changing({'2.1': oneOf(...keysUntil2102), '2.102': oneOf(...keys)}),
    ),
    sort_dir: described('`asc`, which is the default, or `desc`.', oneOf('asc', 'desc')),
    name: since('2.102', described('Only flavors whose name matches this regular expression.', text)),
  },
  '2.75',
)
const errors = {
  400: {
    MarkerNotFound: 'The marker is not the id of a flavor that you can see.',
    InvalidFilter: 'The value of `minRam` or `minDisk` is not a whole number, or that of `is_public` not a boolean.',
  },
} as const

interface Wish extends Window {
  readonly is_public?: string | undefined
  readonly minRam?: string | undefined
  readonly minDisk?: string | undefined
  readonly sort_key?: string | undefined
  readonly sort_dir?: 'asc' | 'desc' | undefined
  readonly name?: string | undefined
}

/** The flavors that `viewer` asks for: sorted, and cut to a page. */
function chosen(all: readonly Flavor[], viewer: Viewer, wish: Wish) {
  const wanted = publicity(viewer, wish.is_public)
  const ram = bound('minRam', wish.minRam)
  const disk = bound('minDisk', wish.minDisk)
  const named = wish.name === undefined ? undefined : pattern(wish.name)
  const key = (wish.sort_key ?? 'flavorid') as keyof Flavor
  const direction = wish.sort_dir === 'desc' ? -1 : 1
  const isWanted = (flavor: Flavor) =>
    (wanted === undefined || wanted === flavor.is_public || (wanted && flavor.projects.includes(viewer.project_id))) &&
    flavor.memory_mb >= ram &&
    flavor.root_gb >= disk &&
    (!named || named.test(flavor.name))
  const rows = [...all].sort((a, b) => direction * (compare(a[key], b[key]) || a.id - b.id))
  return page(
    rows,
    ({flavorid}) => flavorid,
    wish,
    (marker) => `marker [${marker}] not found`,
    isWanted,
  )
}

function compare(a: unknown, b: unknown): number {
  if (a === b) return 0
  if (a === null || a === undefined) return -1
  if (b === null || b === undefined) return 1
  return a < b ? -1 : 1
}

function publicity({roles}: Viewer, asked: string | undefined): boolean | undefined {
  if (!roles.includes('admin') || asked === undefined) return true
  if (/^none$/i.test(asked)) return undefined
  if (/^(1|t|true|on|y|yes)$/i.test(asked)) return true
  if (/^(0|f|false|off|n|no)$/i.test(asked)) return false
  throw new Refusal('InvalidFilter', `Invalid is_public filter [${asked}]`)
}

function bound(name: string, asked: string | undefined): number {
  if (asked === undefined) return Number.NEGATIVE_INFINITY
  if (/^\s*[+-]?\d+\s*$/.test(asked)) return Number(asked)
  throw new Refusal('InvalidFilter', `Invalid ${name} filter [${asked}]`)
}

/** The pattern that somebody typed; one that is none is looked for as it stands. */
function pattern(asked: string): RegExp {
  try {
    return new RegExp(asked)
  } catch {
    return new RegExp(asked.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  }
}

const flavorsLinks = nextLink

export const listFlavors = operation({
  request: 'GET /flavors',
  title: 'List flavors',
  description:
    'Lists the flavors that you can use, each with its id and name. Administrators see the public ones too unless they ask for others with `is_public`.',
  query: listing,
  success: 200,
  response: object({flavors: list(briefFlavor), flavors_links: flavorsLinks}),
  errors,
  handle({cloud, caller, query, links, next}) {
    const {rows, next: marker} = chosen(cloud.flavors.visibleTo(caller), caller, query)
    return {
      flavors: rows.map(({flavorid, name, description}) => ({
        flavorid,
        name,
        description,
        links: links(`flavors/${flavorid}`),
      })),
      flavors_links: marker === undefined ? undefined : next(marker),
    }
  },
})

export const listFlavorDetails = operation({
  request: 'GET /flavors/detail',
  title: 'List flavors in detail',
  description: 'Lists the flavors that you can use, each in full. It takes the parameters of the plain list.',
  query: listing,
  success: 200,
  response: object({flavors: list(wholeFlavor), flavors_links: flavorsLinks}),
  errors,
  handle({cloud, caller, query, links, next}) {
    const {rows, next: marker} = chosen(cloud.flavors.visibleTo(caller), caller, query)
    return {
      flavors: rows.map((flavor) => seen(flavor, links)),
      flavors_links: marker === undefined ? undefined : next(marker),
    }
  },
})

export const showFlavor = operation({
  request: 'GET /flavors/{flavor_id}',
  path: {flavor_id: 'The id of the flavor.'},
  title: 'Show a flavor',
  description:
    'Shows one flavor in full. A flavor that is not public, and to which your project has no access, is not found.',
  query: query({}, '2.102'),
  success: 200,
  response: object({flavor: wholeFlavor}),
  errors: {404: {FlavorNotFound: 'There is no flavor of that id, or none that you can see.'}},
  handle: ({cloud, caller, path, links}) => ({flavor: seen(cloud.flavors.get(path.flavor_id, caller), links)}),
})
