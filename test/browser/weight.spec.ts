import {gzipSync} from 'node:zlib'
import {expect, kinds, open, test} from './site.ts'

/**
 * What a page of each kind may load at most, in KB compressed: scripts, and all there is. The aim for a text is 120: every
 * page of the site adds some 60 bytes to all of them, as the tables of routes and chunks stand in each.
 */
const most: Record<keyof typeof kinds, {scripts: number; all: number}> = {
  home: {scripts: 134, all: 165},
  text: {scripts: 124, all: 154},
  history: {scripts: 155, all: 215},
  'API overview': {scripts: 150, all: 190},
  resource: {scripts: 146, all: 184},
  notifications: {scripts: 138, all: 175},
  'notification family': {scripts: 138, all: 175},
  'page that runs': {scripts: 145, all: 190},
  'not found': {scripts: 122, all: 152},
}

for (const [kind, path] of Object.entries(kinds) as [keyof typeof kinds, string][])
  test(`${kind} weighs no more than it may, and loads nothing before it is wanted`, async ({page}) => {
    const weights = new Map<string, number>()
    const coming: Promise<unknown>[] = []
    page.on('response', (answer) => {
      const taken = answer.body().then(
        (body) => {
          const type = answer.request().resourceType()
          weights.set(type, (weights.get(type) ?? 0) + gzipSync(body).length / 1024)
        },
        () => {},
      )
      coming.push(taken)
    })
    await open(page, path)
    await page.waitForLoadState('networkidle')
    await Promise.all(coming)
    const all = [...weights.values()].reduce((sum, one) => sum + one, 0)
    const scripts = weights.get('script') ?? 0
    const said = [...weights].map(([type, weight]) => `${type} ${weight.toFixed(1)}`).join(', ')
    console.log(`${kind}: ${all.toFixed(1)} KB in ${coming.length} requests (${said})`)
    expect(scripts).toBeGreaterThan(50)
    expect(scripts, 'scripts, KB compressed').toBeLessThanOrEqual(most[kind].scripts)
    expect(all, 'all, KB compressed').toBeLessThanOrEqual(most[kind].all)
    expect(page.workers()).toEqual([])
    expect(await page.locator('link[rel=prefetch]').count()).toBe(0)
  })
