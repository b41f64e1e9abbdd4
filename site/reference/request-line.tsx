import type {ReactNode} from 'react'
import styles from './request-line.module.css'

/** GET, POST … in a colour of its own. */
export function Method({children: method}: {children: string}): ReactNode {
  return <span className={`${styles.method} ${styles[method.toLowerCase()] ?? ''}`}>{method}</span>
}

/** A path, and for an action its name. */
export function Path({path, action}: {path: string; action?: string}): ReactNode {
  return (
    <code className={styles.path}>
      {path} {action && <b>{action}</b>}
    </code>
  )
}
