import type {ReactNode} from 'react'
import {useMicroversion} from './context.tsx'
import styles from './unknown.module.css'

/** Says that the address asked for a microversion that does not exist, and which one is shown in its place. */
export function UnknownMicroversion(): ReactNode {
  const {unknown, version, choose} = useMicroversion()
  return (
    <div role="status" className={unknown ? styles.notice : undefined}>
      {unknown && (
        <>
          There is no microversion <strong>{unknown}</strong>. This is <strong>{version}</strong>.{' '}
          <button type="button" className={styles.close} onClick={() => choose(version)}>
            Understood
          </button>
        </>
      )}
    </div>
  )
}
