import {useDoc} from '@docusaurus/plugin-content-docs/client'
import EditThisPage from '@theme/EditThisPage'
import type {ReactNode} from 'react'
import styles from './styles.module.css'

/** The end of a page: what a reader can do about it, and when it was last changed. */
export default function Footer(): ReactNode {
  const {editUrl, lastUpdatedAt} = useDoc().metadata
  return (
    <footer className={`theme-doc-footer ${styles.footer}`}>
      <EditThisPage editUrl={editUrl ?? ''} />
      {lastUpdatedAt && <Changed at={new Date(lastUpdatedAt)} />}
    </footer>
  )
}

const written = new Intl.DateTimeFormat('en-GB', {day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC'})

const Changed = ({at}: {at: Date}): ReactNode => (
  <p>
    Last changed on <time dateTime={at.toISOString().slice(0, 10)}>{written.format(at)}</time>
  </p>
)
