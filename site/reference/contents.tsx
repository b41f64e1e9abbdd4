import Link from '@docusaurus/Link'
import type {ReactNode} from 'react'
import styles from './contents.module.css'
import {minor, type OperationDocument, type ResourceDocument, shortTitle, viewAt} from './document.ts'
import {Method, Path} from './request-line.tsx'

interface Props {
  readonly documents: readonly OperationDocument[]
  readonly version: string
  readonly beside?: ResourceDocument['beside']
}

/** The operations of a page, each a line that leads to it, and the other pages of the resource. */
export function Contents({documents, version, beside = []}: Props): ReactNode {
  if (documents.length + beside.length < 2) return null
  return (
    <nav className={styles.contents} aria-label="Operations on this page" data-no-search>
      <ul className={styles.list}>
        {documents.map(({id, method, path, action, turns, views}) => {
          const view = viewAt(views, version)
          const later = minor(turns[0] ?? '2.1') > minor(version)
          return (
            <li key={id} className={view?.absent ? styles.absent : undefined}>
              <a href={`#${id}`}>{shortTitle(view?.title ?? '')}</a>
              <span className={styles.request}>
                <Method>{method}</Method> <Path path={path} action={action} />
              </span>
              {view?.absent && <span className={styles.note}>{later ? `from ${turns[0]}` : 'gone'}</span>}
            </li>
          )
        })}
        {beside.map(({title, path}) => (
          <li key={path}>
            <Link to={`/api/${path}/`}>{title}</Link>
            <span className={styles.request}>on a page of its own</span>
          </li>
        ))}
      </ul>
    </nav>
  )
}
