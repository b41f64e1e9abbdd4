import type {ReactNode} from 'react'
import type {Line} from './difference.ts'
import styles from './lines.module.css'

const signs = {same: ' ', gone: '−', new: '+', fold: ' '}
const tags = {same: 'span', gone: 'del', new: 'ins', fold: 'span'} as const

/** Two texts beside each other, line by line. */
export function Lines({lines}: {lines: readonly Line[]}): ReactNode {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a block that scrolls has to be reachable with the keyboard
    <pre className={styles.lines} tabIndex={0}>
      {lines.map(({kind, text}, index) => {
        const Tag = tags[kind]
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name, and never move
          <Tag key={index} className={styles[kind]}>
            <span aria-hidden="true">{signs[kind]} </span>
            {kind === 'fold' ? `… ${text}` : text}
            {'\n'}
          </Tag>
        )
      })}
    </pre>
  )
}
