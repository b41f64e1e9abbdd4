import {markdownOf} from './address.ts'
import type {Page} from './page.ts'

/** What `llms.txt` says before it lists the pages. */
interface Head {
  readonly title: string
  readonly summary: string
  /** Beginning of every address: `https://docs.openstack.org`. */
  readonly origin: string
  readonly baseUrl: string
  /** Documents for programs, if the site has them: path and what it is. */
  readonly documents: ReadonlyArray<readonly [path: string, what: string]>
}

/** Takes the pages in reading order and gives `llms.txt`: a map of the site for programs that read (llmstxt.org). */
export function llmsText({title, summary, origin, baseUrl, documents}: Head, pages: readonly Page[]): string {
  const sections = [...new Set(pages.map(({part}) => part))]
  const line = (address: string, name: string, what: string) => `- [${name}](${origin}${address}): ${oneLine(what)}`
  return `${[
    `# ${title}`,
    `> ${summary}`,
    'Every page is Markdown at its address with `.md` instead of the last slash. Every example in them was run: the answers are those of a real implementation. The reference is told at its newest microversion; fields say since when they are there.',
    ...sections.map(
      (section) =>
        `## ${section}\n\n${pages
          .filter(({part}) => part === section)
          .map((page) => line(markdownOf(page.permalink, baseUrl), page.title, page.description))
          .join('\n')}`,
    ),
    `## For programs\n\n${[['llms-full.txt', 'All of the above in one file'] as const, ...documents]
      .map(([path, what]) => line(baseUrl + path, path, what))
      .join('\n')}`,
  ].join('\n\n')}\n`
}

/** Takes pages with their Markdown and gives all of it in one text. */
export const llmsFull = (pages: ReadonlyArray<readonly [Page, string]>, origin: string): string =>
  pages.map(([{permalink}, text]) => `<!-- ${origin}${permalink} -->\n\n${text}`).join('\n\n')

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
