import {type ReactNode, useRef, useState} from 'react'
import styles from './styles.module.css'

type Props = {
  children: ReactNode
  language?: string
  title?: string
  metastring?: string
  className?: string
}

/**
 * A block of code with a button that copies it. Colours come from the build (`site/rehype/highlight.ts`) as classes:
 * nothing is parsed in the browser, and nothing needs an inline style.
 */
export default function CodeBlock({children, language, title, metastring, className}: Props): ReactNode {
  const name = title ?? metastring?.match(/title=(["'])(?<title>.*?)\1/)?.groups?.title
  const kind = language ?? className?.match(/language-(\S+)/)?.[1]
  return (
    <div className={styles.block}>
      {name && <div className={styles.title}>{name}</div>}
      <Body language={kind}>{children}</Body>
    </div>
  )
}

function Body({children, language}: {children: ReactNode; language?: string}): ReactNode {
  const pre = useRef<HTMLPreElement>(null)
  const [copied, setCopied] = useState(false)

  async function copy() {
    await navigator.clipboard.writeText((pre.current?.textContent ?? '').trimEnd())
    setCopied(true)
    setTimeout(() => setCopied(false), 2000)
  }

  return (
    <div className={styles.body}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a block that scrolls has to be reachable with the keyboard */}
      <pre ref={pre} className={styles.pre} tabIndex={0}>
        <code className={language && `language-${language}`}>{children}</code>
      </pre>
      <button type="button" className={styles.copy} onClick={copy} aria-label={copied ? 'Copied' : 'Copy the code'}>
        {copied ? 'Copied' : 'Copy'}
      </button>
    </div>
  )
}
