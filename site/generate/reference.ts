import type {Microversion} from '../../contract/microversion.ts'
import type {Resource} from '../../contract/resource.ts'
import type {Exchange} from '../../contract/story.ts'
import {before, type OperationDocument, shortTitle} from '../reference/document.ts'
import type {Chapter} from '../reference/overview.ts'
import {withOriginals} from './aliases.ts'
import {documentOf, newest} from './operation.ts'
import {byFamily, type Place, placesOf} from './places.ts'

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
export function referenceFiles(every: readonly Documented[]): Record<string, string> {
  const all = every.map((one) => withOriginals(one, every))
  const pages = all.flatMap((one) => [
    ...placesOf(one).flatMap((place, _, places) => pageFiles(one.resource.name, place, places)),
    ...one.documents.map((document) => [
      `static/api/${one.resource.name}/${document.id}.json`,
      JSON.stringify(document),
    ]),
  ])
  return {
    ...Object.fromEntries(pages),
    'reference/index.mdx': overview,
    'pages/overview.json': JSON.stringify(
      byFamily(all).map(({title, members}) => ({title, chapters: members.flatMap(chaptersOf)})),
    ),
    'reference-sidebar.json': JSON.stringify(sidebarOf(all), null, 2),
  }
}

/** The page itself, and what it imports; the files of a page that is inside of another's folder are named alike. */
function pageFiles(name: string, {path, title, description, documents}: Place, all: readonly Place[]): string[][] {
  const file = path.replaceAll('/', '.')
  const beside = all.filter((one) => one.path !== path).map((one) => ({title: one.title, path: one.path}))
  const data = {name, description, ...(beside.length > 0 && {beside}), operations: documents.map(newest)}
  return [
    [`reference/${path}.mdx`, stub(file, title, description)],
    [`pages/${file}.json`, JSON.stringify(data)],
  ]
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

const chaptersOf = (one: Documented): Chapter[] =>
  placesOf(one).map(({path, title, description, documents}) => ({
    path,
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
  }))

const titleOf = (views: OperationDocument['views']): string => views.at(-1)?.title ?? ''

/** The sidebar of the reference: a family opens to its resources, a resource to its operations and further pages. */
function sidebarOf(all: readonly Documented[]): {defaultSidebar: object[]} {
  const entry = ({path, title, documents}: Place, further: readonly object[]): object => {
    const link = {type: 'doc', id: path}
    if (documents.length + further.length === 0) return {...link, label: title}
    return {type: 'category', label: title, link, items: [...documents.map((one) => operation(path, one)), ...further]}
  }
  const operation = (path: string, {id, method, views}: OperationDocument) => ({
    type: 'link',
    label: shortTitle(titleOf(views)),
    href: `/api/${path}/#${id}`,
    className: `method-${method.toLowerCase()}`,
  })
  const resource = (one: Documented): object => {
    const [main, ...further] = placesOf(one)
    return entry(
      main as Place,
      further.map((place) => entry(place, [])),
    )
  }
  const families = byFamily(all).map(({title, members}) => ({
    type: 'category',
    label: title,
    items: members.map(resource),
  }))
  return {defaultSidebar: ['index', ...families] as object[]}
}
