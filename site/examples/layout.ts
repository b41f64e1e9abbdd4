/** Source text in brackets: a call, a list, an object. What stands in it is on one line if it fits, else on lines of its own. */
export type Node =
  | string
  | {
      readonly open: string
      readonly close: string
      readonly items: ReadonlyArray<readonly [key: string, value: Node]>
      /** Items follow each other on the line of the bracket, and spread from there. */
      readonly hugs?: true
      /** Never on one line. */
      readonly spreads?: true
    }

export interface Style {
  readonly indent: string
  readonly width: number
  /** Values of neighbouring lines begin in the same column. */
  readonly aligns?: true
}

/** Lays source text out, beginning in `column` of a line that is indented by `depth`. */
export function lay(node: Node, style: Style, depth = 0, column = depth * style.indent.length): string {
  if (typeof node === 'string') return node
  const {open, close, items, hugs} = node
  const flat = inline(node)
  if (flat !== undefined && (column + flat.length <= style.width || items.length === 0)) return flat
  if (hugs)
    return `${items.reduce((line, [key, value], index) => {
      const head = `${line}${index > 0 ? ', ' : ''}${key}`
      return head + lay(value, style, depth, column + head.length - (head.lastIndexOf('\n') + 1))
    }, open)}${close}`
  const margin = style.indent.repeat(depth + 1)
  const lines = items.map(([key, value]): [string, string] => [
    key,
    lay(value, style, depth + 1, margin.length + key.length),
  ])
  const shown = (style.aligns ? aligned(lines) : lines).map(([key, value]) => `${margin}${key}${value},\n`)
  return `${open}\n${shown.join('')}${style.indent.repeat(depth)}${close}`
}

function inline(node: Node): string | undefined {
  if (typeof node === 'string') return node
  if (node.spreads) return undefined
  const items = node.items.map(([key, value]) => [key, inline(value)] as const)
  if (items.some(([, value]) => value === undefined)) return undefined
  return `${node.open}${items.map(([key, value]) => `${key}${value}`).join(', ')}${node.close}`
}

/** Pads the keys of neighbouring lines to the same length; an entry of several lines has no neighbours. */
function aligned(lines: Array<[string, string]>): Array<[string, string]> {
  const widths = new Map<number, number>()
  const width = (key: string) => [...key].length
  let group = 0
  const groups = lines.map(([key, value], index) => {
    const alone = value.includes('\n')
    if (alone || lines[index - 1]?.[1].includes('\n')) group = index
    widths.set(group, Math.max(widths.get(group) ?? 0, width(key)))
    return group
  })
  return lines.map(([key, value], index) => [
    key + ' '.repeat((widths.get(groups[index] as number) as number) - width(key)),
    value,
  ])
}
