import {at} from '../../contract/changing.ts'
import {type Microversion, minor} from '../../contract/microversion.ts'
import type {AnyOperation} from '../../contract/operation.ts'
import type {Difference} from './difference.ts'
import type {Facts, NovaOperation} from './facts.ts'

/** Takes an operation and Nova's, and gives the versions at which only one of them changes in any way. */
export function changesOf(
  request: string,
  operation: AnyOperation,
  nova: NovaOperation,
  {microversions}: Facts,
  versions: readonly Microversion[],
): Difference[] {
  const novas = new Map(
    microversions.flatMap(({version, changes}) =>
      changes.filter((change) => change.operation === nova.id).map(({kinds}) => [version, kinds] as const),
    ),
  )
  return versions.flatMap((version) => {
    if (version === '2.1') return []
    const kinds = novas.get(version)
    if (changes(operation, version) === (kinds !== undefined)) return []
    const how = kinds?.map((kind) => kind.filter(Boolean).join(' ')).join(', ')
    const says = how ? `only Nova's changes: ${how}` : 'only ours changes'
    return [{subject: request, versions: version, where: 'change', says}]
  })
}

/** Whether anything but prose is different from the version before. */
export function changes(operation: AnyOperation, version: Microversion): boolean {
  const [here, before] = forms(operation, version)
  return here !== before && print(withoutProse(here)) !== print(withoutProse(before))
}

/** Whether nothing but prose is different from the version before. */
export function rewords(operation: AnyOperation, version: Microversion): boolean {
  const [here, before] = forms(operation, version)
  return here !== before && print(here) !== print(before) && !changes(operation, version)
}

const forms = (operation: AnyOperation, version: Microversion): [unknown, unknown] => [
  at(operation, version),
  at(operation, `2.${minor(version) - 1}` as Microversion),
]

/** An operation without what is only said to readers. */
function withoutProse(operation: unknown): unknown {
  if (operation === undefined) return undefined
  const {title: _title, description: _description, errors, ...rest} = operation as Record<string, unknown>
  const reasons = Object.entries((errors ?? {}) as Record<string, object>)
  return {...(undescribed(rest) as object), errors: reasons.map(([status, why]) => [status, Object.keys(why)])}
}

function undescribed(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(undescribed)
  if (typeof node !== 'object' || node === null) return node
  const kept = Object.entries(node).filter(([key, value]) => key !== 'description' || typeof value !== 'string')
  return Object.fromEntries(kept.map(([key, value]) => [key, undescribed(value)]))
}

const names = new WeakMap<object, string>()
let functions = 0

/** Two functions are the same in print only if they are the same function. */
const print = (value: unknown): string | undefined =>
  JSON.stringify(value, (_key, one) => {
    if (typeof one !== 'function') return one
    const name = names.get(one) ?? `function ${++functions}`
    names.set(one, name)
    return name
  })
