import type {Locator, Page} from '@playwright/test'
import {expect, open, test, violations} from './site.ts'

const field = (page: Page): Locator => page.getByRole('combobox', {name: 'Search the documentation'})
const answers = (page: Page): Locator => page.getByRole('dialog').getByRole('option')

test('a page is found and opened with the keyboard alone', async ({page}) => {
  await open(page, '/')
  await page.keyboard.press('Control+k')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('keypair types')
  await expect(answers(page).nth(1)).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(answers(page).nth(1)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#.+/)
  await expect(page.getByRole('dialog')).toBeHidden()
})

test('a slash opens the search, Escape closes it and gives the focus back', async ({page}) => {
  await open(page, '/start/')
  const button = page.getByRole('button', {name: 'Search'})
  await button.focus()
  await page.keyboard.press('/')
  await expect(field(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(button).toBeFocused()
})

test('the search says when nothing is found', async ({page}) => {
  await open(page, '/')
  await page.keyboard.press('/')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('qqxyzzy')
  await expect(page.getByText('Nothing is found for “qqxyzzy”.')).toBeVisible()
})

test('the open search has no accessibility violation', async ({page}) => {
  await open(page, '/')
  await page.keyboard.press('/')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('keypair')
  await expect(answers(page).first()).toBeVisible()
  expect(await violations(page)).toEqual([])
})
