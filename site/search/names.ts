/** Something that has a name: an operation, a field, an error, a notification, a microversion, a page, a part of one. */
export interface Name {
  readonly kind: 'operation' | 'field' | 'error' | 'status' | 'notification' | 'microversion' | 'page' | 'heading'
  readonly title: string
  /** What else it may be looked for by, and what the reader sees below the title. */
  readonly detail: string
  /** Its path below the site's own. */
  readonly path: string
}

/** How much a kind is worth where names fit equally well. */
const worth = {status: 12, operation: 10, notification: 4, field: 3, page: 2, error: 1, heading: 1, microversion: 0}

/** What it is worth to be called just what was typed, where that is said of much that is less than an operation. */
const same: Partial<Record<Name['kind'], number>> = {field: 85, heading: 80}
const MOST = 6

/** Takes what the reader typed and all names, and gives those that fit, the best first. Forgives a slip in a longer word. */
export function namesFor(typed: string, names: readonly Name[]): Name[] {
  const asked = wordsOf(typed).map(withStem)
  if (asked.length === 0) return []
  const whole = plain(typed)
  const measures = asked.map(closenessTo)
  return names
    .flatMap((name) => {
      const score = scoreOf(whole, measures, name)
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

/** Each word of the names once: a word that is typed is held against it once, however many names have it. */
const vocabulary = new Map<string, Word>()

function withStem(text: string): Word {
  const before = vocabulary.get(text)
  if (before) return before
  const word = {text, stem: stem(text)}
  vocabulary.set(text, word)
  return word
}

/** The words of a name, taken apart once: a reader types many letters. */
export function apart(name: Name): Apart {
  const before = known.get(name)
  if (before) return before
  const [own, further] = [name.title, name.detail].map((text) => wordsOf(text).map(withStem)) as [Word[], Word[]]
  const all = {name: plain(name.title), own, further}
  known.set(name, all)
  return all
}

function scoreOf(whole: string, measures: readonly Measure[], one: Name): number {
  const {name, own, further} = apart(one)
  if (name === whole) return same[one.kind] ?? 100
  let sum = 0
  for (const [index, measure] of measures.entries()) {
    const near = best(measure, own)
    const most = near > 0.4 ? near : Math.max(near, best(measure, further) * 0.4)
    // The last word may be half typed; any word that fits nothing spoils it all.
    if (most === 0) return 0
    sum += index === measures.length - 1 && most < 1 ? most * 0.95 : most
  }
  const filled = Math.min(1, measures.length / Math.max(own.length, 1))
  const begins = best(measures[0] as Measure, own.slice(0, 2)) > 0.5 ? 8 : 0
  return (sum / measures.length) * 60 + filled * 20 + begins + (name.startsWith(whole) ? 4 : 0)
}

/** How well a word fits one that was typed: 1 the same, less as a beginning, less again with a slip. */
type Measure = (word: Word) => number

function closenessTo({text, stem}: Word): Measure {
  const found = new Map<Word, number>()
  return (word) => {
    const before = found.get(word)
    if (before !== undefined) return before
    const near = closeness(word)
    found.set(word, near)
    return near
  }

  function closeness(one: Word): number {
    if (one.text === text || one.stem === stem) return 1
    if (text.length > 1 && one.text.startsWith(text)) return 0.8
    if (text.length > 3 && one.stem.startsWith(stem)) return 0.7
    return isNear(text, one.text) || isNear(stem, one.text, slips(text)) ? 0.55 : 0
  }
}

function best(measure: Measure, words: readonly Word[]): number {
  let most = 0
  for (const word of words) {
    const near = measure(word)
    if (near === 1) return 1
    if (near > most) most = near
  }
  return most
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
