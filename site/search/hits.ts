import type {Name} from './names.ts'
import type {Page, Part} from './pagefind.ts'

/** A line of the list of answers: a name, a page, or a part of the page above it. `excerpt` is HTML. */
export type Hit = {url: string; title: string; excerpt: string; part: boolean; kind?: string}

/** Takes names found and gives the lines to show. */
export const hitsOfNames = (names: readonly Name[], baseUrl: string): Hit[] =>
  names.map(({kind, title, detail, path}) => ({
    url: baseUrl + path,
    title,
    excerpt: escaped(detail),
    part: false,
    kind: kind === 'page' || kind === 'heading' ? undefined : kind,
  }))

/** Takes the pages found and gives the lines to show: each page, and the two parts of it that fit best. */
export function hitsOf(pages: Page[]): Hit[] {
  return pages.flatMap((page) => {
    const parts = page.sub_results.filter((part) => part.url.includes('#')).sort((a, b) => scoreOf(b) - scoreOf(a))
    const whole = {url: page.url, title: page.meta.title ?? page.url, excerpt: page.excerpt, part: false}
    return [whole, ...parts.slice(0, 2).map(({url, title, excerpt}) => ({url, title, excerpt, part: true}))]
  })
}

/** Takes two lists of lines and gives both, each address once. */
export function together(names: readonly Hit[], texts: readonly Hit[]): Hit[] {
  const known = new Set(names.map(({url}) => url))
  return [...names, ...texts.filter(({url}) => !known.has(url))]
}

const scoreOf = (part: Part): number =>
  part.weighted_locations.reduce((sum, {balanced_score}) => sum + balanced_score, 0)

const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => ({'&': '&amp;', '<': '&lt;', '>': '&gt;'})[sign] ?? sign)
