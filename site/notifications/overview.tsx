import Link from '@docusaurus/Link'
import type {ReactNode} from 'react'
import families from '../.generated/pages/notifications.json'
import '../reference/reference.css'
import {Inline} from '../reference/prose.tsx'
import type {FamilySummary} from './document.ts'
import styles from './notifications.module.css'

/** All notifications in one table, by family. */
export default function Overview(): ReactNode {
  return (
    <>
      <p className={styles.lead}>
        Nova tells other services what happens in it: it sends a notification with a versioned payload. A page tells of
        a family of them what its payload holds, when each is sent, and which operations cause it. Notifications have
        versions of their own and do not follow the microversion. All of them are in one{' '}
        <Link to="pathname:///asyncapi.json">AsyncAPI document</Link> too.
      </p>
      <table className={styles.table}>
        <caption className={styles.hidden}>Notifications of Nova</caption>
        <thead>
          <tr>
            <th scope="col">Event</th>
            <th scope="col">Sent when</th>
          </tr>
        </thead>
        {(families as readonly FamilySummary[]).map(({name, title, payload, version, events}) => (
          <tbody key={name}>
            <tr>
              <th scope="rowgroup" colSpan={2} className={styles.family}>
                <Link to={`/notifications/${name}/`}>{title}</Link>{' '}
                <span className={styles.version}>
                  {payload} {version}
                </span>
              </th>
            </tr>
            {events.map(({type, id, text}) => (
              <tr key={type}>
                <th scope="row">
                  <Link className={styles.event} to={`/notifications/${name}/#${id}`}>
                    {type}
                  </Link>
                </th>
                <td>
                  <Inline>{text}</Inline>
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </>
  )
}
