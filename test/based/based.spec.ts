import {expect, open, test} from '../browser/site.ts'
import {BASE} from './playwright.config.ts'

test('pages lead to pages, and nothing is asked for outside the path', async ({page, baseURL}) => {
  const outside: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(baseURL as string)) outside.push(request.url())
  })
  await open(page, BASE)
  await page.getByRole('link', {name: 'Start here'}).first().click()
  await expect(page).toHaveURL(`${BASE}start/`)
  await page.getByRole('main').getByRole('link', {name: 'history', exact: true}).click()
  await expect(page).toHaveURL(`${BASE}reference/api-microversion-history/`)
  await page.getByRole('link', {name: 'Create or import a keypair'}).first().click()
  await expect(page).toHaveURL(new RegExp(`^[^?]*${BASE}api/os-keypairs/.*#create-keypair$`))
  await open(page, `${BASE}notifications/keypair/`)
  expect(outside).toEqual([])
})

test('every address in every page is one that is there', async ({request}) => {
  const map = await (await request.get(`${BASE}sitemap.xml`)).text()
  const pages = [...map.matchAll(/<loc>https:\/\/[^/]+([^<]+)<\/loc>/g)].map(([, path = '']) => path)
  expect(pages.length).toBeGreaterThan(20)
  const found = new Set<string>()
  for (const path of pages) {
    const html = await (await request.get(path)).text()
    for (const [, address = ''] of html.matchAll(/\s(?:href|src)="?(\/[^"\s>#?]*)/g)) found.add(address)
  }
  for (const address of found) {
    expect(address.startsWith(BASE), address).toBe(true)
    expect((await request.get(address)).status(), address).toBe(200)
  }
})

test('Run, search, Markdown and redirects work there', async ({page, request}) => {
  await open(page, `${BASE}api/os-keypairs/?microversion=2.10`)
  const list = page.locator('section[aria-labelledby="list-keypairs"]')
  await list.getByRole('button', {name: 'Run', exact: true}).click()
  await list.getByRole('region', {name: /^Run /}).getByRole('button', {name: 'Run', exact: true}).click()
  await expect(list.getByRole('status')).toContainText('the same as the recorded answer')

  await page.keyboard.press('Control+k')
  const field = page.getByRole('combobox', {name: 'Search the documentation'})
  await expect(field).toBeFocused()
  await field.fill('list flavors')
  await expect(page.getByRole('dialog').getByRole('option').first()).toContainText('List flavors')
  await expect(page.getByText(/^\d+ answers$/)).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`${BASE}api/flavors/`))

  expect((await request.get(`${BASE}api/flavors.md`)).status()).toBe(200)
  await page.goto(`${BASE}api_microversion_history.html#v2-50`)
  await expect(page).toHaveURL(new RegExp(`^[^?#]*${BASE}reference/api-microversion-history/.*#v2-50$`))
})

test('what was kept is there without a network', async ({page, context}) => {
  test.setTimeout(180_000)
  await open(page, `${BASE}start/`)
  await page.getByRole('button', {name: 'Keep for offline'}).click()
  await expect(page.getByText('All of it is on this device.')).toBeVisible({timeout: 120_000})
  await context.setOffline(true)
  await open(page, `${BASE}api/flavors/`)
  await expect(page.getByRole('heading', {level: 1})).toHaveText('Flavors')
})
