/** A line of a comparison: in both texts, only in the first, only in the second, or a number of lines left out. */
export type Line = {readonly kind: 'same' | 'gone' | 'new' | 'fold'; readonly text: string}

const AROUND = 2
/** The most pairs of lines that are held against each other. */
const MOST = 4_000_000

/** Takes two texts and gives their lines beside each other; nothing if they are the same. Long stretches that are alike are folded. */
export function difference(before: string, after: string): Line[] {
  if (before === after) return []
  return fold(compare(before.split('\n'), after.split('\n')))
}

/** The longest common subsequence, after what both begin and end with is set aside. */
function compare(before: readonly string[], after: readonly string[]): Line[] {
  let head = 0
  while (head < before.length && head < after.length && before[head] === after[head]) head++
  let tail = 0
  while (tail < Math.min(before.length, after.length) - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  const [a, b] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)]
  return [...before.slice(0, head).map(same), ...middle(a, b), ...before.slice(before.length - tail).map(same)]
}

const same = (text: string): Line => ({kind: 'same', text})
const gone = (text: string): Line => ({kind: 'gone', text})
const added = (text: string): Line => ({kind: 'new', text})

function middle(a: readonly string[], b: readonly string[]): Line[] {
  if (a.length * b.length > MOST) return [...a.map(gone), ...b.map(added)]
  const width = b.length + 1
  const lengths = new Uint32Array((a.length + 1) * width)
  const length = (i: number, j: number) => lengths[i * width + j] as number
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] = a[i] === b[j] ? length(i + 1, j + 1) + 1 : Math.max(length(i + 1, j), length(i, j + 1))
  const lines: Line[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      lines.push(same(a[i++] as string))
      j++
    } else if (j === b.length || (i < a.length && length(i + 1, j) >= length(i, j + 1)))
      lines.push(gone(a[i++] as string))
    else lines.push(added(b[j++] as string))
  }
  return lines
}

function fold(lines: readonly Line[]): Line[] {
  const changed = lines.flatMap(({kind}, index) => (kind === 'same' ? [] : [index]))
  const near = new Set(
    changed.flatMap((index) => Array.from({length: 2 * AROUND + 1}, (_, step) => index + step - AROUND)),
  )
  const folded: Line[] = []
  let far: Line[] = []
  const put = () => {
    folded.push(...(far.length > 1 ? [{kind: 'fold', text: `${far.length} lines alike`} as const] : far))
    far = []
  }
  for (const [index, line] of lines.entries()) {
    if (!near.has(index)) {
      far.push(line)
      continue
    }
    put()
    folded.push(line)
  }
  put()
  return folded
}
