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

/**
 * Takes the operations of a page and gives, by anchor, the fields whose whole inside is told before, and the sections
 * that are told before. A page says them once, and refers to them.
 */
export function toldBefore(documents: readonly OperationDocument[], version: string): Map<string, Same> {
  const first = new Map<string, {id: string; title: string}>()
  const same = new Map<string, Same>()
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
    }
    for (const [index, field] of inside.entries()) {
      const within = insideOf(inside, index)
      if (within.length > 0) look(field.id, within, title)
    }
  }
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
