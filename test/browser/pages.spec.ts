import type {Locator, Page} from '@playwright/test'
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
  await expect(list.getByRole('status')).toContainText('the same as the recorded answer')
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

test.describe('a page that runs', () => {
  const path = '/api-guide/first-server/'
  const request = (page: Page, title: string): Locator => page.getByRole('region', {name: title, exact: true})
  const run = (panel: Locator) => panel.getByRole('button', {name: 'Run', exact: true})
  const status = (panel: Locator) => panel.getByRole('status')

  test.describe('without scripts', () => {
    test.use({javaScriptEnabled: false})

    test('shows every request with its answer', async ({page}) => {
      await page.goto(path)
      const created = request(page, 'Create a server')
      await expect(created.getByText('POST /servers')).toBeVisible()
      await expect(created.getByText('202 Accepted')).toBeVisible()
      await expect(request(page, 'And now?').getByText('"status": "ACTIVE"')).toBeVisible()
    })
  })

  test('loads no reference before anything is run', async ({page}) => {
    await open(page, path)
    expect(page.workers()).toEqual([])
  })

  test('says where a value comes from, and leads there', async ({page}) => {
    await open(page, path)
    const link = request(page, 'And now?').getByRole('link', {name: 'Create a server'})
    await expect(link).toHaveAttribute('href', '#request-create')
    await link.click()
    await expect(request(page, 'Create a server')).toBeInViewport()
  })

  test('sends a request in its place in the story, with what the reader made of earlier ones', async ({page}) => {
    await open(page, path)
    const key = request(page, 'Import a public key')
    await run(key).click()
    await expect(status(key)).toHaveText(/^201 Created in .*, the same as the recorded answer$/)
    const create = request(page, 'Create a server')
    await run(create).click()
    await expect(status(create)).toHaveText(/^202 Accepted in .*, the same as the recorded answer$/)
    const body = create.getByRole('textbox', {name: 'Request body'})
    await body.fill((await body.inputValue()).replace('web-1', 'green'))
    await body.press('Control+Enter')
    await expect(status(create)).toContainText(/^202 Accepted in/)
    const asked = request(page, 'What is it doing?')
    await run(asked).click()
    await expect(status(asked)).toContainText('differs from the recorded answer')
    await asked.getByText('Differences').click()
    await expect(asked.locator('ins').filter({hasText: '"name": "green"'})).toBeVisible()
    const gone = request(page, 'Is it gone?')
    await run(gone).click()
    await expect(status(gone)).toContainText(/^404 Not Found in/)
  })

  test('gives the same answer twice, and closes what was opened', async ({page}) => {
    await open(page, path)
    const key = request(page, 'Import a public key')
    await run(key).click()
    await expect(status(key)).toContainText('the same as the recorded answer')
    await key.getByRole('button', {name: 'Run', exact: true}).click()
    await expect(status(key)).toHaveText(/^201 Created in .*, the same as the recorded answer$/)
    await key.getByRole('button', {name: 'Close'}).click()
    await expect(key.getByText('POST /os-keypairs')).toBeVisible()
  })

  test('is told at the microversion that the reader chooses', async ({page}) => {
    await open(page, path)
    await expect(page.getByText('Only before 2.37:')).toBeVisible()
    await selector(page).selectOption('2.10')
    await expect(page.getByText('Only from 2.37 on:')).toBeVisible()
    const now = request(page, 'And now?')
    await expect(now.getByText('at 2.10', {exact: true})).toBeVisible()
    await run(now).click()
    await expect(status(now)).toHaveText(/^200 OK in .*, the same as the recorded answer$/)
    await page.getByText('Only from 2.37 on:').click()
    await page.getByRole('button', {name: 'Read at 2.104'}).click()
    await expect(selector(page)).toHaveValue('2.104')
  })

  test('marks a refusal that is meant', async ({page}) => {
    await open(page, '/api-guide/errors/')
    const taken = request(page, 'The same name again')
    await expect(taken.getByText('409 Conflict')).toBeVisible()
    await expect(taken.getByText('refused, as it should be: KeyPairExists')).toBeVisible()
    const folded = page.getByText('Set-up: Import a key')
    await expect(request(page, 'Import a key')).toBeHidden()
    await folded.click()
    await expect(request(page, 'Import a key')).toBeVisible()
  })

  test('has the same request at two microversions, whatever the reader chose', async ({page}) => {
    await open(page, '/api-guide/upgrading-a-client/?microversion=2.60')
    const before = request(page, 'Import a key at 2.1')
    await expect(before.getByText('200 OK')).toBeVisible()
    await run(before).click()
    await expect(status(before)).toHaveText(/^200 OK in .*, the same as the recorded answer$/)
  })

  test('is there as Markdown, with its answers', async ({request}) => {
    const text = await (await request.get('/api-guide/first-server.md')).text()
    expect(text).toMatch(/^# A first server in five minutes\n/)
    expect(text).toContain('Answer: 202')
    expect(text).not.toContain('{{')
  })

  for (const [colorScheme, width] of [
    ['light', 1280],
    ['dark', 390],
  ] as const) {
    test.describe(`${colorScheme}, ${width}`, () => {
      test.use({colorScheme, viewport: {width, height: 844}})

      test('has no accessibility violation in use, and fits its width', async ({page}) => {
        await open(page, path)
        const create = request(page, 'Create a server')
        await run(create).focus()
        await page.keyboard.press('Enter')
        await expect(status(create)).toContainText('202 Accepted')
        await page.getByText('Only before 2.37:').click()
        expect(await violations(page)).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      })
    })
  }
})

async function inScheme(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({colorScheme})
  await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme)
}
