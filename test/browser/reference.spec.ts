import {readdirSync} from 'node:fs'
import {basename} from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type {Page} from '@playwright/test'
import {expect, loads, open, test} from './site.ts'

const pages = {
  overview: '/api/',
  resource: '/api/os-keypairs/',
  'large resource': '/api/servers/',
  'page of one operation': '/api/servers/create/',
  'further page of a resource': '/api/servers/lists/',
  'an operation that is not there': '/api/flavor-manage/?microversion=2.30',
  'out of service': '/api/os-cloudpipe/',
  'notification overview': '/notifications/',
  'notification family': '/notifications/keypair/',
}
const widths = {wide: 1280, narrow: 390}

const operation = (page: Page, id: string) => page.locator(`section[aria-labelledby="${id}"]`)
const opened = async (page: Page) => {
  for (const one of await page.locator('main details:not([open]) > summary').all())
    if (await one.isVisible()) await one.click()
}

for (const [kind, path] of Object.entries(pages)) {
  for (const [name, width] of Object.entries(widths)) {
    test.describe(`${kind}, ${name}`, () => {
      test.use({viewport: {width, height: 900}})

      for (const colorScheme of ['light', 'dark'] as const) {
        test.describe(colorScheme, () => {
          test.use({colorScheme})

          test('has no accessibility violation, with everything open', async ({page}) => {
            await page.goto(path)
            await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme)
            await opened(page)
            const {violations} = await new AxeBuilder({page}).analyze()
            expect(violations.map(({id, nodes}) => [id, nodes.map((node) => node.html)])).toEqual([])
          })
        })
      }

      test('fits its width', async ({page}) => {
        await page.goto(path)
        await expect(page.getByRole('heading', {level: 1})).toBeVisible()
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      })
    })
  }
}

test('prose, fields, statuses and samples follow the microversion', async ({page}) => {
  await page.goto('/api/os-keypairs/')
  const create = operation(page, 'create-keypair')
  await expect(create).toContainText('The cloud no longer generates keys')
  await expect(create.locator('#create-keypair-body-keypair-user_id')).toBeVisible()
  await page.getByLabel('Microversion', {exact: true}).selectOption('2.1')
  await expect(create).toContainText('generates a pair of keys')
  await expect(create.locator('#create-keypair-body-keypair-user_id')).toHaveCount(0)
  await expect(create.locator('#create-keypair-response-keypair-private_key')).toContainText('until 2.91')
  await expect(create.getByText('200', {exact: true}).first()).toBeVisible()
  await expect(create.getByRole('tabpanel')).toContainText('OpenStack-API-Version: compute 2.1')
  await expect(page).toHaveURL(/microversion=2\.1$/)
})

test('a field that came later leads to the version that brought it', async ({page}) => {
  await page.goto('/api/os-keypairs/')
  await page.locator('#create-keypair-body-keypair-user_id').getByRole('link', {name: 'new in 2.10'}).click()
  await expect(page).toHaveURL(/api-microversion-history\/#v2-10$/)
})

test('a link to a field arrives at it, at the version it names', async ({page}) => {
  await page.goto('/api/os-keypairs/?microversion=2.10#create-keypair-response-keypair-private_key')
  const row = page.locator('#create-keypair-response-keypair-private_key')
  await expect(row).toBeInViewport()
  await expect(row).toHaveCSS('background-color', 'rgb(236, 239, 251)')
})

test('a link to a field that is not there says where it is', async ({page}) => {
  await page.goto('/api/os-keypairs/#create-keypair-response-keypair-private_key')
  const note = page.getByRole('note')
  await expect(note).toContainText('keypair.private_key is not there at 2.104')
  await expect(note).toBeInViewport()
  await note.getByRole('button', {name: 'Read it at 2.91'}).click()
  await expect(page.locator('#create-keypair-response-keypair-private_key')).toBeInViewport()
  await expect(page).toHaveURL(/microversion=2\.91#create-keypair-response-keypair-private_key$/)
})

test('an operation that begins later says so, and what is answered before', async ({page}) => {
  await page.goto('/api/flavor-manage/?microversion=2.30#update-flavor')
  const update = operation(page, 'update-flavor')
  await expect(update.getByRole('note')).toContainText('Not there at 2.30. It begins with 2.55.')
  await update.getByText('What it answers').click()
  await expect(update.locator('pre').first()).toContainText('404')
  await update.getByRole('button', {name: 'Read it at 2.55'}).click()
  await expect(update).toContainText('Replaces the description of a flavor')
  await expect(update.getByRole('note')).toHaveCount(0)
})

test('an operation that is gone offers the last version that has it', async ({page}) => {
  await page.goto('/api/os-floating-ip-pools/')
  await expect(page.getByRole('note')).toContainText('2.35 is the last microversion that has it')
  await page.getByRole('button', {name: 'Read it at 2.35'}).click()
  await expect(page.getByRole('note')).toHaveCount(0)
})

test('two versions of an operation are compared field by field', async ({page}) => {
  await page.goto('/api/os-keypairs/')
  const create = operation(page, 'create-keypair')
  await create.getByText('Compare versions').click()
  await create.getByLabel('From').selectOption('2.1')
  const table = create.getByRole('table', {name: 'What differs between 2.1 and 2.92 – 2.104'})
  await expect(table.getByRole('row').filter({hasText: 'Status'})).toContainText('200201')
  await expect(table.getByRole('row').filter({hasText: 'keypair.private_key'})).toContainText('not there')
  await expect(table.getByRole('row').filter({hasText: 'Body keypair.public_key'})).toContainText('optionalrequired')
  await create.getByLabel('to', {exact: true}).selectOption('2.1')
  await expect(create.getByRole('status')).toContainText('The same version twice.')
})

test('a request is shown as every client asks it, and the choice is remembered', async ({page}) => {
  await page.goto('/api/os-keypairs/')
  const create = operation(page, 'create-keypair')
  for (const [name, text] of [
    ['curl', 'curl -sS'],
    ['openstack', 'openstack --os-compute-api-version 2.104 keypair create'],
    ['Go', 'package main'],
    ['JavaScript', 'await fetch('],
    ['Python', 'import openstack'],
  ] as const) {
    await create.getByRole('tab', {name}).click()
    await expect(create.getByRole('tabpanel')).toContainText(text)
  }
  await page.goto('/api/flavors/')
  await expect(operation(page, 'list-flavors').getByRole('tab', {name: 'Python'})).toHaveAttribute(
    'aria-selected',
    'true',
  )
})

test('arrow keys walk along the forms', async ({page}) => {
  await open(page, '/api/flavors/')
  const tab = (name: string) => operation(page, 'list-flavors').getByRole('tab', {name})
  await tab('HTTP').focus()
  await page.keyboard.press('ArrowRight')
  await expect(tab('curl')).toBeFocused()
  await expect(tab('curl')).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('End')
  await expect(tab('JavaScript')).toBeFocused()
})

test('a sample is copied as it stands', async ({page, context}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/api/os-keypairs/')
  const create = operation(page, 'create-keypair')
  await create.getByRole('button', {name: 'Copy the code'}).last().click()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(JSON.parse(copied).keypair.name).toBe('laptop')
})

test('an error shows its recorded example, and runs it', async ({page}) => {
  await page.goto('/api/os-keypairs/')
  const create = operation(page, 'create-keypair')
  await create.getByText('The user already has a keypair of that name.').click()
  await expect(create.locator('details[open] pre')).toContainText("Key pair 'bench' already exists.")
  const example = create.locator('details[open]')
  await example.getByRole('button', {name: 'Run it'}).click()
  await example.getByRole('button', {name: 'Run', exact: true}).click()
  await expect(create.getByRole('status')).toContainText('the same as the recorded answer')
})

test('a sample is run where it stands', async ({page}) => {
  await page.goto('/api/os-keypairs/?microversion=2.10')
  const list = operation(page, 'list-keypairs')
  await expect(list.getByRole('tabpanel')).toContainText(/compute 2\.10\b/)
  await list.getByRole('button', {name: 'Run', exact: true}).click()
  await list.getByRole('region', {name: /^Run /}).getByRole('button', {name: 'Run', exact: true}).click()
  await expect(list.getByRole('status')).toContainText('the same as the recorded answer')
})

test('what is run before the version has arrived is held against the sample of that version', async ({page}) => {
  let arrive = () => {}
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve
  })
  await page.route('**/list-keypairs.json', async (route) => {
    await arrived
    await route.continue()
  })
  await page.goto('/api/os-keypairs/?microversion=2.10')
  const list = operation(page, 'list-keypairs')
  await list.getByRole('button', {name: 'Run', exact: true}).click()
  await expect(list.getByRole('status')).toContainText('differs from the recorded answer')
  arrive()
  await expect(list.getByRole('status')).toContainText('the same as the recorded answer')
})

test('fields that are told above are shown where the reader wants them', async ({page}) => {
  await page.goto('/api/flavors/')
  const show = operation(page, 'show-flavor')
  await expect(show.locator('#show-flavor-response-flavor-ram')).toHaveCount(0)
  await show.getByRole('button', {name: 'Show them here'}).click()
  await expect(show.locator('#show-flavor-response-flavor-ram')).toBeVisible()
  await page.goto('/api/flavors/#show-flavor-response-flavor-ram')
  await expect(show.locator('#show-flavor-response-flavor-ram')).toBeInViewport()
})

test('the overview lists what is there at the microversion, and narrows to what is typed', async ({page}) => {
  await page.goto('/api/?microversion=2.30')
  const rows = page.getByRole('row')
  await expect(rows.filter({hasText: 'List floating IP pools'})).toBeVisible()
  await expect(rows.filter({hasText: 'Update the description of a flavor'})).toHaveCount(0)
  await page.getByLabel('Filter').fill('post flavor')
  await expect(rows.filter({hasText: 'Create a flavor'})).toBeVisible()
  await expect(rows.filter({hasText: 'keypair'})).toHaveCount(0)
})

test('a microversion of the history leads to the operations that it changes', async ({page}) => {
  await page.goto('/reference/api-microversion-history/')
  await page.getByRole('link', {name: 'Create or import a keypair'}).first().click()
  await expect(page).toHaveURL(/\/api\/os-keypairs\/\?microversion=2\.92#create-keypair$/)
  await expect(page.locator('#create-keypair')).toBeInViewport()
})

test('an operation leads to the notifications that it sends, and they lead back', async ({page}) => {
  await page.goto('/api/os-keypairs/')
  await operation(page, 'delete-keypair').getByRole('link', {name: 'keypair.delete.end'}).click()
  await expect(page).toHaveURL(/\/notifications\/keypair\/#keypair-delete-end$/)
  const event = operation(page, 'keypair-delete-end')
  await expect(event.locator('pre')).toContainText('"nova_object.name": "KeypairPayload"')
  await event.getByLabel('Sample').selectOption('kept')
  await expect(event.locator('pre')).toContainText('common_payloads/KeypairPayload.json#')
  await event.getByRole('link', {name: 'Delete a keypair'}).click()
  await expect(page).toHaveURL(/\/api\/os-keypairs\/#delete-keypair$/)
})

test('the sidebar marks the operation that the reader has come to', async ({page}) => {
  await page.goto('/api/os-keypairs/#show-keypair')
  await expect(page.locator('.menu__link[aria-current="location"]')).toHaveText('Show a keypair')
})

test('on paper everything is open', async ({page}) => {
  await page.goto('/api/os-keypairs/')
  await page.emulateMedia({media: 'print'})
  await expect(page.getByText("Key pair 'bench' already exists.")).toBeVisible()
  await expect(page.getByRole('tablist').first()).toBeHidden()
  await page.emulateMedia({media: 'screen'})
  await expect(page.getByText("Key pair 'bench' already exists.")).toBeHidden()
})

test('a version that does not arrive is not shown as another', async ({page}) => {
  await page.route('**/create-keypair.json', (route) => route.fulfill({status: 200, body: 'nothing'}))
  await page.goto('/api/os-keypairs/?microversion=2.10')
  await expect(page.getByRole('alert').filter({hasText: 'did not arrive'})).toContainText('this is 2.104')
  await page.unroute('**/create-keypair.json')
  await page.getByRole('button', {name: 'Try again'}).click()
  await expect(operation(page, 'create-keypair')).toContainText('generates a pair of keys')
})

test.describe('without scripts', () => {
  test.use({javaScriptEnabled: false})

  test('the newest version is all there', async ({page}) => {
    await page.goto('/api/os-keypairs/')
    const create = operation(page, 'create-keypair')
    await expect(create.locator('#create-keypair-body-keypair-name')).toBeVisible()
    await expect(create.getByText('POST /v2.1/os-keypairs HTTP/1.1')).toBeVisible()
    await create.getByText('The user already has a keypair of that name.').click()
    await expect(create.getByText("Key pair 'bench' already exists.")).toBeVisible()
    await expect(create.getByRole('button', {name: 'Run', exact: true})).toBeHidden()
  })
})

/** Every page of the reference that was built. */
const everyPage = readdirSync('build/api', {recursive: true, encoding: 'utf8'})
  .filter((file) => basename(file) === 'index.html')
  .map((file) => `/api/${file.replaceAll('\\', '/').slice(0, -'index.html'.length)}`)

for (const path of new Set([...Object.values(pages), ...everyPage])) {
  test(`${path} is light: at most 3,000 elements, and 120 kB beyond what all pages share`, async ({page}) => {
    const loaded = loads(page)
    await page.goto(path, {waitUntil: 'networkidle'})
    await page.setViewportSize({width: 390, height: 844})
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeLessThan(3000)
    const own = (await loaded()).filter(
      (file) => ['document', 'script'].includes(file.type) && !/\/(main|runtime~main)\./.test(file.path),
    )
    expect(own.map(({type}) => type)).toContain('document')
    expect(own.reduce((sum, {size}) => sum + size, 0)).toBeLessThan(120_000)
  })
}
