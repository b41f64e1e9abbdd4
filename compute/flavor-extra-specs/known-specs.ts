import {type KnownSpec, knownSpecs, resourceClasses, traits} from './spec-names.ts'

const group = '([a-zA-Z0-9_-]{1,64})?'
const oneOf = (names: readonly string[], custom: string) => `(${names.join('|')}|${custom})`

const patterned: ReadonlyArray<readonly [RegExp, KnownSpec]> = [
  ...Object.entries(knownSpecs).flatMap(
    ([name, spec]): Array<[RegExp, KnownSpec]> =>
      spec.parts ? [[whole(name.replace(/\{(\w+)\}/g, (_, part: string) => `(${spec.parts?.[part]})`)), spec]] : [],
  ),
  [whole(`resources${group}:${oneOf(resourceClasses, 'CUSTOM_[A-Z0-9_]+')}`), {type: 'integer'}],
  [whole(`trait${group}:${oneOf(traits, 'CUSTOM_[A-Z0-9_]+')}`), {enum: ['required', 'forbidden']}],
]

/** What comes before the colon of every spec that is known: a name that begins so has to be one of them. */
const namespaces: readonly RegExp[] = [
  ...[
    ...new Set(Object.keys(knownSpecs).flatMap((name) => (name.includes(':') ? [name.split(':')[0] as string] : []))),
  ].map(whole),
  whole(`resources${group}`),
  whole(`trait${group}`),
]

function whole(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`)
}

/** What is wrong with an extra spec, in Nova's words, or nothing. Names outside the namespaces that Nova knows are the cloud's own. */
export function invalidSpec(name: string, value: string): string | undefined {
  const exact = Object.hasOwn(knownSpecs, name) ? knownSpecs[name] : undefined
  const spec = exact ?? patterned.find(([pattern]) => pattern.test(name))?.[1]
  if (spec) return invalidValue(spec, value)
  const [namespace = '', rest] = name.split(':')
  return rest !== undefined && namespaces.some((known) => known.test(namespace))
    ? `extra spec '${name}' does not appear to be a valid extra spec.`
    : undefined
}

const words = /^(1|t|true|on|y|yes|0|f|false|off|n|no)$/i

function invalidValue({type, min, max, pattern, enum: choices}: KnownSpec, value: string): string | undefined {
  if (type === 'boolean') return words.test(value.trim()) ? undefined : `'${value}' is not a valid boolean-like value.`
  if (type === 'integer') {
    if (!/^\s*[+-]?\d+\s*$/.test(value)) return `'${value}' is not a valid integer value.`
    if (max !== undefined && Number(value) > max) return `'${Number(value)}' is greater than the max value of '${max}'.`
    if (min !== undefined && Number(value) < min) return `'${Number(value)}' is less than the min value of '${min}'.`
    return undefined
  }
  if (pattern !== undefined)
    return whole(pattern).test(value) ? undefined : `'${value}' is not of the format '${pattern}'.`
  return choices && !choices.includes(value) ? `'${value}' is not one of: ${choices.join(', ')}.` : undefined
}
