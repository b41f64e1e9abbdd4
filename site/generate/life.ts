import {statusOf, type Transition, type VmState} from '../../cloud/lifecycle.ts'
import type {Edge, LifeDocument, Possible} from '../lifecycle/document.ts'
import {addressOf} from './places.ts'
import type {Documented} from './reference.ts'

/** The states, in the order in which a server may come to them. */
const states: readonly VmState[] = [
  'building',
  'active',
  'paused',
  'suspended',
  'stopped',
  'rescued',
  'resized',
  'shelved',
  'shelved_offloaded',
  'error',
  'soft-delete',
  'deleted',
]
const living = states.filter((state) => state !== 'deleted')

type Rows = Readonly<Record<string, Transition>>

/** Takes the table of what can be done to servers, and gives it by the states from which each thing may begin. */
export function lifeOf(rows: Rows, all: readonly Documented[]): LifeDocument {
  const entries = Object.entries(rows)
  const isAlways = ({from}: Transition) => from === 'any' || living.every((state) => from.includes(state))
  const starting = entries.filter(([, row]) => !isAlways(row))
  const possible = ([name, row]: [string, Transition], state?: VmState) => possibleOf(name, row, state, all)
  return {
    states: states.map((state) => ({
      name: state,
      status: statusOf(state, null),
      changes: starting
        .filter(([, {from}]) => from !== 'any' && from.includes(state))
        .map((one) => possible(one, state)),
    })),
    edges: edgesOf(starting),
    always: entries.filter(([, row]) => isAlways(row)).map((one) => possible(one)),
  }
}

function possibleOf(name: string, row: Transition, state: VmState | undefined, all: readonly Documented[]): Possible {
  const to = row.to === 'same' ? state && [state] : statesOf(row)
  const operation = operationOf(row.called ?? name, all)
  return {
    name,
    ...(operation && {operation}),
    tasks: row.by.flatMap(({task}) => task ?? []),
    ...(to && {to}),
    interrupts: row.during !== undefined,
  }
}

/** What a server may be in the end; nothing where it is what it was. */
const statesOf = ({to}: Transition): readonly VmState[] =>
  typeof to === 'object' ? to.oneOf : to === 'same' ? [] : [to]

/** The states that are drawn of several: `active` alone, if that is one of them. */
const drawn = (some: readonly VmState[]): readonly VmState[] => (some.includes('active') ? ['active'] : some)

/** Where changes lead that lead to another state, each pair of states once. */
function edgesOf(entries: ReadonlyArray<[string, Transition]>): Edge[] {
  const edges = new Map<string, Edge>()
  for (const [name, row] of entries)
    for (const from of row.from === 'any' ? [] : drawn(row.from))
      for (const to of drawn(statesOf(row))) {
        if (to === from) continue
        const known = edges.get(`${from} ${to}`) ?? {from, to, names: []}
        edges.set(`${from} ${to}`, {...known, names: [...known.names, name]})
      }
  return [...edges.values()]
}

/** Requests that are no action of a server, by what the table calls what they do. */
const requests: Readonly<Record<string, string>> = {create: 'POST /servers', delete: 'DELETE /servers/{server_id}'}

function operationOf(name: string, all: readonly Documented[]): Possible['operation'] {
  for (const one of all)
    for (const {id, method, path, action, views} of one.documents) {
      const isIt = action
        ? path.startsWith('/servers/') && [name, `os-${name}`].includes(action)
        : requests[name] === `${method} ${path}`
      if (isIt) return {title: views.at(-1)?.title ?? name, address: addressOf(one, id)}
    }
  return undefined
}
