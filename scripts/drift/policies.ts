import {at} from '../../contract/changing.ts'
import type {Microversion} from '../../contract/microversion.ts'
import type {AnyOperation, Operation} from '../../contract/operation.ts'
import type {Rules} from '../../contract/policy.ts'
import type {Difference} from './difference.ts'
import type {Facts, NovaOperation} from './facts.ts'

type NovaRules = Pick<Facts, 'policies' | 'formerPolicies'>

/** Takes our rules and Nova's, of today and before, and gives those whose checks differ or that Nova never had. */
export function contrastRules(rules: Rules, {policies, formerPolicies}: NovaRules): Difference[] {
  return Object.entries(rules).flatMap(([name, check]) => {
    const wanted = policies.get(name) ?? formerPolicies.get(name)
    const subject = `policy ${name}`
    if (wanted === undefined) return [{subject, says: 'only ours'}]
    return tidy(check) === tidy(wanted) ? [] : [{subject, says: `ours "${check}", Nova's "${wanted}"`}]
  })
}

/** A check without spaces and parentheses that change nothing. */
const tidy = (check: string) =>
  check
    .replace(/\s+/g, ' ')
    .replace(/\((\s*[\w:%.@!-]+(?:\([^)]*\)s)?\s*)\)/g, '$1')
    .trim()

/** Takes an operation and Nova's, and gives the policies that only one of them asks. */
export function contrastPolicies(
  request: string,
  operation: AnyOperation,
  nova: NovaOperation | undefined,
  versions: readonly Microversion[],
): Difference[] {
  if (!nova) return []
  const ours = new Set(versions.flatMap((version) => [...policiesIn(at(operation, version) as Operation | undefined)]))
  const wanted = new Set(nova.policies)
  return [
    ...nova.policies
      .filter((name) => !ours.has(name))
      .map((name) => ({subject: request, where: `policy ${name}`, says: "only Nova's"})),
    ...[...ours]
      .filter((name) => !wanted.has(name))
      .map((name) => ({subject: request, where: `policy ${name}`, says: 'only ours'})),
  ]
}

const known = new WeakMap<object, ReadonlySet<string>>()

/** The rules that an operation names: its own, and those that guard fields or that its handler asks. */
function policiesIn(operation: Operation | undefined): ReadonlySet<string> {
  if (!operation) return new Set()
  const found =
    known.get(operation) ??
    new Set([
      ...(operation.policy ? [String(operation.policy)] : []),
      ...(operation.further ? [operation.further.policy] : []),
      ...guards(operation),
    ])
  known.set(operation, found)
  return found
}

function guards(node: unknown): string[] {
  if (typeof node === 'function') return asked(node)
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]) => (key === 'x-policy' ? [String(value)] : guards(value)))
}

/** The rules that a handler asks for by name: `may('os_compute_api:servers:create:forced_host')`. */
const asked = (handler: object): string[] =>
  [...Function.prototype.toString.call(handler).matchAll(/\b(?:may|must)\(\s*['"]([^'"]+)['"]/g)].flatMap(
    ([, name]) => name ?? [],
  )
