/** Something that has a name: an operation, a field, an error, a notification, a microversion, a page. */
export interface Name {
  readonly kind: 'operation' | 'field' | 'error' | 'status' | 'notification' | 'microversion' | 'page'
  readonly title: string
  /** What else it may be looked for by, and what the reader sees below the title. */
  readonly detail: string
  /** Its path below the site's own. */
  readonly path: string
}

/** How much a kind is worth where names fit equally well. */
const worth = {status: 12, operation: 10, notification: 4, field: 3, page: 2, error: 1, microversion: 0}
const MOST = 6

/** Takes what the reader typed and all names, and gives those that fit, the best first. Forgives a slip in a longer word. */
export function namesFor(typed: string, names: readonly Name[]): Name[] {
  const asked = wordsOf(typed).map(withStem)
  if (asked.length === 0) return []
  const whole = plain(typed)
  return names
    .flatMap((name) => {
      const score = scoreOf(whole, asked, name)
      return score > 0 ? [{name, score: score + worth[name.kind]}] : []
    })
    .sort((one, other) => other.score - one.score || one.name.title.length - other.name.title.length)
    .slice(0, MOST)
    .map(({name}) => name)
}

interface Word {
  readonly text: string
  readonly stem: string
}
interface Apart {
  readonly name: string
  readonly own: readonly Word[]
  readonly further: readonly Word[]
}
const known = new WeakMap<Name, Apart>()

/** The words of a name, taken apart once: a reader types many letters. */
export function apart(name: Name): Apart {
  const before = known.get(name)
  if (before) return before
  const [own, further] = [name.title, name.detail].map((text) => wordsOf(text).map(withStem)) as [Word[], Word[]]
  const all = {name: plain(name.title), own, further}
  known.set(name, all)
  return all
}

function scoreOf(whole: string, asked: readonly Word[], one: Name): number {
  const {name, own, further} = apart(one)
  if (name === whole) return one.kind === 'field' ? 90 : 100
  let sum = 0
  for (const [index, word] of asked.entries()) {
    const near = closeness(word, own)
    const best = near > 0.4 ? near : Math.max(near, closeness(word, further) * 0.4)
    // The last word may be half typed; any word that fits nothing spoils it all.
    if (best === 0) return 0
    sum += index === asked.length - 1 && best < 1 ? best * 0.95 : best
  }
  const filled = Math.min(1, asked.length / Math.max(own.length, 1))
  const begins = closeness(asked[0] as Word, own.slice(0, 2)) > 0.5 ? 8 : 0
  return (sum / asked.length) * 60 + filled * 20 + begins + (name.startsWith(whole) ? 4 : 0)
}

/** How well a word fits the best of some words: 1 the same, less as a beginning, less again with a slip. */
function closeness({text, stem}: Word, words: readonly Word[]): number {
  let best = 0
  for (const one of words) {
    if (one.text === text || one.stem === stem) return 1
    if (text.length > 1 && one.text.startsWith(text)) best = Math.max(best, 0.8)
    else if (text.length > 3 && one.stem.startsWith(stem)) best = Math.max(best, 0.7)
    else if (best < 0.55 && (isNear(text, one.text) || isNear(stem, one.text, slips(text)))) best = 0.55
  }
  return best
}

const plain = (text: string): string => text.toLowerCase().trim().replace(/\s+/g, ' ')

/** The words of a text; `changes-since` is one, and `changes` and `since` as well. */
export function wordsOf(text: string): string[] {
  const whole = plain(text)
    .split(/[^\p{L}\p{N}_.-]+/u)
    .map((word) => word.replace(/^[.-]+|[.-]+$/g, ''))
    .filter(Boolean)
  return [...new Set(whole.flatMap((word) => (/[_.-]/.test(word) ? [word, ...word.split(/[_.-]+/)] : [word])))].filter(
    Boolean,
  )
}

const withStem = (text: string): Word => ({text, stem: stem(text)})

const stem = (word: string): string =>
  word.length < 5
    ? word.replace(/s$/, '')
    : word.replace(/(ations?|ating|ated|ates|ate|ing|ions?|ies|ed|es|e|s|y)$/, '')

/** How many letters may be wrong in a word. */
const slips = (word: string): number => (/\d/.test(word) || word.length < 4 ? 0 : word.length < 8 ? 1 : 2)

/** Whether a word is another but for a slip or two: a letter put in, left out, other, or two swapped. */
const isNear = (one: string, other: string, most = slips(one)): boolean =>
  most > 0 && Math.abs(one.length - other.length) <= most && distance(one, other, most) <= most

function distance(one: string, other: string, most: number): number {
  let older: number[] = []
  let old = Array.from({length: other.length + 1}, (_, index) => index)
  for (let i = 1; i <= one.length; i++) {
    const row = [i]
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1]
      let least = Math.min((old[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (old[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        least = Math.min(least, (older[j - 2] ?? 0) + 1)
      row.push(least)
    }
    if (Math.min(...row) > most) return most + 1
    older = old
    old = row
  }
  return old[other.length] ?? most + 1
}
