import {nodesOf} from './nodes.ts'
import type {Page} from './page.ts'

/** Tells words that are spelt right from those that are not. */
export interface Speller {
  correct(word: string): boolean
  suggest(word: string): string[]
}

/** A word of a page, and where it stands. */
export interface Word {
  readonly text: string
  readonly line: number
  readonly column: number
}

const word = /[\p{L}\p{M}\d][\p{L}\p{M}\d'’_.:/@+-]*/gu

/** The words of a page's sentences: code, addresses and names that no dictionary can know are left out. */
export function* wordsOf(page: Page): Iterable<Word> {
  for (const node of nodesOf(page, ['code', 'inlineCode', 'yaml', 'html', 'mdxjsEsm', 'mdxFlowExpression'])) {
    if (node.type !== 'text') continue
    const {line = 1, column = 1} = node.position?.start ?? {}
    for (const [index, text] of node.value.split('\n').entries())
      for (const match of text.matchAll(word))
        for (const part of partsOf(match[0]))
          yield {
            text: part.text,
            line: line + index,
            column: match.index + part.offset + (index === 0 ? column : indentOf(page, line + index, text)),
          }
  }
  for (const key of ['title', 'description']) {
    const said = page.front.get(key)
    for (const match of (said?.value ?? '').matchAll(word))
      for (const {text} of partsOf(match[0])) yield {text, line: said?.line ?? 1, column: 1}
  }
}

const indentOf = ({text}: Page, line: number, part: string): number =>
  Math.max((text.split('\n')[line - 1] ?? '').indexOf(part), 0) + 1

/** What of a word is to be spelt: each half of a compound, nothing of numbers, addresses and names in code. */
function partsOf(whole: string): {text: string; offset: number}[] {
  const bare = whole.replace(/['’.:/@+-]+$/, '')
  if (/[\d_@/:]|\.\S/.test(bare) || /^\p{Lu}+s?$/u.test(bare)) return []
  let offset = 0
  return bare.split('-').flatMap((part) => {
    const at = offset
    offset += part.length + 1
    const text = part.replace('’', "'").replace(/'s?$/, '')
    const isWord = /^[\p{Script=Latin}']{2,}$/u.test(text) && (text === bare || text.length > 2)
    return isWord ? [{text, offset: at}] : []
  })
}

/** Takes a list of words, one to a line, and gives those of it; what follows # is a comment. */
export const termsIn = (text: string): ReadonlySet<string> =>
  new Set(text.split('\n').flatMap((line) => line.replace(/#.*$/, '').trim() || []))

/** How many words get a suggestion: each takes the library a fifth of a second. */
const MOST = 5

/** The dictionary, with terms added to it; nothing where the library is not installed. */
export async function speller(terms: ReadonlySet<string>): Promise<Speller | undefined> {
  const known = await dictionary()
  if (!known) return undefined
  const hasTerm = (word: string) => terms.has(word) || terms.has(word.toLowerCase())
  const isTerm = (word: string) => hasTerm(word) || hasTerm(word.replace(/s$/, ''))
  let asked = 0
  return {
    correct: (word) => isTerm(word) || known.correct(word),
    suggest: (word) => (asked++ < MOST ? known.suggest(word) : []),
  }
}

async function dictionary(): Promise<Speller | undefined> {
  const names = ['nspell', 'dictionary-en']
  try {
    const [library, english] = await Promise.all(names.map((name) => import(name)))
    return library.default(english.default)
  } catch (error) {
    if ((error as {code?: string}).code === 'ERR_MODULE_NOT_FOUND') return undefined
    throw error
  }
}
