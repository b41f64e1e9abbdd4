import {useLocation} from '@docusaurus/router'
import useDocusaurusContext from '@docusaurus/useDocusaurusContext'
import {type ReactNode, useState} from 'react'
import {markdownOf} from './address.ts'
import styles from './as-markdown.module.css'

const words = {ready: 'Copy as Markdown', done: 'Copied', failed: 'Not copied'}

/** Copies the page as Markdown, or leads to it: for programs that read, and for people who paste it into one. */
export function AsMarkdown(): ReactNode {
  const {pathname} = useLocation()
  const {baseUrl} = useDocusaurusContext().siteConfig
  const [state, setState] = useState<keyof typeof words>('ready')
  const address = markdownOf(pathname, baseUrl)

  async function copy() {
    setState(await copied(address))
    setTimeout(() => setState('ready'), 2000)
  }

  return (
    <p className={styles.ways} data-no-search>
      <button type="button" onClick={copy}>
        {words[state]}
      </button>
      <a href={address} aria-label="View as Markdown">
        View
      </a>
    </p>
  )
}

async function copied(address: string): Promise<'done' | 'failed'> {
  try {
    const answer = await fetch(address)
    if (!answer.ok) return 'failed'
    await navigator.clipboard.writeText(await answer.text())
    return 'done'
  } catch {
    return 'failed'
  }
}
