import {wordsOf} from '../pages/spelling.ts'
import {rule} from './rule.ts'

/** Words of pages are spelt right, or are terms of the field. */
export const proseSpelling = rule({
  code: 'prose/spelling',
  description: 'Every word of a page is in the dictionary, or in the list of terms.',
  of: ['page'],
  *check({page, speller}) {
    if (!page || !speller) return
    const told = new Set<string>()
    for (const {text, line, column} of wordsOf(page)) {
      if (told.has(text) || speller.correct(text)) continue
      told.add(text)
      const [near] = speller.suggest(text)
      yield {
        message: `Unexpected word ${text}, expected ${near ? `${near}, or a term` : 'one of the dictionary, or a term'}`,
        line,
        column,
        about: text,
        mend: `echo '${text}' >> scripts/explained/terms.txt`,
      }
    }
  },
})
