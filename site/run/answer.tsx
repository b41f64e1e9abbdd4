import clsx from 'clsx'
import type {ReactNode} from 'react'
import {Code} from '../reference/code.tsx'
import styles from './answer.module.css'
import {type Answer, laidOut, spoken} from './example.ts'

/** The status of an answer in its colour, with its words. */
export function Status({status}: {status: number}): ReactNode {
  const mood = status < 300 ? styles.good : status < 400 ? styles.moved : styles.bad
  return <strong className={clsx(styles.status, mood)}>{spoken(status)}</strong>
}

/** What came back: the body, then folded away the headers and the notifications. */
export function AnswerParts({answer}: {answer: Answer}): ReactNode {
  const {body = '', headers, notifications} = answer
  return (
    <>
      {body && (
        <Code language="json" className={styles.body}>
          {laidOut(body)}
        </Code>
      )}
      {!body && <p className={styles.empty}>The answer has no body.</p>}
      {Object.keys(headers).length > 0 && (
        <details className={styles.fold}>
          <summary>Answer headers</summary>
          <dl className={styles.headers}>
            {Object.entries(headers).map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt> <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      {notifications && notifications.length > 0 && (
        <details className={styles.fold}>
          <summary>
            {notifications.length === 1 ? '1 notification' : `${notifications.length} notifications`}
            <span className={styles.events}> {notifications.map((one) => one.event_type).join(', ')}</span>
          </summary>
          {notifications.map((notification) => (
            <Code key={notification.event_type} language="json" className={styles.body}>
              {JSON.stringify(notification, null, 2)}
            </Code>
          ))}
        </details>
      )}
    </>
  )
}
