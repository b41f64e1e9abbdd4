import type {Nodes, Parents} from 'mdast'
import type {Page} from './page.ts'

/** Everything that a page is made of, in its order; what `skip` names is left out with all that is inside. */
export function* nodesOf({tree}: Page, skip: readonly string[] = []): Iterable<Nodes> {
  yield* within(tree, skip)
}

function* within(node: Nodes, skip: readonly string[]): Iterable<Nodes> {
  if (skip.includes(node.type)) return
  yield node
  for (const child of (node as Partial<Parents>).children ?? []) yield* within(child, skip)
}

/** Where a node begins. */
export const placeOf = ({position}: Nodes): {line: number; column: number} => ({
  line: position?.start.line ?? 1,
  column: position?.start.column ?? 1,
})

/** The text of a node, without its marks. */
export const textOf = (node: Nodes): string =>
  'value' in node ? node.value : ((node as Partial<Parents>).children ?? []).map(textOf).join('')
