import type {ReactNode} from 'react'
import {laidOut} from './code.tsx'
import type {Example} from './document.ts'
import styles from './exchanged.module.css'

/** A recorded request and its answer, side by side in one block, without the headers that all requests have. */
export function Exchanged({example: {request, response}}: {example: Example}): ReactNode {
  const {pathname, search} = new URL(request.url)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a block that scrolls has to be reachable with the keyboard
    <pre className={styles.exchange} tabIndex={0} data-no-search>
      <b>
        {request.method} {pathname}
        {search}
      </b>
      {request.body && `\n${laidOut(request.body).text}`}
      {'\n\n'}
      <b>{response.status}</b>
      {response.body && `\n${laidOut(response.body).text}`}
    </pre>
  )
}
