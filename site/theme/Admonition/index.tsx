import {processAdmonitionProps} from '@docusaurus/theme-common'
import type {Props} from '@theme/Admonition'
import type {ReactNode} from 'react'
import styles from './styles.module.css'

/** The kinds of note, and the colour of each: a word says which it is, not only a colour. */
const kinds: Record<string, [word: string, colour: string]> = {
  note: ['Note', 'secondary'],
  tip: ['Tip', 'success'],
  info: ['Good to know', 'info'],
  warning: ['Mind', 'warning'],
  caution: ['Mind', 'warning'],
  danger: ['Danger', 'danger'],
}

/** A note beside the text: `:::tip[Title]`. */
export default function Admonition(given: Props): ReactNode {
  const {type, title, children, id} = processAdmonitionProps(given)
  const [word, colour] = kinds[type] ?? ['Note', 'secondary']
  return (
    <div className={`theme-admonition theme-admonition-${type} alert alert--${colour} ${styles.note}`} id={id}>
      <p className={styles.title}>{title ?? word}</p>
      {children}
    </div>
  )
}
