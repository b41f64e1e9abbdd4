import type {ReactNode} from 'react'
import {useMicroversion, versions} from './context.tsx'
import styles from './gates.module.css'

type Gate = {v: string; inline?: boolean; children: ReactNode}

const placeOf = (version: string): number => {
  const place = versions.indexOf(version)
  if (place < 0)
    throw new Error(`Unexpected microversion ${version}, expected one of ${versions[0]} to ${versions.at(-1)}`)
  return place
}

/**
 * Prose that holds from a microversion on. At an older one it is hidden, and a line says from when it holds.
 * @example <Since v="2.92">A public key is needed.</Since>
 */
export function Since({v, inline, children}: Gate): ReactNode {
  const {version} = useMicroversion()
  const label = `From ${v} on`
  return <Gated holds={placeOf(version) >= placeOf(v)} label={label} nearest={v} inline={inline} body={children} />
}

/**
 * Prose that held before a microversion. From that one on it is hidden, and a line says until when it held.
 * @example <Until v="2.92">Without a public key, a pair is made for you.</Until>
 */
export function Until({v, inline, children}: Gate): ReactNode {
  const {version} = useMicroversion()
  const last = versions[placeOf(v) - 1] as string
  const label = `Up to ${last}`
  return <Gated holds={placeOf(version) < placeOf(v)} label={label} nearest={last} inline={inline} body={children} />
}

type GatedProps = {holds: boolean; label: string; nearest: string; inline?: boolean; body: ReactNode}

function Gated({holds, label, nearest, inline, body}: GatedProps): ReactNode {
  const {version, choose} = useMicroversion()
  if (inline) return <span hidden={!holds}>{body}</span>
  return (
    <div className={styles.gate}>
      <p className={styles.label}>
        <span className={styles.badge}>{label}</span>
        {!holds && (
          <>
            {' '}
            <span>there is more to read here; you are at {version}.</span>{' '}
            <button type="button" className={styles.button} onClick={() => choose(nearest)}>
              Read at {nearest}
            </button>
          </>
        )}
      </p>
      <div hidden={!holds}>{body}</div>
    </div>
  )
}
