import type {Redirect} from './rules.ts'

/** The address of an old path on a host where the site stands under `baseUrl`. */
export const oldAddress = (from: string, baseUrl: string): string => (from.startsWith('/') ? from : baseUrl + from)

/** Takes redirects and gives, by file name, the same said to each of the usual static hosts. */
export function hostForms(redirects: readonly Redirect[], baseUrl: string): Record<string, string> {
  const pairs = redirects.map(({from, to}) => [oldAddress(from, baseUrl), baseUrl + to] as const)
  return {
    _redirects: pairs.map(([from, to]) => `${from} ${to} 301\n`).join(''),
    'nginx-redirects.conf': nginx(pairs),
    '.htaccess': pairs.map(([from, to]) => `RedirectMatch 301 "^${escaped(from)}$" "${to}"\n`).join(''),
  }
}

/** A snippet to `include` in the `http` block; `nginx.conf` uses what it finds. */
const nginx = (pairs: ReadonlyArray<readonly [string, string]>): string =>
  [
    '# In the http block, before the server that includes nginx.conf.',
    'map_hash_bucket_size 256;',
    'map $uri $nova_page {',
    '  default "";',
    ...pairs.map(([from, to]) => `  "${from}" "${to}";`),
    '}',
    '',
  ].join('\n')

/** What goes into the `server` block. */
export const nginxServer = 'if ($nova_page) { return 301 $nova_page$is_args$args; }\n'

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Where the script of the pages that move a reader stands, below the site's own path. */
export const SCRIPT = 'moved.js'

/** Takes the query and the part of the page along, which a plain refresh would lose. */
export const script = `const {href} = document.querySelector('link[rel=canonical]')
location.replace(new URL(href).pathname + location.search + location.hash)
`

/** The page that stands at an old address, for hosts that know no redirects. It is all right without scripts. */
export function page(to: string, baseUrl: string, origin: string): string {
  const target = baseUrl + to
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Moved</title>
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="1; url=${target}">
<link rel="icon" href="${baseUrl}img/nova.svg">
<link rel="canonical" href="${origin}${target}">
<script src="${baseUrl}${SCRIPT}"></script>
<p>This page has moved: <a href="${target}">${target}</a>
</html>
`
}
