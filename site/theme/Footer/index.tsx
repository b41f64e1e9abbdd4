import Link from '@docusaurus/Link'
import useDocusaurusContext from '@docusaurus/useDocusaurusContext'
import type {ReactNode} from 'react'
import {Offline} from '../../offline/offline.tsx'
import styles from './styles.module.css'

/** The last line of every page. */
export default function Footer(): ReactNode {
  const {siteConfig} = useDocusaurusContext()
  return (
    <footer className={styles.footer}>
      <p>Nova is part of OpenStack. Code, prose and samples are under the Apache License, version 2.0.</p>
      <div className={styles.links}>
        <Offline />
        <Link to={String(siteConfig.customFields?.repository)}>Source</Link>
        <Link to={String(siteConfig.customFields?.bugs)}>Report a bug</Link>
      </div>
    </footer>
  )
}
