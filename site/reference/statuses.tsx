import type {ReactNode} from 'react'
import {History} from './at.tsx'
import type {View} from './document.ts'
import styles from './statuses.module.css'

const meanings: Readonly<Record<number, string>> = {
  200: 'Done.',
  201: 'Created.',
  202: 'Accepted: the answer comes at once, the work may take longer.',
  204: 'Done; the answer has no body.',
  207: 'Several outcomes, each told in the body.',
  300: 'A choice: the body tells where to go on.',
}

/** The statuses of success, and what each means. */
export function Statuses({success, hasBody}: {success: View['success']; hasBody: boolean}): ReactNode {
  return (
    <ul className={styles.statuses}>
      {success.map(({status, since}) => (
        <li key={status}>
          <Status>{status}</Status> {meanings[status]}
          {!hasBody && status !== 204 && ' The answer has no body.'}
          {since && (
            <>
              {' '}
              <History version={since} className={styles.since}>
                since {since}
              </History>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

/** A status in the colour of its class. */
export function Status({children: status}: {children: number}): ReactNode {
  return <span className={`${styles.status} ${status < 400 ? styles.good : styles.bad}`}>{status}</span>
}
