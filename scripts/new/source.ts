/** What stands where a person has to write. Nothing that says so is fit to be read by others. */
export const unwritten = 'To be written.'

/** Takes a text, and gives it as a literal of TypeScript, in the quotes that the formatter chooses. */
export function literal(text: string): string {
  const escaped = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"')
  if (!text.includes("'")) return `'${escaped}'`
  return text.includes('"') ? `'${escaped.replaceAll("'", "\\'")}'` : `"${escaped}"`
}

/** Takes a source, a place in it and lines, and gives it with these in front of the place, which has to be there once. */
export function insertBefore(source: string, place: RegExp, lines: string, file: string): string {
  const found = [...source.matchAll(new RegExp(place, place.flags.includes('g') ? place.flags : `${place.flags}g`))]
  const [only] = found
  if (!only || found.length > 1)
    throw new Error(`Unexpected ${found.length} places like ${place.source} in ${file}, expected one`)
  return source.slice(0, only.index) + lines + source.slice(only.index)
}
