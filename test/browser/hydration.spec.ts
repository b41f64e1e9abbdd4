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

test('what is far down a page is laid out when there is a sign of the reader', async ({page}) => {
  const left = () =>
    page.evaluate(
      () =>
        [...document.querySelectorAll('.far > *')].filter((one) => !one.checkVisibility({contentVisibilityAuto: true}))
          .length,
    )
  await unseen(page, '/api/servers/')
  expect(await left()).toBeGreaterThan(2)
  await page.mouse.move(9, 9)
  await page.mouse.move(8, 8)
  await expect.poll(left).toBe(0)
})

for (const path of ['/api/servers/#rebuild-server-body-rebuild-metadata', '/reference/api-microversion-history/#v2-53'])
  test(`what is read stays where it is while a reader who came to ${path} goes up`, async ({page}) => {
    await page.goto(path)
    await expect(page.locator(':target')).toBeInViewport()
    const moved = await page.evaluate(async () => {
      const frames = async (count: number) => {
        for (let left = count; left > 0; left--) await new Promise(requestAnimationFrame)
      }
      const found: number[] = []
      for (let step = 0; step < 20 && scrollY > 300; step++) {
        const read = document.elementFromPoint(innerWidth / 2, 400)
        const before = read?.getBoundingClientRect().top ?? 0
        scrollBy({top: -300, behavior: 'instant'})
        await frames(4)
        found.push(Math.round((read?.getBoundingClientRect().top ?? 0) - before))
      }
      return found
    })
    expect(moved.length).toBeGreaterThan(10)
    expect(new Set(moved)).toEqual(new Set([300]))
  })
