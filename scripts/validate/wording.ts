type Schema = Readonly<Record<string, unknown>>

/** Takes a value and gives it as JSON, cut where it is long. */
export function brief(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 80 ? `${text.slice(0, 77)}…` : text
}

/** Takes words and gives them as a list that ends with "or". */
export function listed(words: readonly string[], none: string): string {
  const [last, ...others] = [...words].reverse()
  if (last === undefined) return none
  if (words.length > 12) return `${words.slice(0, 10).join(', ')} or one of ${words.length - 10} others`
  return others.length === 0 ? last : `${others.reverse().join(', ')} or ${last}`
}

/** Takes a value and names its kind, and if it is short the value too: `string "4"`. */
export function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  return typeof value === 'object' ? 'object' : `${typeof value} ${brief(value)}`
}

const articles: Readonly<Record<string, string>> = {
  object: 'an object',
  array: 'an array',
  integer: 'a whole number',
  null: 'null',
}

/** Takes a schema and says in a few words what it asks for. */
export function expectation(schema: Schema): string {
  if ('const' in schema) return brief(schema.const)
  if (Array.isArray(schema.enum)) return listed(schema.enum.map(brief), 'nothing')
  const forms = schema.anyOf ?? schema.oneOf
  if (Array.isArray(forms)) return listed([...new Set(forms.map((form) => expectation(form as Schema)))], 'nothing')
  if (typeof schema.format === 'string' && schema.type === 'string') return `a string of the format ${schema.format}`
  const types = [schema.type ?? []].flat() as string[]
  if (types.length > 0) {
    return listed(
      types.map((type) => articles[type] ?? `a ${type}`),
      'any value',
    )
  }
  return typeof schema.format === 'string' ? `the format ${schema.format}` : 'any value'
}
