import type {ReactNode} from 'react'
import styles from './styles.module.css'

type Props = {error?: Error | null; pastDelay?: boolean; retry(): void}

/** Stands where a page will be: nothing at first, then a word, or what to do when it does not come. */
export default function Loading({error, pastDelay, retry}: Props): ReactNode {
  if (error)
    return (
      <main className={styles.loading} role="alert">
        <p>
          This page did not come. It may be that this device is offline, or that there is a newer edition of the site.
        </p>
        <p>
          <button type="button" className="button button--primary" onClick={retry}>
            Try again
          </button>{' '}
          <button type="button" className="button button--secondary" onClick={() => location.reload()}>
            Load the site again
          </button>
        </p>
      </main>
    )
  return pastDelay ? <p className={styles.loading}>Loading …</p> : null
}
