import {expect, kinds, open, test} from './site.ts'

test('every page is there as Markdown, and llms.txt leads to it', async ({request}) => {
  const map = await (await request.get('/llms.txt')).text()
  const found = [...map.matchAll(/\]\(https:\/\/[^/]+(\/[^)]*\.md)\)/g)].map(([, path = '']) => path)
  expect(found.length).toBeGreaterThan(20)
  for (const path of found) {
    const answer = await request.get(path)
    expect(answer.status(), path).toBe(200)
    expect(answer.headers()['content-type']).toBe('text/markdown; charset=utf-8')
    const text = await answer.text()
    expect(text.split('\n')[0], path).toMatch(/^# ./)
    expect(text, path).not.toMatch(/^import |<(Page|Family|Overview|History)\b/m)
  }
})

test('the Markdown of a resource has its operations and what was answered', async ({request}) => {
  const text = await (await request.get('/api/os-keypairs.md')).text()
  expect(text).toContain('## Create or import a keypair')
  expect(text).toMatch(/Answered with 201:\n\n```json\n/)
})

test('a page is copied as Markdown', async ({page, context}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, '/start/')
  await page.getByRole('button', {name: 'Copy as Markdown'}).click()
  await expect(page.getByRole('button', {name: 'Copied'})).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^# Start here\n/)
})

test('an old address leads to the page, with its microversion and its place', async ({page}) => {
  await page.goto('/api_microversion_history.html?microversion=2.66#v2-50')
  await expect(page).toHaveURL('/reference/api-microversion-history/?microversion=2.66#v2-50')
})

test.describe('without scripts', () => {
  test.use({javaScriptEnabled: false})

  test('an old address leads to the page', async ({page}) => {
    await page.goto('/api_microversion_history.html')
    await expect(page).toHaveURL('/reference/api-microversion-history/')
  })
})

test('every redirect leads to a page', async ({request}) => {
  const lines = (await (await request.get('/_redirects')).text()).trim().split('\n')
  expect(lines.length).toBeGreaterThan(20)
  for (const line of lines) {
    const [from = '', to = '', status] = line.split(' ')
    expect(status).toBe('301')
    expect((await request.get(to)).status(), line).toBe(200)
    if (from.endsWith('.html') && !/^\/api-(guide|ref)\/compute\//.test(from))
      expect(await (await request.get(from)).text(), from).toContain(`content="1; url=${to}"`)
  }
})

for (const [kind, path] of Object.entries(kinds))
  test(`${kind}: what the page says of itself follows when a reader goes on from it`, async ({page}) => {
    await open(page, path)
    const attributes = () =>
      page.evaluate(() => {
        const {lang, dir, className} = document.documentElement
        const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href
        const viewports = document.querySelectorAll('meta[name=viewport]').length
        return {lang, dir, className, canonical, viewports, title: document.title}
      })
    await page
      .getByRole('link', {name: 'Microversions', exact: true})
      .first()
      .evaluate((link: HTMLElement) => link.click())
    await expect(page).toHaveTitle('Microversion history | Nova')
    await expect(page.getByRole('heading', {level: 1})).toHaveText('Microversion history')
    const moved = await attributes()
    await open(page, '/reference/api-microversion-history/')
    expect(moved).toEqual(await attributes())
  })
