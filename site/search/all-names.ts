import {apart, type Name, namesFor} from './names.ts'

/** So many names are taken apart before the reader's next key has its turn. */
const AT_ONCE = 150

/** Fetches all names and takes them apart, bit by bit, while the reader types the first letters. */
export async function allNames(baseUrl: string): Promise<readonly Name[]> {
  const answer = await fetch(`${baseUrl}search-names.json`).catch(() => undefined)
  const names: readonly Name[] = answer?.ok ? await answer.json() : []
  for (let from = 0; from < names.length; from += AT_ONCE) {
    const some = names.slice(from, from + AT_ONCE)
    some.forEach(apart)
    namesFor('warm', some)
    await new Promise((resolve) => setTimeout(resolve))
  }
  return names
}
