/** A rule of `site/redirects.json`: addresses as they are on docs.openstack.org, where the site stands under `/nova/<series>/`. */
export interface Rule {
  /** A regular expression over paths. */
  readonly from: string
  /** The page it leads to; `$1` and so on stand for what was matched. */
  readonly to: string
}

/** Where an old address leads: `to` is a page of this site, `from` a path below the site's own, or with `/` at its front of the host. */
export interface Redirect {
  readonly from: string
  readonly to: string
}

const series = '^/nova/([^/]+)/'
const one = '([^/]+)'

/** The API guide used to stand beside the site, not in it. */
const formerly = {'api-guide/': '/api-guide/compute/'}

/** Takes the rules and the pages (paths below the site's, as `user/flavors/`), and gives each old address with the page it leads to. */
export function redirectsOf(rules: readonly Rule[], pages: ReadonlySet<string>): Redirect[] {
  const ruled = rules.flatMap((rule) => expanded(rule, pages))
  const renamed = [...pages].filter((page) => page !== '' && !page.endsWith('.html')).map(formerNameOf)
  const all = new Map<string, string>()
  for (const {from, to} of [...ruled, ...renamed].flatMap(withFormerPlace))
    if (!all.has(from) && !pages.has(from)) all.set(from, to)
  return [...all].map(([from, to]) => ({from, to}))
}

/** Every page was a file once: `user/flavors/` was `user/flavors.html`. */
const formerNameOf = (page: string): Redirect => ({from: page.replace(/\/$/, '.html'), to: page})

function withFormerPlace({from, to}: Redirect): Redirect[] {
  const moved = Object.entries(formerly).flatMap(([below, place]) =>
    from.startsWith(below) ? [{from: place + from.slice(below.length), to}] : [],
  )
  return [{from, to}, ...moved]
}

function expanded({from, to}: Rule, pages: ReadonlySet<string>): Redirect[] {
  const target = to.replace(/^\/nova\/[^/]+\//, '')
  if (target === to)
    throw new Error(`Unexpected ${to}, expected a page below /nova/$1/\n  site/redirects.json: ${from}`)
  if (!from.startsWith(series)) return literals(from).flatMap((path) => reaching(path, target, from, pages))
  const pattern = from.slice(series.length)
  if (!pattern.includes(one))
    return literals(pattern).flatMap((path) => reaching(path.replace(/^\//, ''), target, from, pages))
  const wanted = new RegExp(`^${escaped(target).replace('\\$2', one)}$`)
  return [...pages].flatMap((page) => {
    const [, name] = wanted.exec(page) ?? []
    return name === undefined ? [] : literals(pattern.replace(one, name)).map((path) => ({from: path, to: page}))
  })
}

function reaching(path: string, target: string, rule: string, pages: ReadonlySet<string>): Redirect[] {
  const page = pageAt(target)
  if (pages.has(page)) return [{from: path, to: page}]
  throw new Error(`Unexpected rule to ${target}, expected a page that is there\n  site/redirects.json: ${rule}`)
}

/** The page that a path names, however it is written: `a.html`, `a/index.html`, `a/` and `a`. */
export const pageAt = (path: string): string =>
  path
    .replace(/(^|\/)index\.html$/, '$1')
    .replace(/\.html$/, '/')
    .replace(/([^/])$/, '$1/')

/** The paths that a pattern without wildcards matches: itself, and itself without what is optional in it. */
function literals(pattern: string): string[] {
  const bare = pattern.replace(/^\^/, '').replace(/\$$/, '')
  const [whole, optional] = /\(\?:([^()]*)\)\?/.exec(bare) ?? []
  const forms = whole === undefined ? [bare] : [bare.replace(whole, optional ?? ''), bare.replace(whole, '')]
  return forms.map((form) => {
    const text = form.replace(/\\([.\-+/])/g, '$1')
    if (/[\\^$*+?()[\]{}|]/.test(text))
      throw new Error(
        `Unexpected pattern ${pattern}, expected one that hosts without patterns can be told as well: text, one ${one}, one (?:…)?`,
      )
    return text
  })
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Takes addresses that were published once, the pages, and the redirects, and gives the addresses that lead nowhere now. */
export function lost(
  published: readonly string[],
  pages: ReadonlySet<string>,
  redirects: readonly Redirect[],
): string[] {
  const forwarded = new Set(redirects.map(({from}) => from))
  return published.filter((address) => !pages.has(address) && !forwarded.has(address))
}
