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
const worth = {status: 7, operation: 6, page: 5, notification: 4, field: 3, error: 2, microversion: 1}
const MOST = 6

/** Takes what the reader typed and all names, and gives those that fit, the best first. Forgives a slip in a longer word. */
export function namesFor(typed: string, names: readonly Name[]): Name[] {
  const asked = wordsOf(typed)
  if (asked.length === 0) return []
  const whole = plain(typed)
  return names
    .flatMap((name) => {
      const score = scoreOf(whole, asked, name)
      return score > 0 ? [{name, score: score + worth[name.kind] / 10}] : []
    })
    .sort((one, other) => other.score - one.score || one.name.title.length - other.name.title.length)
    .slice(0, MOST)
    .map(({name}) => name)
}

function scoreOf(whole: string, asked: readonly string[], {title, detail}: Name): number {
  const name = plain(title)
  if (name === whole) return 100
  const own = wordsOf(title)
  const further = wordsOf(detail)
  let sum = 0
  for (const [index, word] of asked.entries()) {
    const best = Math.max(closeness(word, own), closeness(word, further) * 0.4)
    // The last word may be half typed; any word that fits nothing spoils it all.
    if (best === 0) return 0
    sum += index === asked.length - 1 && best < 1 ? best * 0.95 : best
  }
  const filled = Math.min(1, asked.length / Math.max(own.length, 1))
  return (sum / asked.length) * 60 + filled * 20 + (name.startsWith(whole) ? 15 : 0)
}

/** How well a word fits the best of some words: 1 the same, less as a beginning, less again with a slip. */
function closeness(word: string, words: readonly string[]): number {
  let best = 0
  for (const one of words) {
    if (one === word || stem(one) === stem(word)) return 1
    if (word.length > 1 && one.startsWith(word)) best = Math.max(best, 0.8)
    else if (word.length > 3 && stem(one).startsWith(stem(word))) best = Math.max(best, 0.7)
    else if (isNear(word, one) || isNear(stem(word), one, slips(word))) best = Math.max(best, 0.55)
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
