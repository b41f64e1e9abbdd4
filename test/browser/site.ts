import {gzipSync} from 'node:zlib'
import AxeBuilder from '@axe-core/playwright'
import {test as base, expect, type Locator, type Page} from '@playwright/test'

/** One page of each kind. */
export const kinds = {
  home: '/',
  text: '/start/',
  'page that runs': '/api-guide/first-server/',
  history: '/reference/api-microversion-history/',
  'API overview': '/api/',
  resource: '/api/os-keypairs/',
  notifications: '/notifications/',
  'notification family': '/notifications/keypair/',
  'not found': '/404.html',
}

/** Playwright's test, with a page that fails the test at any error in its console and at any request to another host. */
export const test = base.extend({
  page: async ({page, baseURL}, use) => {
    const faults: string[] = []
    const {origin} = new URL(baseURL ?? '')
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) faults.push(message.text())
    })
    page.on('pageerror', (error) => faults.push(String(error)))
    page.on('request', (request) => {
      if (!request.url().startsWith(`${origin}/`) && !request.url().startsWith('data:')) faults.push(request.url())
    })
    await use(page)
    expect(faults, 'errors in the console, requests to other hosts').toEqual([])
  },
})

export {expect}

/** Opens a page, and waits until it answers to clicks and keys. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await page.locator('html[data-ready]').waitFor({state: 'attached'})
  // A page is made ready for a reader of whom there is a sign.
  await page.mouse.move(1, 1)
  await page.mouse.move(2, 2)
  await page.locator('html[data-has-hydrated="true"]:not([data-waiting])').waitFor({state: 'attached'})
}

/** What a page has loaded. */
export interface Load {
  readonly path: string
  /** What the browser took it for: `document`, `script`, `stylesheet` … */
  readonly type: string
  /** Compressed, in bytes. */
  readonly size: number
}

/** Notes from now on what the page loads; gives what it has been when it is asked. */
export function loads(page: Page): () => Promise<Load[]> {
  const coming: Promise<Load>[] = []
  page.on('response', (answer) => {
    const load = answer.body().then((body) => ({
      path: new URL(answer.url()).pathname,
      type: answer.request().resourceType(),
      size: gzipSync(body).length,
    }))
    // It counts for who asks; of a page that is closed before, nobody does.
    load.catch(() => {})
    coming.push(load)
  })
  return () => Promise.all(coming)
}

/** The list of microversions in the bar at the top. */
export const selector = (page: Page): Locator => page.getByLabel('Microversion', {exact: true})

/**
 * What axe has to say against a page as a reader sees it who goes through it to its end, and about which elements; `rules`
 * for some of its rules only.
 */
export async function violations(page: Page, rules?: string[]): Promise<[rule: string, elements: string[]][]> {
  await page.evaluate(drawAll)
  const axe = new AxeBuilder({page})
  const found = await (rules ? axe.withRules(rules) : axe).analyze()
  return found.violations.map(({id, nodes}) => [id, nodes.map(({html}) => html)])
}

/** Has parts drawn that wait for the reader to come near: axe would see them as they were before, or on top of each other. */
function drawAll(): void {
  for (const element of document.querySelectorAll<HTMLElement>('main *'))
    if (getComputedStyle(element).contentVisibility === 'auto') element.style.contentVisibility = 'visible'
}
