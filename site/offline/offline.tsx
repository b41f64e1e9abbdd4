import useDocusaurusContext from '@docusaurus/useDocusaurusContext'
import {type ReactNode, useEffect, useState} from 'react'
import type {State} from './client.ts'
import styles from './offline.module.css'

/** Nothing of what keeps the site is loaded before somebody wants it kept, or has it kept already. */
const client = () => import('./client.ts')

/** Keeps the site on the reader's device, Run included, and says when a newer edition has come. */
export function Offline(): ReactNode {
  const {baseUrl} = useDocusaurusContext().siteConfig
  const [state, setState] = useState<State>({is: 'none'})
  const [load, setLoad] = useState<() => void>()

  useEffect(() => {
    const keepInstalled = () => void client().then(({keep}) => keep(baseUrl, setState))
    addEventListener('appinstalled', keepInstalled)
    if (navigator.serviceWorker?.controller)
      client().then(async ({isKept, onNewer}) => {
        if (await isKept()) setState({is: 'kept'})
        await onNewer((load) => setLoad(() => load))
      })
    return () => removeEventListener('appinstalled', keepInstalled)
  }, [baseUrl])

  const act = async () => {
    const {forget, keep} = await client()
    if (state.is !== 'kept') return keep(baseUrl, setState)
    await forget()
    setState({is: 'none'})
  }

  return (
    <>
      <button type="button" className={styles.button} onClick={act} disabled={state.is === 'keeping'}>
        {state.is === 'kept' ? 'Forget the offline copy' : 'Keep for offline'}
      </button>
      <span role="status">{wordsOf(state)}</span>
      {load && (
        <p className={styles.newer} role="status">
          There is a newer edition of this site.{' '}
          <button type="button" className={styles.button} onClick={load}>
            Load it
          </button>
        </p>
      )}
    </>
  )
}

function wordsOf(state: State): string {
  if (state.is === 'keeping') return state.all > 0 ? `Keeping ${state.done} of ${state.all} files …` : 'Keeping …'
  if (state.is === 'kept') return 'All of it is on this device.'
  return state.is === 'failed' ? `It can not be kept: ${state.why}` : ''
}
