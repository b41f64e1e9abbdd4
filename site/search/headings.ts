import type {Heading} from './collect.ts'

/** A heading that can be linked to, as Docusaurus writes it: the minifier leaves quotes out where it can. */
const heading =
  /<h[23] [^>]*?id=(?:"(?<quoted>[^"]+)"|(?<bare>[^\s>]+))[^>]*>(?<inside>(?:(?!<\/h).)*?)<a [^>]*hash-link/gs

/** Takes a built page, its title and its path, and gives the headings of its parts. */
export const headingsOf = (html: string, page: string, path: string): Heading[] =>
  [...html.matchAll(heading)].map(({groups: {quoted, bare, inside = ''} = {}}) => ({
    title: textOf(inside),
    page,
    path: `${path}#${quoted ?? bare}`,
  }))

const signs: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'"}

/** The words of a piece of HTML. */
const textOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&(#?\w+);/g, (whole, name: string) => signs[name] ?? whole)
    .trim()
