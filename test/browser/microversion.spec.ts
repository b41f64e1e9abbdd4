import {expect, open, selector, test} from './site.ts'

test('a reader who never chose sees the newest, and a clean address', async ({page}) => {
  await open(page, '/start/')
  await expect(selector(page)).toHaveValue('2.104')
  expect(new URL(page.url()).search).toBe('')
})

test('a choice goes into the address and is kept from page to page', async ({page}) => {
  await open(page, '/start/')
  await selector(page).selectOption('2.66')
  await expect(page).toHaveURL('/start/?microversion=2.66')
  await page.getByRole('main').getByRole('link', {name: 'history', exact: true}).click()
  await expect(page).toHaveURL('/reference/api-microversion-history/?microversion=2.66')
  await open(page, '/')
  await expect(selector(page)).toHaveValue('2.66')
  await expect(page).toHaveURL('/?microversion=2.66')
})

test('an address brings its microversion along', async ({page}) => {
  await open(page, '/?microversion=2.1')
  await expect(selector(page)).toHaveValue('2.1')
})

test('a microversion that does not exist is named, and the newest shown', async ({page}) => {
  await open(page, '/start/?microversion=2.999')
  await expect(page.getByRole('status').filter({hasText: 'There is no microversion 2.999'})).toBeVisible()
  await expect(selector(page)).toHaveValue('2.104')
})

test('the steps beside the list go back and forth', async ({page}) => {
  await open(page, '/start/?microversion=2.66')
  await page.getByRole('button', {name: 'Next microversion, 2.67'}).click()
  await expect(page).toHaveURL('/start/?microversion=2.67')
  await page.getByRole('button', {name: 'Previous microversion, 2.66'}).click()
  await expect(page).toHaveURL('/start/?microversion=2.66')
})

test('an anchor of the history leads to its microversion', async ({page}) => {
  await open(page, '/reference/api-microversion-history/#v2-92')
  await expect(page.locator('#v2-92')).toBeInViewport()
})
