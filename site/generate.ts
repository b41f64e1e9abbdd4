/**
 * Writes what the site reads from the declarations to `site/.generated/`: `tsx site/generate.ts`.
 * A file is only touched when its content changed, so that a running `docusaurus start` reloads what it has to.
 */
import {mkdirSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {transitions} from '../cloud/lifecycle.ts'
import {resources} from '../compute/index.ts'
import {LATEST, microversions} from '../compute/microversions.ts'
import type {Exchange} from '../contract/story.ts'
import {families} from '../notifications/index.ts'
import {asyncapi} from '../scripts/asyncapi/document.ts'
import {recordedNotifications} from '../scripts/asyncapi/samples.ts'
import {remove, walk, writeIfChanged} from '../scripts/files.ts'
import {layout} from '../scripts/json/layout.ts'
import {openapi} from '../scripts/openapi/document.ts'
import {recordedSamples} from '../scripts/openapi/samples.ts'
import {inForce, playAll} from '../scripts/recordings.ts'
import {withOperations} from './generate/changes.ts'
import {homeExample} from './generate/home.ts'
import {lifeOf} from './generate/life.ts'
import {notificationPages} from './generate/notifications.ts'
import {type Documented, documented, referenceFiles} from './generate/reference.ts'
import {checkedPages, markdownFiles, storyFiles} from './generate/stories.ts'
import {historyOf, releasesOf} from './microversion/registry.ts'

const target = fileURLToPath(new URL('.generated', import.meta.url))

const all: Documented[] = []
const exchanges: Array<readonly Exchange[]> = []
const newest: Exchange[] = []
for (const resource of resources) {
  const told = await inForce(resource)
  all.push(documented(resource, told))
  exchanges.push(...(await playAll(resource)).values())
  newest.push(...([...told.values()].at(-1) ?? []))
}

const pages = await checkedPages()
const files: Record<string, string> = {
  'microversions.json': JSON.stringify({latest: LATEST, releases: releasesOf(microversions)}),
  'reference/_microversion-history.md': historyOf(withOperations(microversions, all)),
  'pages/home.json': JSON.stringify(homeExample(all)),
  'pages/lifecycle.json': JSON.stringify(lifeOf(transitions, all)),
  ...referenceFiles(all),
  ...notificationPages(families, exchanges, all),
  ...storyFiles(pages),
  ...markdownFiles(pages),
  'static/openapi.json': layout(openapi({version: LATEST, samples: recordedSamples()(newest, LATEST)})),
  'static/asyncapi.json': layout(asyncapi(recordedNotifications())),
}

mkdirSync(target, {recursive: true})
for (const [name, content] of Object.entries(files)) writeIfChanged(join(target, name), content)
for (const name of walk(target)) if (!(name in files)) remove(join(target, name), target)
