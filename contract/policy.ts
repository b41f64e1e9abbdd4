import type {Caller, Target} from './operation.ts'

/** A rule as Nova's policy files write it: `(rule:context_is_admin) or user_id:%(user_id)s`. */
export type Rules = Readonly<Record<string, string>>
type Check = (caller: Caller, target: Target) => boolean

const anyone: Check = () => true
const noone: Check = () => false

/** Rules by name, each read once; `allows` says whether a caller passes one, `for whom` what the rule demands. */
export function policies(rules: Rules) {
  const read = new Map<string, Check>()
  const ruleOf = (name: string): Check => {
    const known = read.get(name)
    if (known) return known
    const rule = rules[name]
    if (rule === undefined) throw new Error(`Unexpected policy rule ${name}, expected one of compute/policies.ts`)
    const check = parse(rule, (other) => (caller, target) => ruleOf(other)(caller, target))
    read.set(name, check)
    return check
  }
  return {
    /** Whether `caller` passes the rule called `name`, for a thing of `target`; an unknown name throws. */
    allows: (name: string, caller: Caller, target: Target): boolean => ruleOf(name)(caller, target),
  }
}

const word = /\s*(\(|\)|[^\s()]+(?:\([^)]*\)s)?)/y

/** Reads one rule of oslo.policy: `and`, `or`, `not`, parentheses, `rule:`, `role:`, `is_admin:`, `user_id:`, `project_id:`, `@`, `!`. */
export function parse(rule: string, ruleOf: (name: string) => Check): Check {
  const words: string[] = []
  word.lastIndex = 0
  for (let found = word.exec(rule); found?.[1]; found = word.exec(rule)) words.push(found[1])
  const unexpected = (found: string | undefined) =>
    new Error(`Unexpected ${found ?? 'end'} in policy rule "${rule}", expected a check`)

  const either = (): Check => {
    const first = both()
    if (words[0] !== 'or') return first
    words.shift()
    const second = either()
    return (caller, target) => first(caller, target) || second(caller, target)
  }
  const both = (): Check => {
    const first = one()
    if (words[0] !== 'and') return first
    words.shift()
    const second = both()
    return (caller, target) => first(caller, target) && second(caller, target)
  }
  const one = (): Check => {
    const next = words.shift()
    if (next === 'not') {
      const check = one()
      return (caller, target) => !check(caller, target)
    }
    if (next === '(') {
      const check = either()
      if (words.shift() !== ')') throw unexpected('no closing parenthesis')
      return check
    }
    return next === undefined ? fail(next) : atom(next)
  }
  const fail = (found: string | undefined): never => {
    throw unexpected(found)
  }
  const atom = (check: string): Check => {
    if (check === '@') return anyone
    if (check === '!') return noone
    const colon = check.indexOf(':')
    const [kind, value] = [check.slice(0, colon), check.slice(colon + 1)]
    if (kind === 'rule') return ruleOf(value)
    if (kind === 'role') return ({roles}) => roles.includes(value)
    if (kind === 'is_admin') return ({roles}) => roles.includes('admin') === (value === 'True')
    if (kind === 'user_id' && value === '%(user_id)s') return (caller, {user_id}) => caller.user_id === user_id
    if (kind === 'project_id' && value === '%(project_id)s')
      return (caller, {project_id}) => caller.project_id === project_id
    return fail(check)
  }

  const check = rule.trim() === '' ? anyone : either()
  if (words.length > 0) throw unexpected(words[0])
  return check
}
