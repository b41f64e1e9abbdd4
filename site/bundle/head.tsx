/**
 * Stands in for `react-helmet-async` in the browser, where it would put 6 KB on every page. The build still uses the
 * original: what stands in the head of a page when it comes is all that engines read. Here is what has to follow when a
 * reader goes on to another page: title, attributes of `<html>` and `<body>`, `<meta>` and `<link>`.
 */
import {Children, Fragment, isValidElement, type ReactNode, useEffect, useLayoutEffect, useState} from 'react'

type Values = Readonly<Record<string, unknown>>
interface Tag {
  readonly type: string
  readonly values: Values
}

/** What is mounted, in the order in which it was first rendered: later ones win. */
const mounted = new Map<number, readonly Tag[]>()
let count = 0
let due = false
const own = {html: new Set<string>(), body: new Set<string>()}
let written: string | undefined

export function HelmetProvider({children}: {children: ReactNode}): ReactNode {
  return children
}

/** Takes elements as they would stand in a head, and shows nothing. */
export function Helmet({children}: {children?: ReactNode}): ReactNode {
  const [place] = useState(() => ++count)
  useLayoutEffect(() => {
    mounted.set(place, tagsOf(children))
    plan()
  })
  useEffect(
    () => () => {
      mounted.delete(place)
      plan()
    },
    [place],
  )
  return null
}

const tagsOf = (children: ReactNode): Tag[] =>
  Children.toArray(children).flatMap((child): Tag[] => {
    if (!isValidElement<Values & {children?: ReactNode}>(child)) return []
    if (child.type === Fragment) return tagsOf(child.props.children)
    return typeof child.type === 'string' ? [{type: child.type, values: child.props}] : []
  })

function plan(): void {
  if (due) return
  due = true
  queueMicrotask(() => {
    due = false
    write([...mounted].sort(([one], [other]) => one - other).flatMap(([, tags]) => tags))
  })
}

function write(tags: readonly Tag[]): void {
  const title = tags.findLast(({type}) => type === 'title')?.values.children
  if (title !== undefined) document.title = Children.toArray(title as ReactNode).join('')
  for (const name of ['html', 'body'] as const)
    attribute(
      name === 'html' ? document.documentElement : document.body,
      Object.assign({}, ...tags.filter(({type}) => type === name).map(({values}) => values)),
      own[name],
    )
  const said = new Map(
    tags.filter(({type}) => type === 'meta' || type === 'link').map((tag) => [keyOf(tag), tag] as const),
  )
  const text = JSON.stringify([...said])
  // The first time is the hydration: the build has written the same.
  if (written !== undefined && written !== text) replace([...said.values()])
  written = text
}

const keyOf = ({type, values: {name, property, rel, href, hrefLang}}: Tag): string =>
  [type, name, property, rel, rel === 'alternate' ? hrefLang : rel === 'icon' ? href : ''].join(' ')

function attribute(element: Element, values: Values, before: Set<string>): void {
  for (const name of before) if (!(name in values)) element.removeAttribute(name === 'className' ? 'class' : name)
  before.clear()
  for (const [name, value] of Object.entries(values)) {
    if (name === 'children' || value === undefined) continue
    const known = name === 'className' ? 'class' : name
    // The language of a page, set to what it is, has everything in it styled again.
    if (element.getAttribute(known) !== String(value)) element.setAttribute(known, String(value))
    before.add(name)
  }
}

function replace(tags: readonly Tag[]): void {
  for (const old of document.head.querySelectorAll('meta[data-rh], link[data-rh]')) old.remove()
  for (const {type, values} of tags) {
    const element = document.createElement(type)
    for (const [name, value] of Object.entries({'data-rh': true, ...values}))
      element.setAttribute(name.toLowerCase(), String(value))
    document.head.append(element)
  }
}
