import {expect, kinds, loads, open, test} from './site.ts'

/**
 * What a page of each kind may load at most, in KB compressed: scripts, and all there is. Every page of the site adds some
 * 60 bytes to all of them, as the tables of routes and chunks stand in each.
 */
const most: Record<keyof typeof kinds, {scripts: number; all: number}> = {
  home: {scripts: 71, all: 96},
  text: {scripts: 67, all: 93},
  history: {scripts: 87, all: 133},
  'API overview': {scripts: 91, all: 120},
  resource: {scripts: 88, all: 119},
  notifications: {scripts: 78.5, all: 106},
  'notification family': {scripts: 78, all: 105.5},
  'page that runs': {scripts: 85.5, all: 114},
  'not found': {scripts: 64, all: 87.5},
}

for (const [kind, path] of Object.entries(kinds) as [keyof typeof kinds, string][])
  test(`${kind} weighs no more than it may, and loads nothing before it is wanted`, async ({page}) => {
    const loaded = loads(page)
    await open(page, path)
    await page.waitForLoadState('networkidle')
    const files = await loaded()
    const weights = new Map<string, number>()
    for (const {type, size} of files) weights.set(type, (weights.get(type) ?? 0) + size / 1024)
    const all = [...weights.values()].reduce((sum, one) => sum + one, 0)
    const scripts = weights.get('script') ?? 0
    const said = [...weights].map(([type, weight]) => `${type} ${weight.toFixed(1)}`).join(', ')
    console.log(`${kind}: ${all.toFixed(1)} KB in ${files.length} requests (${said})`)
    expect(scripts).toBeGreaterThan(50)
    expect(scripts, 'scripts, KB compressed').toBeLessThanOrEqual(most[kind].scripts)
    expect(all, 'all, KB compressed').toBeLessThanOrEqual(most[kind].all)
    expect(page.workers()).toEqual([])
    expect(await page.locator('link[rel=prefetch]').count()).toBe(0)
  })
