import Link from '@docusaurus/Link'
import type {ReactNode} from 'react'
import {partsOf} from './markdown.ts'

/** Markdown of one line: code, emphasis and links. */
export function Inline({children: text}: {children: string}): ReactNode {
  return partsOf(text).map(({kind, text, to}, index) => {
    const key = `${index}`
    if (kind === 'code') return <code key={key}>{text}</code>
    if (kind === 'strong') return <strong key={key}>{text}</strong>
    if (kind === 'em') return <em key={key}>{text}</em>
    if (kind === 'link' && to)
      return (
        <Link key={key} to={to}>
          <Inline>{text}</Inline>
        </Link>
      )
    return text
  })
}

/** Markdown of a few paragraphs and lists. */
export function Prose({children: text}: {children: string}): ReactNode {
  return text
    .trim()
    .split(/\n{2,}/)
    .map((block, index) => {
      const key = `${index}`
      const items = block.split(/\n(?=- )/)
      if (!block.startsWith('- '))
        return (
          <p key={key}>
            <Inline>{block.replaceAll('\n', ' ')}</Inline>
          </p>
        )
      return (
        <ul key={key}>
          {items.map((item) => (
            <li key={item}>
              <Inline>{item.slice(2).replaceAll('\n', ' ')}</Inline>
            </li>
          ))}
        </ul>
      )
    })
}
