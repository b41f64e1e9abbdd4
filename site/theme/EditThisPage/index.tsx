import Link from '@docusaurus/Link'
import {useLocation} from '@docusaurus/router'
import useDocusaurusContext from '@docusaurus/useDocusaurusContext'
import type {ReactNode} from 'react'
import styles from './styles.module.css'

/** Under every page: where its source is, and where to say that it is wrong. */
export default function EditThisPage({editUrl}: {editUrl: string}): ReactNode {
  const {siteConfig} = useDocusaurusContext()
  const {pathname} = useLocation()
  const report = new URLSearchParams({
    'field.title': `Documentation: ${pathname}`,
    'field.comment': `The page ${siteConfig.url}${pathname} says …\n\nIt should say …`,
  })
  return (
    <p className={styles.links}>
      <Link to={editUrl}>Edit this page</Link>
      <Link to={`${siteConfig.customFields?.bugs}?${report}`}>Report a mistake on it</Link>
    </p>
  )
}
