import {fieldsOf} from './compare.ts'
import {type Field, type OperationDocument, sections, viewAt} from './document.ts'

/** Fields that are told higher up on the page already. */
export interface Same {
  /** The anchor of what has the same fields. */
  readonly like: string
  /** The operation that it belongs to. */
  readonly title: string
  readonly count: number
}

const FEWEST = 6

/** By what a run of fields is known that begins with one of them, and is told before. */
export const runFrom = (id: string): string => `${id} and on`

/**
 * Takes the operations of a page and gives, by anchor, the fields whose whole inside is told before, and the sections
 * that are told before. A page says them once, and refers to them.
 */
export function toldBefore(documents: readonly OperationDocument[], version: string): Map<string, Same> {
  const first = new Map<string, {id: string; title: string}>()
  const same = new Map<string, Same>()
  const lists: List[] = []
  for (const document of documents) {
    const view = viewAt(document.views, version)
    if (!view || view.absent) continue
    for (const section of sections) look(`${document.id}-${section}`, fieldsOf(document, view, section), view.title)
  }
  return same

  function look(id: string, inside: readonly Field[], title: string): void {
    if (inside.length >= FEWEST) {
      const print = signature(inside)
      const known = first.get(print)
      if (known) {
        same.set(id, {like: known.id, title: known.title, count: inside.length})
        return
      }
      first.set(print, {id, title})
      const run = longest(inside, lists)
      if (run) same.set(runFrom((inside[0] as Field).id), run)
      else lists.push({id, title, fields: inside})
    }
    for (const [index, field] of inside.entries()) {
      // Only its own: what is inside of those is looked at with them, and would else be told to be the same as itself.
      const within = field.depth === inside[0]?.depth ? insideOf(inside, index) : []
      if (within.length > 0) look(field.id, within, title)
    }
  }
}

interface List {
  readonly id: string
  readonly title: string
  readonly fields: readonly Field[]
}

/** The longest run with which a list begins as one does that was told before; nothing where that is short. */
function longest(fields: readonly Field[], lists: readonly List[]): Same | undefined {
  const runs = lists.map(({id, title, fields: others}) => ({like: id, title, count: alike(fields, others)}))
  const [best] = runs.sort((a, b) => b.count - a.count)
  return best && best.count >= FEWEST ? best : undefined
}

/** With how many fields two lists begin alike, each with all that is inside of it. */
function alike(fields: readonly Field[], others: readonly Field[]): number {
  let count = 0
  while (count < fields.length) {
    const end = count + 1 + insideOf(fields, count).length
    if (signature(fields.slice(count, end)) !== signature(others.slice(count, end))) break
    if (others[end] && (others[end]?.depth ?? 0) > (others[count]?.depth ?? 0)) break
    count = end
  }
  return count
}

/** The fields inside of one, which follow it and are deeper. */
export function insideOf(fields: readonly Field[], index: number): Field[] {
  const depth = fields[index]?.depth ?? 0
  const rest = fields.slice(index + 1)
  const end = rest.findIndex((field) => field.depth <= depth)
  return end < 0 ? rest : rest.slice(0, end)
}

function signature(fields: readonly Field[]): string {
  const base = fields[0]?.depth ?? 0
  return JSON.stringify(fields.map(({id: _id, depth, ...field}) => [depth - base, field]))
}
