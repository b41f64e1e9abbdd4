import type {Microversion} from '../../contract/microversion.ts'
import type {Resource} from '../../contract/resource.ts'
import type {Exchange} from '../../contract/story.ts'
import {before, type OperationDocument} from '../reference/document.ts'
import type {Chapter} from '../reference/overview.ts'
import {documentOf, newest} from './operation.ts'

/** A resource, and the documents of its operations in the order of the page. */
export interface Documented {
  readonly resource: Resource
  readonly documents: readonly OperationDocument[]
}

/** Takes a resource and what its story gave, and gives the documents of its operations, in their order. */
export const documented = (resource: Resource, played: ReadonlyMap<Microversion, readonly Exchange[]>): Documented => ({
  resource,
  documents: Object.entries(resource.operations).map(([name, operation]) => documentOf(name, operation, played)),
})

/** Takes documented resources and gives the files of the reference: pages, what they import, and what they fetch. */
export function referenceFiles(all: readonly Documented[]): Record<string, string> {
  const pages = all.flatMap(({resource: {name, title, description}, documents}) => [
    [`reference/${name}.mdx`, stub(name, title, description)],
    [`pages/${name}.json`, JSON.stringify({name, description, operations: documents.map(newest)})],
    ...documents.map((document) => [`static/api/${name}/${document.id}.json`, JSON.stringify(document)]),
  ])
  return {
    ...Object.fromEntries(pages),
    'reference/index.mdx': overview,
    'pages/overview.json': JSON.stringify(all.map(chapterOf)),
    'reference-sidebar.json': JSON.stringify(sidebarOf(all), null, 2),
  }
}

const stub = (name: string, title: string, description: string): string => `---
title: ${JSON.stringify(title)}
description: ${JSON.stringify(plain(description))}
hide_table_of_contents: true
---

import Page from '@site/site/reference/page.tsx'
import resource from '@site/site/.generated/pages/${name}.json'

<Page resource={resource} />
`

const overview = `---
title: API reference
sidebar_label: Overview
description: Every operation of the Compute API, at the microversion that you choose
hide_table_of_contents: true
custom_edit_url: null
---

import Overview from '@site/site/reference/overview.tsx'

<Overview />
`

/** Markdown of a sentence without its marks. */
export const plain = (markdown: string): string => markdown.replace(/[`*]/g, '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')

const isRetired = ({documents}: Documented): boolean =>
  documents.every(({views}) => views.findLast(({absent}) => !absent)?.retired)

function chapterOf({resource: {name, title, description}, documents}: Documented): Chapter {
  return {
    name,
    title,
    description,
    operations: documents.map(({id, method, path, action, turns, ends, views}) => ({
      id,
      method,
      path,
      action,
      title: titleOf(views),
      from: turns[0] ?? '2.1',
      until: ends && before(ends),
      retired: views.at(-1)?.retired?.release,
    })),
  }
}

const titleOf = (views: OperationDocument['views']): string => views.at(-1)?.title ?? ''

/** The sidebar of the reference: a resource opens to its operations; what is out of service comes last. */
function sidebarOf(all: readonly Documented[]): {defaultSidebar: object[]} {
  const entry = ({resource: {name, title}, documents}: Documented) => ({
    type: 'category',
    label: title,
    link: {type: 'doc', id: name},
    items: documents.map(({id, method, views}) => ({
      type: 'link',
      label: titleOf(views),
      href: `/api/${name}/#${id}`,
      className: `method-${method.toLowerCase()}`,
    })),
  })
  const retired = all.filter(isRetired)
  return {
    defaultSidebar: [
      'index',
      ...all.filter((one) => !isRetired(one)).map(entry),
      ...(retired.length > 0 ? [{type: 'category', label: 'Out of service', items: retired.map(entry)}] : []),
    ] as object[],
  }
}
