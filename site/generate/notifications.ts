import {rules} from '../../compute/policies.ts'
import type {Exchange} from '../../contract/story.ts'
import {type Family, fileOf} from '../../notifications/payload.ts'
import {notificationFiles, resolveFragments} from '../../scripts/notification-files.ts'
import type {Cause, FamilyDocument, SampleDocument} from '../notifications/document.ts'
import type {Field} from '../reference/document.ts'
import {rowsOf} from './fields.ts'
import {addressOf} from './places.ts'
import {type Documented, plain} from './reference.ts'
import {whoMay} from './who.ts'

/** Takes the families, what all stories gave and the documented resources, and gives the files of the notification pages. */
export function notificationPages(
  families: readonly Family[],
  played: ReadonlyArray<readonly Exchange[]>,
  all: readonly Documented[],
): Record<string, string> {
  const files = new Map(notificationFiles(played))
  const causes = causesOf(all)
  const documents = families.map((family) => documentOf(family, files, causes))
  return {
    ...Object.fromEntries(
      documents.flatMap((document) => [
        [`notifications/${document.name}.mdx`, stub(document)],
        [`pages/notification-${document.name}.json`, JSON.stringify(document)],
      ]),
    ),
    'notifications/index.mdx': overview,
    'pages/notifications.json': JSON.stringify(
      documents.map(({name, title, events, payload}) => ({
        name,
        title,
        payload: payload.name,
        version: payload.version,
        events: events.map(({type, id, text}) => ({type, id, text})),
      })),
    ),
    'notifications-sidebar.json': JSON.stringify({
      defaultSidebar: ['index', ...families.map(({name}) => name)],
    }),
  }
}

const stub = ({name, title, description}: FamilyDocument): string => `---
title: ${JSON.stringify(title)}
sidebar_label: ${JSON.stringify(title.replace(/ notifications$/, ''))}
description: ${JSON.stringify(plain(description))}
hide_table_of_contents: true
---

import Family from '@site/site/notifications/family.tsx'
import family from '@site/site/.generated/pages/notification-${name}.json'

<Family family={family} />
`

const overview = `---
title: Notification reference
sidebar_label: Overview
description: Every versioned notification that Nova sends, with its payload and what causes it
hide_table_of_contents: true
custom_edit_url: null
---

import Overview from '@site/site/notifications/overview.tsx'

<Overview />
`

function documentOf(
  {name, title, description, payload, events, variants = {}}: Family,
  files: ReadonlyMap<string, string>,
  causes: ReadonlyMap<string, Cause[]>,
): FamilyDocument {
  const folder = 'notification_samples'
  const fragmentOf = (file: string) => JSON.parse(files.get(`${folder}/${file}`) ?? '{}')
  const fragment = `common_payloads/${payload.name}.json`
  const sampleIn = (name: string): SampleDocument | undefined => {
    const file = `${folder}/${name}.json`
    const kept = files.get(file)
    if (kept === undefined) return undefined
    return {file, kept, resolved: JSON.stringify(resolveFragments(JSON.parse(kept), fragmentOf), null, 4)}
  }
  const guards = (policy: string) => whoMay(policy, rules) ?? `whom \`${policy}\` lets in`
  return {
    name,
    title,
    description,
    payload: {
      name: payload.name,
      version: payload.version,
      description: payload.description,
      fragment: {file: `${folder}/${fragment}`, text: files.get(`${folder}/${fragment}`)},
      fields: rowsOf(payload.data, 'payload', guards).map(({path: _path, ...field}): Field => field),
    },
    events: Object.entries(events).map(([type, text]) => {
      const id = fileOf(type)
      const own = Object.entries(variants).filter(([, {event}]) => event === type)
      return {
        type,
        id,
        text,
        causes: causes.get(type) ?? [],
        sample: sampleIn(id),
        variants: own.flatMap(([name, {description}]) => {
          const sample = sampleIn(name)
          return sample ? [{text: description, ...sample}] : []
        }),
      }
    }),
  }
}

function causesOf(all: readonly Documented[]): Map<string, Cause[]> {
  const causes = new Map<string, Cause[]>()
  for (const one of all)
    for (const {id, views} of one.documents) {
      const events = new Set(views.flatMap(({emits}) => emits.map(({event}) => event)))
      const title = views.at(-1)?.title ?? id
      for (const event of events) causes.set(event, [...(causes.get(event) ?? []), {title, to: addressOf(one, id)}])
    }
  return causes
}
