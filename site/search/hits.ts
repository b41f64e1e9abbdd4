import type {Page, Part} from './pagefind.ts'

/** A line of the list of answers: a page, or a part of the page above it. */
export type Hit = {url: string; title: string; excerpt: string; part: boolean}

/** Takes the pages found and gives the lines to show: each page, and the two parts of it that fit best. */
export function hitsOf(pages: Page[]): Hit[] {
  return pages.flatMap((page) => {
    const parts = page.sub_results.filter((part) => part.url.includes('#')).sort((a, b) => scoreOf(b) - scoreOf(a))
    const whole = {url: page.url, title: page.meta.title ?? page.url, excerpt: page.excerpt, part: false}
    return [whole, ...parts.slice(0, 2).map(({url, title, excerpt}) => ({url, title, excerpt, part: true}))]
  })
}

const scoreOf = (part: Part): number =>
  part.weighted_locations.reduce((sum, {balanced_score}) => sum + balanced_score, 0)
