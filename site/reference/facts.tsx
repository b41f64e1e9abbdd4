import Link from '@docusaurus/Link'
import type {ReactNode} from 'react'
import type {View} from './document.ts'
import styles from './facts.module.css'

/** Who may call an operation, and what it makes Nova send. */
export function Facts({view: {policy, root, emits}}: {view: View}): ReactNode {
  return (
    <dl className={styles.facts}>
      <div>
        <dt>Who may</dt>
        <dd>
          <Who policy={policy} root={root} />
        </dd>
      </div>
      {emits.length > 0 && (
        <div>
          <dt>Emits</dt>
          <dd>
            {emits.map(({event, family}) => (
              <Link key={event} className={styles.event} to={`/notifications/${family}/#${event.replaceAll('.', '-')}`}>
                {event}
              </Link>
            ))}
          </dd>
        </div>
      )}
    </dl>
  )
}

function Who({policy, root}: Pick<View, 'policy' | 'root'>): ReactNode {
  if (root) return 'Everybody, without a token.'
  if (!policy) return 'Every user of the cloud. No policy rule guards it.'
  return (
    <>
      {policy.who ? `${policy.who.charAt(0).toUpperCase()}${policy.who.slice(1)}.` : 'Whom the policy rule lets in.'}{' '}
      <span className={styles.rule}>
        <code>{policy.name}</code> is <code>{policy.rule}</code> unless the cloud says otherwise.
      </span>
    </>
  )
}
