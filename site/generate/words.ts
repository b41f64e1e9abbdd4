import type {Schema} from '../../contract/schema.ts'

/** What a reader is told of a schema: a type of a few words, and what it holds beyond that. */
export interface Words {
  readonly type: string
  readonly limits: readonly string[]
}

type Any = Readonly<Record<string, unknown>>

/** Takes a schema (of one version) and gives its type in words, and its bounds as sentences of Markdown. */
export function wordsOf(schema: Schema): Words {
  const forms = formsOf(schema)
  const types = forms.map(typeOf)
  return {
    type: alternatives(types),
    limits: [...new Set(forms.flatMap((form, index) => limitsOf(form).map((limit) => qualified(limit, index))))],
  }

  function qualified(limit: string, index: number): string {
    return forms.length > 1 && new Set(types).size > 1 && types[index] !== 'null'
      ? `As ${types[index]}: ${limit}`
      : limit
  }
}

/** The alternatives of a schema, each with the bounds that all share; one for most. */
export function formsOf(schema: Schema): Schema[] {
  const {anyOf, oneOf, allOf, ...rest} = schema
  const parts = (allOf ?? []) as readonly Schema[]
  const whole = Object.assign({}, ...parts.flatMap(formsOf), rest) as Schema
  const forms = (anyOf ?? oneOf) as readonly Schema[] | undefined
  return forms ? forms.flatMap((form) => formsOf({...whole, ...form})) : [whole]
}

const alternatives = (words: readonly string[]): string => {
  const different = [...new Set(words)].sort((a, b) => Number(a === 'null') - Number(b === 'null'))
  return different.join(' or ')
}

const kinds: Readonly<Record<string, string>> = {
  uuid: 'UUID',
  'date-time': 'time',
  uri: 'URL',
  ipv4: 'IPv4 address',
  ipv6: 'IPv6 address',
  cidr: 'address range',
  base64: 'Base64 text',
  regex: 'regular expression',
  'mac-address': 'MAC address',
}

function typeOf(form: Schema): string {
  if ('const' in form) return form.const === '' ? 'empty string' : kindOf(form.const)
  if (!form.type && Array.isArray(form.enum)) return alternatives(form.enum.map(kindOf))
  const types = [form.type ?? []].flat() as string[]
  if (types.length === 0) return form.not || form.pattern ? 'string' : 'anything'
  return alternatives(types.map((type) => ofType(type, form)))
}

function ofType(type: string, form: Schema): string {
  if (type === 'string') return kinds[String(form.format)] ?? 'string'
  if (type === 'array') return `list of ${plural(wordsOf((form.items ?? {}) as Schema).type)}`
  if (type === 'object' && !form.properties && form.patternProperties) {
    const [values] = Object.values(form.patternProperties as Record<string, Schema>)
    return `map of ${plural(wordsOf(values ?? {}).type)}`
  }
  return type
}

/** `string` as `strings`, `string or null` as `strings or nulls`. */
const plural = (words: string): string =>
  words
    .split(' or ')
    .map((word) => {
      if (word === 'anything' || /^(list|map) of /.test(word)) return word.replace(/^(list|map)/, '$1s')
      return `${word.replace(/s$/, 'se')}s`
    })
    .join(' or ')

const kindOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'list' : Number.isInteger(value) ? 'integer' : typeof value

function limitsOf(form: Schema): string[] {
  const {format, pattern} = form
  return [
    choice(form),
    range(form.minLength, form.maxLength, 'character'),
    bounds(form),
    range(form.minItems, form.maxItems, 'entry', 'entries'),
    form.type === 'object' ? range(form.minProperties, form.maxProperties, 'entry', 'entries') : undefined,
    form.uniqueItems ? 'No entry twice.' : undefined,
    spoken[String(format)],
    pattern && !isPrintable(pattern) ? `Matches ${code(String(form['x-pattern'] ?? pattern))}.` : undefined,
    isPrintable(pattern) ? 'Printable characters only.' : undefined,
    keysOf(form),
  ].filter((limit) => limit !== undefined)
}

const isPrintable = (pattern: unknown) => typeof pattern === 'string' && pattern.includes('\\p{Zl}')

const spoken: Readonly<Record<string, string>> = {
  name: 'Printable characters, no space at either end.',
  name_with_leading_trailing_spaces: 'Printable characters, not only spaces.',
  az_name: 'Printable characters but colons, no space at either end.',
  az_name_with_leading_trailing_spaces: 'Printable characters but colons, not only spaces.',
}

function choice(form: Schema): string | undefined {
  if ('const' in form) return form.const === null || form.const === '' ? undefined : `Always ${code(form.const)}.`
  const values = form.enum as readonly unknown[] | undefined
  if (!values) return undefined
  if (values.length === 1) return `Always ${code(values[0])}.`
  return `One of ${[...new Set(values.map(code))].join(', ')}.`
}

function range(min: unknown, max: unknown, one: string, many = `${one}s`): string | undefined {
  const [low, high] = [Number(min ?? 0), max === undefined ? undefined : Number(max)]
  if (high === undefined) return low === 0 ? undefined : `At least ${low} ${low === 1 ? one : many}.`
  if (low === high) return `Exactly ${low} ${low === 1 ? one : many}.`
  return low === 0 ? `At most ${grouped(high)} ${high === 1 ? one : many}.` : `${low} to ${grouped(high)} ${many}.`
}

function bounds({minimum, maximum, exclusiveMinimum}: Any): string | undefined {
  const low = minimum ?? (exclusiveMinimum === undefined ? undefined : `more than ${exclusiveMinimum}`)
  if (low === undefined && maximum === undefined) return undefined
  if (maximum === undefined) return minimum === undefined ? `${capital(String(low))}.` : `${minimum} or more.`
  if (low === undefined) return `At most ${grouped(Number(maximum))}.`
  return `${capital(String(low))}${minimum === undefined ? ', at most' : ' to'} ${grouped(Number(maximum))}.`
}

function keysOf({type, patternProperties}: Any): string | undefined {
  const [pattern] = type === 'object' && patternProperties ? Object.keys(patternProperties) : []
  return pattern && !['^.+$', '^.*$', ''].includes(pattern) ? `Keys match ${code(pattern)}.` : undefined
}

const grouped = (value: number): string => (value > 1e15 ? String(value) : value.toLocaleString('en'))
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** A value in backticks, in more of them where it has some itself. */
function code(value: unknown): string {
  const text = typeof value === 'string' && value !== '' ? value : JSON.stringify(value)
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``
}
