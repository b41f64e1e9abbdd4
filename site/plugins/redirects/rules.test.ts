import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {hostForms, page} from './forms.ts'
import {lost, pageAt, type Redirect, type Rule, redirectsOf} from './rules.ts'

const pages = new Set(['', 'api/', 'reference/services/', 'reference/api-microversion-history/', 'api-guide/faults/'])
const rule = (from: string, to: string): Rule => ({from, to})
const leads = (redirects: readonly Redirect[]) => Object.fromEntries(redirects.map(({from, to}) => [from, to]))

test('a rule leads an old address below the site to a page', () => {
  const found = leads(redirectsOf([rule('^/nova/([^/]+)/services\\.html$', '/nova/$1/reference/services.html')], pages))
  expect(found['services.html']).toBe('reference/services/')
})

test('a rule with a name in it leads to each page that there is of that kind', () => {
  const found = leads(redirectsOf([rule('^/nova/([^/]+)/devref/([^/]+)\\.html$', '/nova/$1/reference/$2/')], pages))
  expect(found['devref/services.html']).toBe('reference/services/')
  expect(found['devref/api-microversion-history.html']).toBe('reference/api-microversion-history/')
  expect(found['devref/faults.html']).toBeUndefined()
})

test('every page is reached by the name of the file that it was', () => {
  expect(leads(redirectsOf([], pages))['reference/services.html']).toBe('reference/services/')
})

test('the API guide is reached where it used to stand', () => {
  expect(leads(redirectsOf([], pages))['/api-guide/compute/faults.html']).toBe('api-guide/faults/')
  const moved = [rule('^/nova/([^/]+)/api-guide/errors\\.html$', '/nova/$1/api-guide/faults/')]
  expect(leads(redirectsOf(moved, pages))['/api-guide/compute/errors.html']).toBe('api-guide/faults/')
})

test('an address outside the site, with something optional in it, is two addresses', () => {
  const found = leads(redirectsOf([rule('^/api-ref/compute/(?:index\\.html)?$', '/nova/latest/api/')], pages))
  expect([found['/api-ref/compute/'], found['/api-ref/compute/index.html']]).toEqual(['api/', 'api/'])
})

test('the first rule that fits wins, and a page is never forwarded', () => {
  const rules = [
    rule('^/nova/([^/]+)/old\\.html$', '/nova/$1/api/'),
    rule('^/nova/([^/]+)/old\\.html$', '/nova/$1/reference/services/'),
  ]
  expect(leads(redirectsOf(rules, pages))['old.html']).toBe('api/')
  expect(redirectsOf(rules, pages).some(({from}) => pages.has(from))).toBe(false)
})

test('a rule to a page that is not there is refused', () => {
  expect(() => redirectsOf([rule('^/nova/([^/]+)/a\\.html$', '/nova/$1/nowhere/')], pages)).toThrow(
    'Unexpected rule to nowhere/, expected a page that is there',
  )
})

test('a pattern that not every host can be told is refused', () => {
  expect(() => redirectsOf([rule('^/nova/([^/]+)/a.*$', '/nova/$1/api/')], pages)).toThrow('Unexpected pattern a.*$')
})

test('an address that was published and is neither a page nor forwarded is lost', () => {
  const redirects = [{from: 'old/', to: 'api/'}]
  expect(lost(['api/', 'old/', 'gone/'], pages, redirects)).toEqual(['gone/'])
})

test('a page is named alike however it is written', () => {
  expect(['a/b.html', 'a/b/index.html', 'a/b/', 'a/b'].map(pageAt)).toEqual(['a/b/', 'a/b/', 'a/b/', 'a/b/'])
})

const some = [
  {from: 'old.html', to: 'api/'},
  {from: '/api-guide/compute/x.html', to: 'api-guide/faults/'},
]

test('hosts are told each redirect in their own form, below the base path', () => {
  const forms = hostForms(some, '/nova/latest/')
  expect(forms._redirects).toBe(
    '/nova/latest/old.html /nova/latest/api/ 301\n/api-guide/compute/x.html /nova/latest/api-guide/faults/ 301\n',
  )
  expect(forms['nginx-redirects.conf']).toContain('  "/nova/latest/old.html" "/nova/latest/api/";\n')
  const [, pattern = '', target] = /RedirectMatch 301 "(.*)" "(.*)"/.exec(forms['.htaccess'] ?? '') ?? []
  expect(['/nova/latest/old.html', '/nova/latest/oldxhtml'].map((path) => new RegExp(pattern).test(path))).toEqual([
    true,
    false,
  ])
  expect(target).toBe('/nova/latest/api/')
})

test('the page at an old address leads on without scripts, and says so to engines', () => {
  const html = page('api/', '/nova/latest/', 'https://docs.example')
  expect(html).toContain('<meta http-equiv="refresh" content="1; url=/nova/latest/api/">')
  expect(html).toContain('<link rel="canonical" href="https://docs.example/nova/latest/api/">')
  expect(html).not.toMatch(/<script>|style=/)
})

test('every rule of the site is one that hosts can be told', () => {
  const rules: Rule[] = JSON.parse(readFileSync('site/redirects.json', 'utf8'))
  const all = new Set(rules.map(({to}) => pageAt(to.replace(/^\/nova\/[^/]+\//, '').replace('$2', 'x'))))
  for (const {from} of redirectsOf(rules, all)) expect(from).not.toMatch(/[\\^$*+?()[\]{}|]/)
})
