import type {Page} from '@playwright/test'
import {expect, selector, test} from './site.ts'

/** Opens a page whose code has come, and nobody has done anything to yet. */
async function unseen(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await page.locator('html[data-ready]').waitFor({state: 'attached'})
  await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'false')
}

test('a page waits for its reader, who can read it', async ({page}) => {
  await unseen(page, '/api/os-keypairs/')
  await expect(page.getByRole('button', {name: 'Run', exact: true}).first()).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'false')
  await page.mouse.move(9, 9)
  await expect(page.locator('html[data-has-hydrated="true"]:not([data-waiting])')).toBeAttached()
})

test('a page is made ready for a reader of whom nothing is seen', async ({page}) => {
  await unseen(page, '/api/os-keypairs/')
  await expect(page.locator('html[data-has-hydrated="true"]:not([data-waiting])')).toBeAttached()
})

test('the first key is answered, though an effect listens for it', async ({page}) => {
  await unseen(page, '/api-guide/faults/')
  await page.keyboard.press('/')
  await expect(page.getByRole('dialog')).toBeVisible()
})

test('the first press is answered', async ({page}) => {
  await unseen(page, '/api-guide/first-server/')
  await page.getByRole('button', {name: 'Run', exact: true}).first().click()
  await expect(page.getByRole('button', {name: 'Close', exact: true})).toBeVisible()
})

test('a press that comes without a pointer is answered', async ({page}) => {
  await unseen(page, '/api-guide/first-server/')
  await page.getByRole('button', {name: 'Run', exact: true}).first().dispatchEvent('click')
  await expect(page.getByRole('button', {name: 'Close', exact: true})).toBeVisible()
})

test('what is chosen first stays chosen', async ({page}) => {
  await unseen(page, '/api/os-keypairs/')
  await selector(page).evaluate((list: HTMLSelectElement) => {
    list.value = '2.50'
    list.dispatchEvent(new Event('change', {bubbles: true}))
  })
  await expect(page).toHaveURL(/microversion=2\.50/)
  await expect(selector(page)).toHaveValue('2.50')
})

test('the first link goes on within the document', async ({page}) => {
  await unseen(page, '/start/')
  await page.evaluate(() => Object.assign(window, {same: true}))
  await page.getByRole('link', {name: 'Notifications'}).first().click()
  await expect(page).toHaveURL(/notifications\/$/)
  expect(await page.evaluate(() => 'same' in window)).toBe(true)
})

test('a page at a microversion that was chosen does not wait', async ({page}) => {
  await page.goto('/api/os-keypairs/?microversion=2.50')
  await expect(page.locator('html[data-has-hydrated="true"]')).toBeAttached({timeout: 4000})
})
