import type {Page} from '@playwright/test'
import {expect, open, test} from './site.ts'

/** All files of the site are taken to the device: that is a while on a busy machine. */
test.setTimeout(180_000)

const keep = async (page: Page) => {
  await page.getByRole('button', {name: 'Keep for offline'}).click()
  await expect(page.getByText('All of it is on this device.')).toBeVisible({timeout: 120_000})
}

test('a site that was kept is read, searched and run without a network', async ({page, context}) => {
  await open(page, '/start/')
  await keep(page)
  await context.setOffline(true)

  await open(page, '/api/os-keypairs/?microversion=2.10')
  const list = page.locator('section[aria-labelledby="list-keypairs"]')
  await list.getByRole('button', {name: 'Run', exact: true}).click()
  await list.getByRole('region', {name: /^Run /}).getByRole('button', {name: 'Run', exact: true}).click()
  await expect(list.getByRole('status')).toContainText('the same as the recorded answer')

  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', {name: 'Search the documentation'})).toBeFocused()
  await page.keyboard.type('list flavors')
  await expect(page.getByRole('dialog').getByRole('option').first()).toContainText('List flavors')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/api\/flavors\/.*#list-flavors$/)
  await expect(page.getByRole('heading', {level: 1})).toHaveText('Flavors')

  await open(page, '/reference/api-microversion-history/')
  await expect(page.locator('#v2-92')).toBeVisible()
})

test('nothing is kept on a device before its owner says so', async ({page}) => {
  await open(page, '/start/')
  expect(
    await page.evaluate(async () => [(await caches.keys()).length, await navigator.serviceWorker.getRegistration()]),
  ).toEqual([0, undefined])
})

test('what was kept is forgotten when its owner says so', async ({page}) => {
  await open(page, '/start/')
  await keep(page)
  await page.reload()
  await page.getByRole('button', {name: 'Forget the offline copy'}).click()
  await expect(page.getByRole('button', {name: 'Keep for offline'})).toBeVisible()
  expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(0)
})

test('the site can be installed', async ({page, request}) => {
  await open(page, '/')
  const href = await page.locator('link[rel=manifest]').getAttribute('href')
  const answer = await request.get(href as string)
  expect(answer.headers()['content-type']).toBe('application/manifest+json')
  const {icons, start_url} = await answer.json()
  for (const {src} of icons) expect((await request.get(`/${src}`)).status(), src).toBe(200)
  expect(new URL(start_url, answer.url()).pathname).toBe('/')
})
