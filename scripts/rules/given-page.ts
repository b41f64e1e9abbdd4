import {checkPage} from '../pages/check.ts'
import type {Commands} from '../pages/console.ts'
import {SkippedBlocks} from '../pages/skipped.ts'
import {check} from '../validate/check.ts'
import {sourcesOf} from '../validate/sources.ts'
import type {Subject} from '../validate/subjects.ts'
import type {World} from '../validate/world.ts'
import {told} from './given.ts'

const commands: Commands = {
  scripts: new Set(['validate', 'record']),
  runs: new Set(['validate']),
  openstack: new Set(['server create', 'server list']),
}
const sources = sourcesOf(new Map())

/** A dictionary in which every word is right but one. */
const speller = {correct: (word: string) => word.toLowerCase() !== 'teh', suggest: () => ['the']}

const has = (path: string) => path === 'doc/index.md'

/** Front matter that nothing is wrong with: four lines. */
export const front = '---\ntitle: A page\ndescription: A page that is here to be checked.\n---\n'

interface Choice {
  readonly path?: string
  /** The list of skipped blocks. */
  readonly skipped?: string
}

/** Takes the text of a page, and gives it as something to check. */
export async function pageOf(text: string, {path = 'doc/user/page.mdx', skipped = ''}: Choice = {}): Promise<Subject> {
  const page = await checkPage(path, text, commands)
  return {
    kind: 'page',
    path,
    it: {...page, skippedBlocks: new SkippedBlocks('skipped-blocks.txt', skipped), speller, has},
  }
}

/** Takes the text of a page, and gives what the checks find in it, as the tests write it. */
export async function foundOn(text: string, choice?: Choice): Promise<string[]> {
  return check([await pageOf(text, choice)], {} as World, {sources}).map(told)
}
