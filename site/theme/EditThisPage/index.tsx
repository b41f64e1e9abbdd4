import Link from '@docusaurus/Link'
import {useLocation} from '@docusaurus/router'
import useDocusaurusContext from '@docusaurus/useDocusaurusContext'
import type {MouseEvent, ReactNode} from 'react'
import {lastRunOf} from '../../feedback/last-run.ts'
import {letterAddress, type Place, reportAddress} from '../../feedback/report.ts'
import {useMicroversion} from '../../microversion/context.tsx'
import styles from './styles.module.css'

/** Under every page: where its source is, where to say that it is wrong, and where to say anything else. */
export default function EditThisPage({editUrl}: {editUrl?: string}): ReactNode {
  const {siteConfig} = useDocusaurusContext()
  const {pathname} = useLocation()
  const {version} = useMicroversion()
  const bugs = String(siteConfig.customFields?.bugs)
  const list = String(siteConfig.customFields?.list)
  const page = pathname.slice(siteConfig.baseUrl.length - 1)
  const place: Place = {address: `${siteConfig.url}${pathname}`, page, version}

  /** What was run is known at the click only. */
  const told = (address: (place: Place) => string) => (event: MouseEvent<HTMLAnchorElement>) => {
    event.currentTarget.href = address({...place, run: lastRunOf(pathname)})
  }
  const report = (place: Place) => reportAddress(bugs, place)
  const letter = (place: Place) => letterAddress(list, place)

  return (
    <p className={styles.links}>
      {editUrl && <Link to={editUrl}>Edit this page</Link>}
      <a href={report(place)} onClick={told(report)} onAuxClick={told(report)}>
        Report a mistake on it
      </a>
      <a href={letter(place)} onClick={told(letter)}>
        Write to its authors
      </a>
    </p>
  )
}
