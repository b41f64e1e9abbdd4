import type {Schema} from '../../contract/schema.ts'
import {formsOf, wordsOf} from './words.ts'

/** A field of a schema at one version, before anything is known of other versions. */
export interface Row {
  readonly id: string
  /** As one writes it in prose: `keypairs[].keypair.name`. */
  readonly path: string
  readonly name: string
  readonly depth: number
  readonly type: string
  readonly limits?: readonly string[]
  readonly required?: true
  readonly text?: string
}

/** Says in words who may see what a policy rule guards. */
export type Guards = (policy: string) => string

/** Takes the schema of a body, of an answer or of query parameters, and gives its fields, parents before children. */
export function rowsOf(schema: Schema, section: string, guards: Guards): Row[] {
  const taken = new Map<string, number>()
  return inside(schema, '', 0)

  function inside(parent: Schema, path: string, depth: number): Row[] {
    const forms = formsOf(parent).filter(hasInside)
    const told: Row[] = []
    for (const form of forms) told.push(...anew(ofForm(form, path, depth), told))
    return told
  }

  function ofForm(form: Schema, path: string, depth: number): Row[] {
    if (form.items) return isFolded(form.items as Schema) ? [] : inside(form.items as Schema, `${path}[]`, depth)
    const required = new Set((form.required ?? []) as readonly string[])
    const properties = Object.entries((form.properties ?? {}) as Record<string, Schema>)
    const patterns = Object.values((form.patternProperties ?? {}) as Record<string, Schema>)
    return [
      ...properties.flatMap(([name, field]) => row(name, field, required.has(name), path, depth)),
      ...patterns.flatMap((field) =>
        depth === 0 || !isLeaf(field) ? row('*', field, false, path, depth, 'any key') : [],
      ),
    ]
  }

  function row(key: string, field: Schema, required: boolean, within: string, depth: number, name = key): Row[] {
    const path = within ? `${within}.${key}` : key
    const {type, limits} = wordsOf(field)
    const guard = field['x-policy']
    const told = [...limits, ...folded(field), ...(typeof guard === 'string' ? [`Shown to ${guards(guard)}.`] : [])]
    return [
      {
        id: unique(`${section}-${slug(path)}`),
        path,
        name,
        depth,
        type,
        ...(told.length > 0 && {limits: told}),
        ...(required && {required}),
        ...(typeof field.description === 'string' && {text: field.description}),
      },
      ...(isFolded(field) ? [] : inside(field, path, depth + 1)),
    ]
  }

  function unique(id: string): string {
    const count = (taken.get(id) ?? 0) + 1
    taken.set(id, count)
    return count === 1 ? id : `${id}-${count}`
  }
}

/** The rows of a further form that say something else than those of the forms before, each after what it is inside of. */
function anew(rows: readonly Row[], told: readonly Row[]): Row[] {
  const known = new Set(told.map(meaningOf))
  const isNew = rows.map((row) => !known.has(meaningOf(row)))
  return rows.filter((row, index) => {
    const inside = rows.slice(index + 1)
    const end = inside.findIndex(({depth}) => depth <= row.depth)
    return isNew.slice(index, end < 0 ? undefined : index + 1 + end).some((one) => one)
  })
}

const meaningOf = ({path, type, limits, text}: Row): string => JSON.stringify([path, type, limits, text])

/** `keypairs[].keypair.public_key` as `keypairs-keypair-public_key`. */
export const slug = (path: string): string =>
  path
    .replaceAll('*', 'any')
    .toLowerCase()
    .replace(/[^a-z0-9_]+/g, '-')
    .replace(/^-|-$/g, '')

const hasInside = (form: Schema): boolean => Boolean(form.properties || form.items || form.patternProperties)
const isLeaf = (field: Schema): boolean => !formsOf(field).some(hasInside)

/** An object whose fields say nothing but their types is told in a sentence, not in rows. */
function isFolded(field: Schema): boolean {
  const [form, ...others] = formsOf(field)
  if (!form?.properties || others.length > 0) return false
  const fields = Object.values(form.properties as Record<string, Schema>)
  return fields.every((one) => isLeaf(one) && one.description === undefined && one['x-policy'] === undefined)
}

function folded(field: Schema): string[] {
  const [form] = formsOf(field)
  const inner = (form?.items ?? field) as Schema
  if (!isFolded(inner)) return []
  const [object] = formsOf(inner)
  const fields = Object.entries((object?.properties ?? {}) as Record<string, Schema>).map(([name, one]) => {
    const {type, limits} = wordsOf(one)
    const values = limits.find((limit) => /^(One of|Always) /.test(limit))
    return `\`${name}\` (${values ? values.replace(/^(One of|Always) /, '').replace(/\.$/, '') : type})`
  })
  return [`${form?.items ? 'Each has' : 'Has'} ${fields.join(', ').replace(/, (?=[^,]*\(?[^()]*\)$)/, ' and ')}.`]
}
