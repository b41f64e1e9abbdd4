import useIsomorphicLayoutEffect from '@docusaurus/useIsomorphicLayoutEffect'
import {type ReactNode, useRef, useState} from 'react'
import styles from './code.module.css'
import {colour} from './colours.ts'

interface Props {
  readonly language: string
  readonly className?: string
  readonly children: string
}

/** A block of code with a button to copy it, coloured without an element for each word: a page has hundreds of lines. */
export function Code({language, className, children: text}: Props): ReactNode {
  const block = useRef<HTMLPreElement>(null)
  const [copied, setCopied] = useState(false)
  useIsomorphicLayoutEffect(() => colour(block.current?.firstChild, language), [text, language])

  async function copy() {
    await navigator.clipboard.writeText(text)
    setCopied(true)
    setTimeout(() => setCopied(false), 2000)
  }

  return (
    <div className={className ? `${styles.block} ${className}` : styles.block} data-no-search>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a block that scrolls has to be reachable with the keyboard */}
      <pre ref={block} className={styles.code} tabIndex={0}>
        {text}
      </pre>
      <button type="button" className={styles.copy} onClick={copy} aria-label={copied ? 'Copied' : 'Copy the code'}>
        {copied ? 'Copied' : 'Copy'}
      </button>
    </div>
  )
}

/** JSON as people read it; text that is none as it stands. */
export function laidOut(body: string): {text: string; language: string} {
  try {
    return {text: JSON.stringify(JSON.parse(body), null, 2), language: 'json'}
  } catch {
    return {text: body, language: 'text'}
  }
}
