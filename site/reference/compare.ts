import {type Field, type OperationDocument, type Section, sections, type View} from './document.ts'

/** One thing that differs between two versions; nothing where the thing is not there. */
export interface Difference {
  /** What it is, as Markdown: a field by its path, or the title of another part. */
  readonly what: string
  readonly part: Section | 'operation' | 'status' | 'refusal'
  readonly kind: 'added' | 'removed' | 'changed'
  readonly before?: string
  readonly after?: string
}

/** What differs between two forms of a field: each aspect with what it was and what it is. Prose does not count. */
export function aspectsOf(before: Field, after: Field): {readonly before: string; readonly after: string}[] {
  const aspects: {before: string; after: string}[] = []
  const add = (one: string, other: string) => one !== other && aspects.push({before: one, after: other})
  add(need(before), need(after))
  add(before.type, after.type)
  const [had, has] = [before.limits ?? [], after.limits ?? []]
  add(had.filter((limit) => !has.includes(limit)).join(' '), has.filter((limit) => !had.includes(limit)).join(' '))
  return aspects
}

const need = ({required}: Field): string => (required ? 'required' : 'optional')

/** Takes two views of a document and gives what differs, part by part; prose comes last. */
export function compare(document: OperationDocument, before: View, after: View): Difference[] {
  return [
    ...ofStatuses(before, after),
    ...sections.flatMap((part) => ofFields(part, fieldsOf(document, before, part), fieldsOf(document, after, part))),
    ...ofRefusals(before, after),
    ...ofOperation(before, after),
  ]
}

export const fieldsOf = (document: OperationDocument, view: View, section: Section): Field[] =>
  (view.fields[section] ?? []).map((index) => document.fields[index] as Field)

const aspects: readonly (readonly [what: string, of: (view: View) => string])[] = [
  ['What it does', (view) => view.description],
  ['Policy rule', ({policy}) => (policy ? `\`${policy.name}\`` : 'none')],
  ['Query parameters that are not listed', ({strict}) => (strict ? 'refused' : 'ignored')],
  ['Notifications', ({emits}) => emits.map(({event}) => `\`${event}\``).join(', ') || 'none'],
]

function ofOperation(before: View, after: View): Difference[] {
  return aspects.flatMap(([what, of]): Difference[] =>
    of(before) === of(after) ? [] : [{what, part: 'operation', kind: 'changed', before: of(before), after: of(after)}],
  )
}

function ofStatuses(before: View, after: View): Difference[] {
  const [was, is] = [before, after].map(({success}) => success.map(({status}) => `\`${status}\``).join(', '))
  return was === is ? [] : [{what: 'Status', part: 'status', kind: 'changed', before: was, after: is}]
}

function ofFields(part: Section, before: Field[], after: Field[]): Difference[] {
  const had = new Map(before.map((field) => [field.id, field]))
  const has = new Map(after.map((field) => [field.id, field]))
  const isNew = (field: Field) => !had.has(field.id)
  const inOrder = [...after, ...before.filter(({id}) => !has.has(id))]
  const paths = new Map([...pathsOf(before), ...pathsOf(after)])
  return inOrder.flatMap((field): Difference[] => {
    const what = `\`${paths.get(field.id)}\``
    const old = had.get(field.id)
    const now = has.get(field.id)
    if (isNew(field)) return [{what, part, kind: 'added', after: summary(field)}]
    if (!now || !old) return [{what, part, kind: 'removed', before: summary(field)}]
    const aspects = aspectsOf(old, now)
    const said = (side: 'before' | 'after') => aspects.map((aspect) => aspect[side] || 'no such bound').join('; ')
    return aspects.length > 0 ? [{what, part, kind: 'changed', before: said('before'), after: said('after')}] : []
  })
}

/** `keypair.name` of every field, by its anchor: read from the depths, since parents come first. */
export function pathsOf(fields: readonly Field[]): Map<string, string> {
  const above: string[] = []
  return new Map(
    fields.map(({id, name, depth}) => {
      above.splice(depth)
      above.push(name)
      return [id, above.join('.')]
    }),
  )
}

const summary = (field: Field): string => `${field.type}, ${need(field)}`

function ofRefusals(before: View, after: View): Difference[] {
  const key = ({status, reason}: {status: number; reason: string}) => `\`${status}\` ${reason}`
  const had = new Set(before.refusals.map(key))
  const has = new Set(after.refusals.map(key))
  const added = after.refusals.filter((refusal) => !had.has(key(refusal)))
  const removed = before.refusals.filter((refusal) => !has.has(key(refusal)))
  return [
    ...added.map((one): Difference => ({what: key(one), part: 'refusal', kind: 'added', after: one.why})),
    ...removed.map((one): Difference => ({what: key(one), part: 'refusal', kind: 'removed', before: one.why})),
  ]
}
