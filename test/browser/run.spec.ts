import type {Page} from '@playwright/test'
import {resources} from '../../compute/index.ts'
import {playAll} from '../../scripts/recordings.ts'
import type {Message, Outcome} from '../../site/run/calls.ts'
import {callsOf} from '../../site/run/calls.ts'
import {live} from '../life.ts'
import {expect, open, selector, test, violations} from './site.ts'

const panelOf = (page: Page) => page.getByRole('region', {name: 'Run keypairs-import-post'})
const bodyOf = (page: Page) => panelOf(page).getByRole('textbox', {name: 'Request body'})
const statusOf = (page: Page) => panelOf(page).getByRole('status')
const run = (page: Page) => panelOf(page).getByRole('button', {name: 'Run', exact: true}).click()

test('the recorded answer is on the page before anything is run', async ({page}) => {
  await open(page, '/')
  await expect(statusOf(page)).toHaveText('201 Created recorded at 2.92')
  await expect(panelOf(page).getByText('"fingerprint"')).toBeVisible()
  expect(page.workers()).toEqual([])
})

test.describe('without scripts', () => {
  test.use({javaScriptEnabled: false})

  test('the recorded answer is on the page', async ({page}) => {
    await page.goto('/')
    await expect(statusOf(page)).toHaveText('201 Created recorded at 2.92')
    await expect(panelOf(page).getByText('"fingerprint"')).toBeVisible()
  })
})

test('a request gives what was recorded, and the notifications that it caused', async ({page}) => {
  await open(page, '/')
  await run(page)
  await expect(statusOf(page)).toHaveText(/^201 Created in .* ms, the same as the recorded answer$/)
  await panelOf(page).getByText('2 notifications').click()
  await expect(panelOf(page).getByText('"event_type": "keypair.import.end"')).toBeVisible()
  await panelOf(page).locator('summary', {hasText: 'Answer headers'}).first().click()
  await expect(panelOf(page).getByText('x-openstack-request-id').first()).toBeVisible()
})

test('nothing is asked of a network', async ({page, context}) => {
  await open(page, '/')
  await panelOf(page).hover()
  await expect.poll(() => page.workers().length).toBe(1)
  await run(page)
  await expect(statusOf(page)).toContainText('the same as')
  await context.setOffline(true)
  await panelOf(page).getByRole('button', {name: 'Reset'}).click()
  await run(page)
  await expect(statusOf(page)).toContainText('the same as')
})

test('an answer to an edited request is held against the recorded one', async ({page}) => {
  await open(page, '/')
  const body = (await bodyOf(page).inputValue()).replace('laptop', 'desktop')
  await bodyOf(page).fill(body)
  await expect(statusOf(page)).toContainText('before your changes')
  await bodyOf(page).press('Control+Enter')
  await expect(statusOf(page)).toContainText('differs from the recorded answer')
  await panelOf(page).getByText('Differences').click()
  await expect(panelOf(page).locator('del')).toHaveText('−     "name": "laptop",\n')
  await expect(panelOf(page).locator('ins')).toHaveText('+     "name": "desktop",\n')
})

test('a cloud remembers what it was asked, until the reset', async ({page}) => {
  await open(page, '/')
  await run(page)
  await expect(statusOf(page)).toContainText('the same as the recorded answer')
  await run(page)
  await expect(statusOf(page)).toContainText(/^409 Conflict in .* It was request 2/)
  await panelOf(page).getByRole('button', {name: 'Reset'}).click()
  await expect(statusOf(page)).toContainText('201 Created recorded at 2.92')
  await run(page)
  await expect(statusOf(page)).toContainText('the same as the recorded answer')
})

test('a member may not do what an administrator may', async ({page}) => {
  await open(page, '/')
  await panelOf(page).getByRole('combobox', {name: 'Send as'}).selectOption('member')
  await run(page)
  await expect(statusOf(page)).toContainText('403 Forbidden')
})

test('the request is that of the microversion', async ({page}) => {
  await open(page, '/?microversion=2.1')
  await expect(bodyOf(page)).not.toHaveValue(/"type"/)
  await run(page)
  await expect(statusOf(page)).toContainText(/^200 OK in/)
  await selector(page).selectOption('2.60')
  await expect(statusOf(page)).toHaveText('201 Created recorded at 2.10')
  await run(page)
  await expect(statusOf(page)).toContainText(/^201 Created in/)
  await panelOf(page).getByText('Request headers').click()
  await expect(panelOf(page).getByRole('textbox', {name: 'Request headers'})).toHaveValue(/compute 2\.60/)
})

test('what can be written is offered from the schema', async ({page}) => {
  await open(page, '/')
  await bodyOf(page).fill('')
  await bodyOf(page).pressSequentially('{')
  await bodyOf(page).press('Enter')
  await bodyOf(page).pressSequentially('"k')
  const option = page.getByRole('listbox', {name: 'What can be written here'}).getByRole('option')
  await expect(option).toHaveText(['keypair object, required'])
  await bodyOf(page).press('Enter')
  await expect(bodyOf(page)).toHaveValue('{\n  "keypair": {}')
  await expect(option.first()).toHaveText('name string, required')
  await bodyOf(page).press('ArrowDown')
  const chosen = option.and(page.getByRole('option', {selected: true}))
  await expect(chosen).toHaveText('type one of a list')
  await expect(bodyOf(page)).toHaveAttribute('aria-activedescendant', (await chosen.getAttribute('id')) as string)
  await bodyOf(page).press('Tab')
  await expect(option).toHaveText(['ssh string', 'x509 string'])
  await bodyOf(page).press('ArrowUp')
  await bodyOf(page).press('Enter')
  await expect(bodyOf(page)).toHaveValue('{\n  "keypair": {"type": "x509"}')
  await expect(option).toHaveCount(0)
  await bodyOf(page).press('Control+z')
  await expect(bodyOf(page)).toHaveValue('{\n  "keypair": {"type": }')
})

test('a body that is no JSON says where, and is refused as Nova refuses it', async ({page}) => {
  await open(page, '/')
  await bodyOf(page).fill('{\n  "keypair": {},\n}')
  await expect(bodyOf(page)).toHaveAccessibleDescription(
    'Unexpected trailing comma, expected }: line 2, column 16. Sent as it is, it is refused.',
  )
  await run(page)
  await expect(statusOf(page)).toContainText('400 Bad Request')
})

test('a header that is none is named, and nothing is sent', async ({page}) => {
  await open(page, '/')
  await panelOf(page).getByText('Request headers').click()
  await panelOf(page).getByRole('textbox', {name: 'Request headers'}).fill('nonsense')
  await run(page)
  await expect(statusOf(page)).toContainText('Unexpected "nonsense" in line 1 of the headers, expected Name: value')
})

test('a link brings the edited request back, at its microversion', async ({page, context}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, '/?microversion=2.60')
  await bodyOf(page).fill((await bodyOf(page).inputValue()).replace('laptop', 'shared'))
  await panelOf(page).getByRole('button', {name: 'Copy link'}).click()
  await expect(statusOf(page)).toContainText('A link to this request is in your clipboard')
  const link = await page.evaluate(() => navigator.clipboard.readText())
  await open(page, '/start/?microversion=2.1')
  await open(page, link)
  await expect(bodyOf(page)).toHaveValue(/"name": "shared"/)
  await expect(statusOf(page)).toContainText(/^201 Created in .* differs from/)
  await expect(selector(page)).toHaveValue('2.60')
})

test('a damaged link says so, and shows the example', async ({page}) => {
  await open(page, '/#run=os-keypairs/keypairs-import-post:nonsense')
  await expect(statusOf(page)).toContainText('Unexpected address, expected one that was copied whole')
  await expect(bodyOf(page)).toHaveValue(/"name": "laptop"/)
})

test('on paper there is the recorded answer only', async ({page}) => {
  await open(page, '/')
  await bodyOf(page).fill('{}')
  await run(page)
  await expect(statusOf(page)).toContainText('400 Bad Request')
  await page.emulateMedia({media: 'print'})
  await expect(panelOf(page).getByText('201 Created recorded at 2.92')).toBeVisible()
  await expect(panelOf(page).getByText('badRequest').first()).toBeHidden()
  await expect(statusOf(page)).toBeHidden()
  await expect(bodyOf(page)).toBeHidden()
  await expect(panelOf(page).getByText('POST /v2.1/os-keypairs')).toBeVisible()
})

for (const [colorScheme, width] of [
  ['light', 1280],
  ['dark', 390],
] as const) {
  test.describe(`${colorScheme}, ${width}`, () => {
    test.use({colorScheme, viewport: {width, height: 844}})

    test('a panel in use has no accessibility violation, and fits its width', async ({page}) => {
      await open(page, '/')
      await bodyOf(page).fill('{}')
      await run(page)
      await panelOf(page).getByText('Differences').click()
      await panelOf(page).getByText('Request headers').click()
      await bodyOf(page).fill('{"keypair": {"t')
      await bodyOf(page).press('Control+Space')
      await expect(page.getByRole('listbox', {name: 'What can be written here'})).toBeVisible()
      expect(await violations(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    })
  })
}

test('the worker answers every sample as this process does, byte for byte', async ({page}) => {
  await open(page, '/')
  const worker = page.waitForEvent('worker')
  await panelOf(page).hover()
  const url = (await worker).url()
  for (const resource of resources) {
    const played = await playAll(resource)
    const due = [...played.values()].flat().filter(({name, due}) => name && due)
    const calls = due.flatMap(({name = '', refusal, version, request}, index): Message[] => {
      const wanted = {resource: resource.name, name, reason: refusal?.reason, version}
      return [
        {id: 2 * index, call: 'prepare', given: ['test', wanted]},
        {id: 2 * index + 1, call: 'send', given: ['test', request]},
      ]
    })
    const outcomes = await page.evaluate(ask, {url, calls})
    const expected = due.flatMap(({request, response, notifications, version}, index) => [
      {id: 2 * index, gave: {version, request}},
      {id: 2 * index + 1, gave: {...response, notifications, ms: expect.any(Number)}},
    ])
    expect(outcomes).toEqual(expected)
  }
})

test('a whole life goes through the worker of a page as through this process', async ({page}) => {
  const here = callsOf()
  const calls: Message[] = []
  const expected: Outcome[] = []
  await live({
    async ask(request) {
      const gave = await here.send('life', request)
      expected.push({id: calls.length, gave: {...gave, ms: expect.any(Number)}})
      calls.push({id: calls.length, call: 'send', given: ['life', request]})
      return gave
    },
    async befall(incident) {
      expected.push({id: calls.length, gave: await here.befall('life', incident)})
      calls.push({id: calls.length, call: 'befall', given: ['life', incident]})
    },
  })
  await open(page, '/')
  const worker = page.waitForEvent('worker')
  await panelOf(page).hover()
  expect(await page.evaluate(ask, {url: (await worker).url(), calls})).toEqual(expected)
})

test.describe('of a server', () => {
  const panel = (page: Page) => page.getByRole('region', {name: 'Run server-action-stop', exact: true})
  const status = (page: Page) => panel(page).getByRole('status')
  const from = (page: Page) => panel(page).getByRole('combobox', {name: 'Start from'})
  const opened = async (page: Page) => {
    await open(page, '/api/servers/actions/#run=servers/server-action-stop')
    await expect(status(page)).toContainText('202 Accepted in')
  }

  test('a request is tried from a state where it is refused, until the reset', async ({page}) => {
    await opened(page)
    await from(page).selectOption({label: 'SHELVED_OFFLOADED'})
    await expect(status(page)).toContainText('Sent before: shelve')
    await panel(page).getByRole('button', {name: 'Run', exact: true}).click()
    await expect(status(page)).toContainText(/^409 Conflict in/)
    await expect(panel(page).getByText('is not ready').filter({visible: true}).first()).toBeVisible()
    await panel(page).getByRole('button', {name: 'Reset'}).click()
    await expect(from(page)).toHaveValue('')
    await panel(page).getByRole('button', {name: 'Run', exact: true}).click()
    await expect(status(page)).toContainText(/^202 Accepted in .* the same as the recorded answer/)
  })

  test('the state is chosen with the keyboard, and a link brings it back', async ({page, context}) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await opened(page)
    await from(page).focus()
    await page.keyboard.type('PAUSED')
    await expect(from(page)).toHaveValue('paused')
    await from(page).press('Control+Enter')
    await expect(status(page)).toContainText(/^409 Conflict in .*Sent before: pause$/)
    expect(await violations(page)).toEqual([])
    await panel(page).getByRole('button', {name: 'Copy link'}).click()
    await expect(status(page)).toContainText('in your clipboard')
    const link = await page.evaluate(() => navigator.clipboard.readText())
    await open(page, '/start/')
    await open(page, link)
    await expect(from(page)).toHaveValue('paused')
    await expect(status(page)).toContainText('409 Conflict')
  })

  test('what is not of a server starts from nothing', async ({page}) => {
    await open(page, '/')
    await expect(panelOf(page).getByRole('combobox', {name: 'Send as'})).toBeVisible()
    await expect(panelOf(page).getByRole('combobox', {name: 'Start from'})).toHaveCount(0)
  })
})

/** Asks a worker of its own, in the page, one thing after the other. */
async function ask({url, calls}: {url: string; calls: Message[]}): Promise<Outcome[]> {
  const worker = new Worker(url)
  const outcomes: Outcome[] = []
  for (const call of calls)
    outcomes.push(
      await new Promise((resolve) => {
        worker.onmessage = ({data}) => resolve(data)
        worker.postMessage(call)
      }),
    )
  worker.terminate()
  return outcomes
}

test('how long it takes from the click to the answer', async ({page}) => {
  await open(page, '/')
  const times = await page.evaluate(async () => {
    const panel = document.querySelector('section[aria-label^="Run "]') as HTMLElement
    const button = [...panel.querySelectorAll('button')].find(({textContent}) => textContent === 'Run')
    const status = panel.querySelector('[role=status]') as HTMLElement
    const answer = () =>
      new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => {
          if (!/ in .* ms/.test(status.textContent ?? '')) return
          observer.disconnect()
          resolve()
        })
        observer.observe(panel, {subtree: true, childList: true, characterData: true})
      })
    const times: number[] = []
    for (let count = 0; count < 10; count++) {
      const begun = performance.now()
      const answered = answer()
      button?.click()
      await answered
      times.push(Math.round(performance.now() - begun))
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    return times
  })
  const [first, ...later] = times
  console.log(`From the click to the answer: ${first} ms, then ${later.join(', ')} ms`)
  expect(times).toHaveLength(10)
})
