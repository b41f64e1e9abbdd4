import {readText} from '../../scripts/files.ts'
import {type CheckedPage, checkPage} from '../../scripts/pages/check.ts'
import {addressOf, pageMarkdown} from '../../scripts/pages/markdown.ts'
import {historyOf, nameOf, recordedStory} from '../../scripts/pages/recorded.ts'
import {isOfSite, pagePaths} from '../../scripts/validate/pages.ts'

/** Nothing of what a page shows depends on its commands. */
const noCommands = {scripts: new Set<string>(), runs: new Set<string>(), openstack: new Set<string>()}

/** Reads every page of the site, and tells its story. */
export const checkedPages = (): Promise<CheckedPage[]> =>
  Promise.all(
    pagePaths('.')
      .filter(isOfSite)
      .map((path) => checkPage(path, readText(path), noCommands)),
  )

/** What the site shows of the stories of pages: with the page at the newest microversion, and apart from it at all others. */
export function storyFiles(pages: readonly CheckedPage[]): Record<string, string> {
  const files: Record<string, string> = {}
  for (const page of pages) {
    const story = recordedStory(page)
    if (!story) continue
    files[`stories/${nameOf(page.path)}.json`] = JSON.stringify(story)
    files[`static/stories/${nameOf(page.path)}.json`] = JSON.stringify(historyOf(page))
  }
  return files
}

/** Every page as Markdown, at its address and `.md`. */
export function markdownFiles(pages: readonly CheckedPage[]): Record<string, string> {
  return Object.fromEntries(
    pages.flatMap((page) => {
      const text = pageMarkdown(page)
      const address = addressOf(page)
      return text && address ? [[`static${address}.md`, text]] : []
    }),
  )
}
