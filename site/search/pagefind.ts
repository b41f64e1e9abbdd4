/** One answer of a search: a page, and its parts that speak of what was asked. */
export type Page = {
  url: string
  meta: {title?: string}
  excerpt: string
  sub_results: Part[]
}

/** A part of a page, with the places of the words in it, and how much each place counts. */
export type Part = {title: string; url: string; excerpt: string; weighted_locations: {balanced_score: number}[]}

type Pagefind = {
  options(options: {baseUrl: string}): Promise<void>
  init(): Promise<void>
  search(term: string): Promise<{results: {data(): Promise<Page>}[]}>
}

let loaded: Promise<Pagefind> | undefined

/** Loads what searches the texts, so that it is there when something is typed. */
export function prepare(baseUrl: string): Promise<Pagefind> {
  loaded ??= load(baseUrl).catch((error) => {
    loaded = undefined
    throw error
  })
  return loaded
}

/** Takes what the reader typed and gives the best pages, or null when `isOld` says that more was typed meanwhile. */
export async function search(term: string, baseUrl: string, isOld: () => boolean): Promise<Page[] | null> {
  const pagefind = await prepare(baseUrl)
  if (isOld()) return null
  const {results} = await pagefind.search(term)
  return isOld() ? null : Promise.all(results.slice(0, 8).map((result) => result.data()))
}

async function load(baseUrl: string): Promise<Pagefind> {
  const pagefind: Pagefind = await import(/* webpackIgnore: true */ `${baseUrl}pagefind/pagefind.js`)
  await pagefind.options({baseUrl})
  await pagefind.init()
  return pagefind
}
