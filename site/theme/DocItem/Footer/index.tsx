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

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
/** A day in words. To make an `Intl.DateTimeFormat` takes a telephone longer than all that the frame of a page does. */
const written = (at: Date): string => `${at.getUTCDate()} ${months[at.getUTCMonth()]} ${at.getUTCFullYear()}`

const Changed = ({at}: {at: Date}): ReactNode => (
  <p>
    Last changed on <time dateTime={at.toISOString().slice(0, 10)}>{written(at)}</time>
  </p>
)
