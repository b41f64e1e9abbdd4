import type {ReactNode} from 'react'
import {LATEST, useMicroversion} from '../microversion/context.tsx'
import styles from './absent.module.css'
import type {OperationDocument, Stay, View} from './document.ts'
import {minor} from './document.ts'
import {Exchanged} from './exchanged.tsx'

interface Props {
  readonly document: OperationDocument
  readonly view: View
  readonly version: string
  readonly nearest: string
  readonly children: ReactNode
}

/** Says that an operation is not there at a version, what the API answers then, and where it is. */
export function Absent({document, view, version, nearest, children}: Props): ReactNode {
  const isLater = minor(nearest) > minor(version)
  const [refusal] = view.refusals
  const example = refusal?.example === undefined ? undefined : document.examples[refusal.example]
  return (
    <>
      <div className={styles.notice} role="note">
        <p>
          <strong>Not there at {version}.</strong>{' '}
          {isLater ? `It begins with ${nearest}.` : `${nearest} is the last microversion that has it.`} Before an
          operation begins and after it ends, the API answers <code>404</code>.
        </p>
        <Offers versions={document.ends ? [nearest] : [nearest, LATEST]} />
        {example && (
          <details className={styles.answer}>
            <summary>What it answers</summary>
            <Exchanged example={example} />
          </details>
        )}
      </div>
      <details className={styles.nearest}>
        <summary>How it is at {nearest}</summary>
        {children}
      </details>
    </>
  )
}

/** Says that a field which the address names is not there at a version, and where it is. */
export function Missing({stay: {id, path, from, until}, version}: {stay: Stay; version: string}): ReactNode {
  const isLater = minor(from) > minor(version)
  const nearest = isLater ? from : (until ?? LATEST)
  return (
    <div className={styles.notice} role="note" id={id}>
      <p>
        <code>{path}</code> <strong>is not there at {version}.</strong>{' '}
        {isLater ? `It begins with ${from}.` : `${nearest} is the last microversion that has it.`}
      </p>
      <Offers versions={[nearest]} />
    </div>
  )
}

function Offers({versions}: {versions: readonly string[]}): ReactNode {
  const {choose} = useMicroversion()
  return (
    <p className={styles.offers}>
      {[...new Set(versions)].map((version) => (
        <button key={version} type="button" className={styles.button} onClick={() => choose(version)}>
          Read it at {version}
          {version === LATEST && ', the newest'}
        </button>
      ))}
    </p>
  )
}
