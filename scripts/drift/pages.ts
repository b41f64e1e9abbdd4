import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {readTextIfAny, walk} from '../files.ts'
import type {Redirect} from './upstream.ts'

/** Takes the project's folder and the names of its resources, and gives its pages, named as Nova's are. */
export function ourPages(project: string, resources: readonly string[]): string[] {
  const folder = join(project, 'doc')
  const guides = existsSync(folder)
    ? walk(folder).flatMap((file) => (/\.mdx?$/.test(file) ? [file.replace(/\.mdx?$/, '')] : []))
    : []
  return [...guides, ...resources.flatMap((name) => [`api-ref/${name}`, `api-ref/os-${name}`])]
}

/** Where the project keeps what it forwards: a list of `{from, to}`, `from` a regular expression over paths. */
export const REDIRECTS = 'site/redirects.json'

/** Takes the project's folder, and gives what says where it forwards a path to, if it does. */
export function ourRedirects(project: string): (path: string) => string | undefined {
  const rules = JSON.parse(readTextIfAny(join(project, REDIRECTS)) ?? '[]') as ReadonlyArray<{from: string; to: string}>
  const known = rules.map(({from, to}) => ({from: new RegExp(from), to}))
  return (path) => {
    const rule = known.find(({from}) => from.test(path))
    return rule && path.replace(rule.from, rule.to)
  }
}

/** Whether a redirect of Nova's is here: forwarded to the same page, however its address is written. */
export function isHere({path, target}: Redirect, forward: (path: string) => string | undefined): boolean {
  const to = forward(path)
  return to !== undefined && addressOf(to) === addressOf(target)
}

/** A redirect of Nova's that is due: its page is here, and it is not forwarded there. */
export const isDue = (
  redirect: Redirect,
  pages: readonly string[],
  forward: (path: string) => string | undefined,
): boolean => pages.includes(addressOf(redirect.target).replace(/^\/nova\/[^/]+\//, '')) && !isHere(redirect, forward)

/** `…/user/flavors` for `…/user/flavors.html` and `…/user/flavors/`. */
const addressOf = (path: string): string => path.replace(/(\/index)?(\.html|\/)$/, '')
