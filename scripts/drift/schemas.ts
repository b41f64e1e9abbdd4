import {type Contrast, short} from './difference.ts'
import {type Plain, plain} from './plain.ts'

/**
 * What is asked of two schemas. `exact`: that they say the same. `answer`: that ours says what Nova's says; where
 * Nova's is silent about a value, ours may say more.
 */
export type Demand = 'exact' | 'answer'

/** Takes our schema and Nova's, and gives where they differ; `where` is what the whole is called. */
export function contrastSchemas(ours: unknown, novas: unknown, where: string, demand: Demand): Contrast[] {
  const [one, other] = [plain(ours), plain(novas)]
  return one === other ? [] : contrast(one, other, where, demand)
}

const says = (ours: unknown, novas: unknown) => `ours ${said(ours)}, Nova's ${said(novas)}`
const said = (value: unknown) => (typeof value === 'string' ? value : short(value, 45))

function contrast(ours: Plain, novas: Plain, where: string, demand: Demand): Contrast[] {
  if (demand === 'answer' && isAnything(novas)) return []
  if (ours.forms || novas.forms) return contrastForms(ours, novas, where, demand)
  return [
    ...values(ours, novas, where, demand),
    ...limits(ours, novas, where, demand),
    ...objects(ours, novas, where, demand),
    ...arrays(ours, novas, where, demand),
    ...conditions(ours, novas, where, demand),
  ]
}

function values(ours: Plain, novas: Plain, where: string, demand: Demand): Contrast[] {
  const [type, novasType] = [list(ours.type), list(novas.type)]
  const [choice, novasChoice] = [list(ours.enum), list(novas.enum)]
  const sayMore = demand === 'answer'
  const found: Contrast[] = []
  const typeFits = type === novasType || (sayMore && (novasType === '' || narrower(ours.type, novas.type)))
  if (!typeFits)
    found.push({
      where: `${where} type`,
      says: says((ours.type ?? ['any']).join(' or '), (novas.type ?? ['any']).join(' or ')),
    })
  else if (choice !== novasChoice && !(sayMore && novasChoice === ''))
    found.push({where: `${where} enum`, says: choices(ours.enum, novas.enum)})
  return found
}

/** Whole numbers are numbers. */
const narrower = (types: readonly string[] | undefined, wider: readonly string[] | undefined) =>
  types?.every((type) => wider?.includes(type) || (type === 'integer' && wider?.includes('number'))) &&
  types.length === wider?.length

function choices(ours: readonly unknown[] | undefined, novas: readonly unknown[] | undefined): string {
  if (!ours || !novas) return says(ours ?? 'any', novas ?? 'any')
  const [known, wanted] = [
    new Set(ours.map((one) => JSON.stringify(one))),
    new Set(novas.map((one) => JSON.stringify(one))),
  ]
  const more = [...known].filter((one) => !wanted.has(one))
  const lacking = [...wanted].filter((one) => !known.has(one))
  return [more.length > 0 && `only ours ${more.join(' ')}`, lacking.length > 0 && `only Nova's ${lacking.join(' ')}`]
    .filter(Boolean)
    .join(', ')
}

function limits(ours: Plain, novas: Plain, where: string, demand: Demand): Contrast[] {
  return [...new Set([...Object.keys(ours.limits), ...Object.keys(novas.limits)])].flatMap((keyword) => {
    const [value, novasValue] = [ours.limits[keyword], novas.limits[keyword]]
    if (value === novasValue || (demand === 'answer' && novasValue === undefined)) return []
    return [{where: `${where} ${keyword}`, says: says(value ?? 'none', novasValue ?? 'none')}]
  })
}

function objects(ours: Plain, novas: Plain, where: string, demand: Demand): Contrast[] {
  if (!ours.properties && !novas.properties) return []
  if (!novas.properties && demand === 'answer') return []
  const [fields, novasFields] = [ours.properties ?? {}, novas.properties ?? {}]
  const names = [...new Set([...Object.keys(fields), ...Object.keys(novasFields)])]
  const duty = (schema: Plain, name: string) =>
    name in (schema.properties ?? {}) ? (schema.required?.includes(name) ? 'required' : 'optional') : 'absent'
  return [
    ...names.flatMap((name) => {
      const inside = `${where}.${name}`
      const [one, other] = [duty(ours, name), duty(novas, name)]
      const [field, novasField] = [fields[name], novasFields[name]]
      return [
        ...(one === other ? [] : [{where: inside, says: says(one, other)}]),
        ...(field && novasField ? contrast(field, novasField, inside, demand) : []),
      ]
    }),
    ...unnamed(ours.required, fields, novas.required, novasFields, where),
    ...maps(ours, novas, where, demand),
    ...openness(ours.others ?? true, novas.others ?? true, where, demand),
  ]
}

/** Requiredness of fields that no side describes. */
function unnamed(
  ours: readonly string[] | undefined,
  fields: object,
  novas: readonly string[] | undefined,
  novasFields: object,
  where: string,
): Contrast[] {
  const [own, theirs] = [ours ?? [], novas ?? []].map((names) =>
    list(names.filter((name) => !(name in fields) && !(name in novasFields))),
  )
  return own === theirs ? [] : [{where: `${where} required`, says: says(own || 'none', theirs || 'none')}]
}

function maps(ours: Plain, novas: Plain, where: string, demand: Demand): Contrast[] {
  const [one, other] = [ours.patterns ?? {}, novas.patterns ?? {}]
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].flatMap((pattern) => {
    const [values, novasValues] = [one[pattern], other[pattern]]
    if (values && novasValues) return contrast(values, novasValues, `${where}.*`, demand)
    return [{where: `${where}.*`, says: values ? `only ours /${pattern}/` : `only Nova's /${pattern}/`}]
  })
}

function openness(ours: boolean | Plain, novas: boolean | Plain, where: string, demand: Demand): Contrast[] {
  if (typeof ours === 'object' && typeof novas === 'object') return contrast(ours, novas, `${where}.*`, demand)
  const word = (others: boolean | Plain) => (others === true ? 'any' : others === false ? 'none' : 'some')
  return ours === novas ? [] : [{where: `${where} other fields`, says: says(word(ours), word(novas))}]
}

function arrays(ours: Plain, novas: Plain, where: string, demand: Demand): Contrast[] {
  const [prefix, novasPrefix] = [ours.prefix ?? [], novas.prefix ?? []]
  const longest = Math.max(prefix.length, novasPrefix.length)
  const tuple = Array.from({length: longest}, (_, index) =>
    pair(prefix[index], novasPrefix[index], `${where}[${index}]`, demand),
  )
  return [...tuple.flat(), ...pair(ours.items, novas.items, `${where}[]`, demand)]
}

function pair(ours: Plain | undefined, novas: Plain | undefined, where: string, demand: Demand): Contrast[] {
  if (!ours && !novas) return []
  if (!novas || isAnything(novas))
    return demand === 'answer' || !ours || isAnything(ours) ? [] : [{where, says: says('some', 'any')}]
  return contrast(ours ?? {limits: {}}, novas, where, demand)
}

function conditions(ours: Plain, novas: Plain, where: string, demand: Demand): Contrast[] {
  const found: Contrast[] = []
  if (print(ours.not) !== print(novas.not) && !(demand === 'answer' && !novas.not))
    found.push({where: `${where} not`, says: says(inWords(ours.not), inWords(novas.not))})
  const [all, novasAll] = [ours.all ?? [], novas.all ?? []]
  const only = (some: readonly Plain[], others: readonly Plain[]) => {
    const prints = new Set(others.map(print))
    return some.filter((one) => !prints.has(print(one)))
  }
  const [more, lacking] = [only(all, novasAll), only(novasAll, all)]
  if (lacking.length > 0 || (more.length > 0 && demand === 'exact'))
    found.push({
      where: `${where} allOf`,
      says: says(more.map(inWords).join(' and ') || 'none', lacking.map(inWords).join(' and ') || 'none'),
    })
  return found
}

/** Forms are paired with the like of them; what is left over is a difference. */
function contrastForms(ours: Plain, novas: Plain, where: string, demand: Demand): Contrast[] {
  const forms = (schema: Plain) => schema.forms ?? [schema]
  const shared = ours.forms && novas.forms ? contrast(withoutForms(ours), withoutForms(novas), where, demand) : []
  const left = [...forms(novas)]
  const unmatched: Plain[] = []
  for (const form of forms(ours)) {
    const at = left.findIndex((other) => contrast(form, other, where, demand).length === 0)
    if (at >= 0) left.splice(at, 1)
    else unmatched.push(form)
  }
  const [first, other] = [unmatched[0], left[0]]
  if (unmatched.length === 1 && left.length === 1 && first && other && list(first.type) === list(other.type))
    return [...shared, ...contrast(first, other, where, demand)]
  const surplus = unmatched.length > 0 ? `only ours ${unmatched.map(inWords).join(' or ')}` : ''
  const lack = left.length > 0 ? `only Nova's ${left.map(inWords).join(' or ')}` : ''
  return surplus || lack
    ? [...shared, {where: `${where} forms`, says: [surplus, lack].filter(Boolean).join(', ')}]
    : shared
}

const withoutForms = ({forms: _forms, ...rest}: Plain): Plain => rest

const print = (schema: Plain | undefined): string =>
  JSON.stringify(schema, (_key, value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  ) ?? ''
const list = (values: readonly unknown[] | undefined): string =>
  (values ?? []).map((one) => JSON.stringify(one)).join(' ')
const isAnything = (schema: Plain) => Object.keys(schema).length === 1 && Object.keys(schema.limits).length === 0

function inWords(schema: Plain | undefined): string {
  if (!schema) return 'none'
  if (schema.enum) return short(schema.enum, 40)
  const fields = Object.keys(schema.properties ?? {})
  const limits = Object.entries(schema.limits).map(([keyword, value]) => `${keyword} ${short(value, 30)}`)
  const more = [...(fields.length > 0 ? [`{${fields.join(', ')}}`] : []), ...limits]
  return `${(schema.type ?? ['any']).join(' or ')}${more.length > 0 ? ` (${more.join(', ')})` : ''}`
}
