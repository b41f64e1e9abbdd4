import Link from '@docusaurus/Link'
import {useLocation} from '@docusaurus/router'
import useIsBrowser from '@docusaurus/useIsBrowser'
import type {ReactNode} from 'react'
import styles from './styles.module.css'

/** What a reader sees at an address that leads nowhere: the address, and where to go on. */
export default function NotFoundContent(): ReactNode {
  const {pathname} = useLocation()
  const isBrowser = useIsBrowser()
  return (
    <main className={styles.page}>
      <h1>There is no such page</h1>
      <p>{isBrowser ? <code>{pathname}</code> : 'This address'} leads nowhere on this site. It may have moved.</p>
      <ul>
        <li>
          Press <kbd>/</kbd> to search for it.
        </li>
        <li>
          The <Link to="/api/">API reference</Link> has a page for every resource of the API.
        </li>
        <li>
          <Link to="/start/">Start here</Link> says what is where.
        </li>
      </ul>
    </main>
  )
}
