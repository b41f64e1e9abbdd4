import {Changing, forget, parts} from '../../contract/changing.ts'
import {type Microversion, minor} from '../../contract/microversion.ts'
import type {AnyOperation} from '../../contract/operation.ts'
import type {Resource} from '../../contract/resource.ts'

/** A version number in a declaration: where it is, and what it becomes if it is moved. */
export interface VersionNumber {
  /** The resources whose operations it is part of. */
  readonly resources: readonly Resource[]
  /** The operations that it is part of. */
  readonly operations: ReadonlySet<AnyOperation>
  /** Where it is: `createKeypair body.keypair.user_id 2.10`. */
  readonly place: string
  readonly from: Microversion
  /** Has it say `to` while `act` runs. */
  readonly moved: <T>(to: Microversion, act: () => T | Promise<T>) => Promise<T>
}

type Entries = Array<[Microversion, unknown]>

/** Takes resources and gives every version number that their operations say, each once, wherever it is shared. */
export function numbersOf(resources: readonly Resource[]): VersionNumber[] {
  const found = new Map<
    Changing<unknown>,
    {place: string; resources: Set<Resource>; with: Set<Changing<unknown>>; begins: Microversion}
  >()
  const follows = new Set<Changing<unknown>>()

  /** `begins` is where what holds the node begins itself: nobody sees what the node said before. */
  const visit = (
    node: unknown,
    place: readonly string[],
    resource: Resource,
    seen: Map<object, Microversion>,
    begins: Microversion,
  ): void => {
    if (typeof node !== 'object' || node === null) return
    const before = seen.get(node)
    if (before !== undefined && minor(before) <= minor(begins)) return
    seen.set(node, begins)
    if (node instanceof Changing) {
      const known = found.get(node) ?? {place: place.join('.'), resources: new Set(), with: new Set(), begins}
      if (minor(begins) < minor(known.begins)) known.begins = begins
      known.resources.add(resource)
      found.set(node, known)
      for (const [from, value] of node.entries)
        visit(value, place, resource, seen, minor(from) > minor(begins) ? from : begins)
      return
    }
    const {properties, required} = node as {properties?: Record<string, unknown>; required?: unknown}
    for (const [key, value] of Object.entries(node)) {
      const isNaming = ['properties', 'required'].includes(key) && properties !== undefined
      visit(value, isNaming ? place : [...place, key === 'items' ? '[]' : key], resource, seen, begins)
    }
    if (properties && Array.isArray(required)) link(Object.values(properties), required)
  }

  /** A field that comes is required from then on: the list of the required ones repeats its versions. */
  const link = (fields: readonly unknown[], required: readonly unknown[]) => {
    for (const [index, demand] of required.entries()) {
      const field = fields[index]
      if (!(demand instanceof Changing) || !(field instanceof Changing)) continue
      found.get(field)?.with.add(demand)
      follows.add(demand)
    }
  }

  for (const resource of resources)
    for (const [name, operation] of Object.entries(resource.operations))
      visit(operation, [name], resource, new Map(), '2.1')

  const all = resources.flatMap(({operations}) => Object.values(operations))
  const holders = holdersIn(all)
  return [...found].flatMap(([changing, {place, resources, with: others, begins}]) => {
    if (follows.has(changing)) return []
    const together = [changing, ...others].map((one) => one.entries as unknown as Entries)
    const around = aroundOf([changing, ...others], holders)
    const operations = new Set(all.filter((operation) => around.has(operation)))
    const numbers = changing.entries.map(
      ([from]): VersionNumber => ({
        resources: [...resources],
        operations,
        place: `${place.replaceAll('.[]', '[]')} ${from}`,
        from,
        async moved(to, act) {
          const said = together.flatMap((entries) => entries.filter(([version]) => version === from))
          const say = (version: Microversion) => {
            for (const entry of said) entry[0] = version
          }
          const remember = forget(around)
          say(to)
          try {
            return await act()
          } finally {
            say(from)
            remember()
          }
        },
      }),
    )
    // 2.1 says "from the first on", which is later in what begins later.
    return numbers.filter(({from}) => from !== '2.1' || begins === '2.1')
  })
}

/** Of each part of some declarations what it is part of. */
function holdersIn(declarations: readonly object[]): Map<object, Set<object>> {
  const holders = new Map<object, Set<object>>()
  const visit = (node: object): void => {
    for (const part of parts(node)) {
      if (typeof part !== 'object' || part === null) continue
      const known = holders.get(part)
      if (known) known.add(node)
      else {
        holders.set(part, new Set([node]))
        visit(part)
      }
    }
  }
  for (const declaration of declarations) visit(declaration)
  return holders
}

/** Some parts and everything that they are part of, however far around. */
function aroundOf(parts: readonly object[], holders: ReadonlyMap<object, ReadonlySet<object>>): Set<object> {
  const around = new Set(parts)
  for (const part of around) for (const holder of holders.get(part) ?? []) around.add(holder)
  return around
}

/** The versions beside `version` that exist. */
export const besides = (version: Microversion, all: readonly Microversion[]): Microversion[] =>
  all.filter((other) => Math.abs(minor(other) - minor(version)) === 1)
