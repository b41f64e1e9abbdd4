import {applyEdits, modify, type ParseError, parse} from 'jsonc-parser'

/** An entry of `json.schemas` in the settings of VS Code. */
export interface Entry {
  readonly fileMatch: readonly string[]
  readonly url: string
}

/** Settings that can't be read, so that nothing is to be written to them either. */
export class SettingsFault extends Error {
  override readonly name = 'SettingsFault'
}

/**
 * Takes the settings of VS Code (nothing, where there are none yet) and entries of `json.schemas`, and gives the
 * settings with these for all others below `folder`: comments and whatever else somebody set stay as they are.
 */
export function withSchemas(settings: string | undefined, entries: readonly Entry[], folder: string): string {
  const text = settings ?? '{}\n'
  const errors: ParseError[] = []
  const value = parse(text, errors, {allowTrailingComma: true, allowEmptyContent: true})
  const [wrong] = errors
  if (wrong) throw new SettingsFault(`Unexpected text at ${placeOf(text, wrong.offset)}, expected JSON with comments`)
  const known: readonly Partial<Entry>[] = value?.['json.schemas'] ?? []
  const others = known.filter(({url}) => !url?.startsWith(`./${folder}/`))
  const wanted = [...others, ...entries]
  if (JSON.stringify(known) === JSON.stringify(wanted)) return text
  const formattingOptions = {insertSpaces: true, tabSize: 2, eol: '\n'}
  return applyEdits(text, modify(text, ['json.schemas'], wanted, {formattingOptions}))
}

function placeOf(text: string, offset: number): string {
  const before = text.slice(0, offset).split('\n')
  return `${before.length}:${(before.at(-1) as string).length + 1}`
}
