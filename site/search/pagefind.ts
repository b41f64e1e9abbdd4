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
  debouncedSearch(term: string): Promise<{results: {data(): Promise<Page>}[]} | null>
}

let loaded: Promise<Pagefind> | undefined

/** Takes what the reader typed and gives the best pages, or null when more was typed meanwhile. */
export async function search(term: string, baseUrl: string): Promise<Page[] | null> {
  loaded ??= load(baseUrl).catch((error) => {
    loaded = undefined
    throw error
  })
  const pagefind = await loaded
  const found = await pagefind.debouncedSearch(term)
  return found && Promise.all(found.results.slice(0, 8).map((result) => result.data()))
}

async function load(baseUrl: string): Promise<Pagefind> {
  const pagefind: Pagefind = await import(/* webpackIgnore: true */ `${baseUrl}pagefind/pagefind.js`)
  await pagefind.options({baseUrl})
  return pagefind
}
