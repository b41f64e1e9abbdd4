import type {Page} from '@playwright/test'
import {expect, kinds, open, selector, test, violations} from './site.ts'

/** A long page takes axe a while, more so on a busy machine. */
test.setTimeout(120_000)

const widths = {wide: 1280, narrow: 390}

for (const [kind, path] of Object.entries(kinds)) {
  for (const [name, width] of Object.entries(widths)) {
    test.describe(`${kind}, ${name}`, () => {
      test.use({viewport: {width, height: 844}})

      test('fits its width and has no accessibility violation, in light and in dark', async ({page}) => {
        await open(page, path)
        await expect(selector(page)).toBeVisible()
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
        await inScheme(page, 'light')
        expect(await violations(page)).toEqual([])
        await inScheme(page, 'dark')
        expect(await violations(page, ['color-contrast', 'link-in-text-block'])).toEqual([])
      })
    })
  }
}

test('the first stop of the Tab key skips to the content', async ({page}) => {
  await open(page, '/start/')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', {name: 'Skip to main content'})).toBeFocused()
})

test('a page says where its source is and where to report a mistake', async ({page}) => {
  await open(page, '/start/')
  await expect(page.getByRole('link', {name: 'Edit this page'})).toHaveAttribute('href', /doc\/index\.md$/)
  const report = page.getByRole('link', {name: 'Report a mistake on it'})
  await expect(report).toHaveAttribute('href', /filebug\?.*%2Fstart%2F.*Microversion%3A\+2\.104/)
  await expect(page.getByRole('link', {name: 'Write to its authors'})).toHaveAttribute('href', /^mailto:.*%2Fstart%2F/)
  await expect(page.getByText(/^Last changed on \d+ \w+ \d{4}$/)).toBeVisible()
})

test('a report says at which microversion, and what was run', async ({page}) => {
  await open(page, '/api/os-keypairs/?microversion=2.10')
  const list = page.locator('section[aria-labelledby="list-keypairs"]')
  await list.getByRole('button', {name: 'Run', exact: true}).click()
  await list.getByRole('region', {name: /^Run /}).getByRole('button', {name: 'Run', exact: true}).click()
  await expect(list.getByText('the same as the recorded answer')).toBeVisible()
  const report = page.getByRole('link', {name: 'Report a mistake on it'})
  const href = await report.evaluate((link: HTMLAnchorElement) => {
    link.addEventListener('click', (event) => event.preventDefault())
    link.click()
    return link.href
  })
  const comment = new URL(href).searchParams.get('field.comment')
  expect(comment).toContain('Microversion: 2.10')
  expect(comment).toMatch(/Run there: GET http\S+\/v2\.1\/os-keypairs/)
  expect(comment).toContain('Answered: 200')
})

test('on paper there is the page and nothing around it', async ({page}) => {
  await open(page, '/start/')
  await page.emulateMedia({media: 'print'})
  await expect(page.locator('.navbar')).toBeHidden()
  await expect(page.getByRole('heading', {level: 1})).toBeVisible()
})

test('the server sends a policy without unsafe-inline, and says nothing of other folders', async ({request}) => {
  const answer = await request.get('/start/')
  expect(answer.headers()['content-security-policy']).toMatch(
    /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-/,
  )
  expect((await request.get('/%2e%2e/package.json')).status()).toBe(404)
})

async function inScheme(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({colorScheme})
  await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme)
}
