import type {ReactNode} from 'react'
import {far} from '../components/far.ts'
import {preload} from '../run/preload.ts'
import type {OperationDocument, Refusal} from './document.ts'
import {Exchanged} from './exchanged.tsx'
import {Inline} from './prose.tsx'
import styles from './refusals.module.css'
import {RunPanel, runnable, useOpen} from './runnable.tsx'
import {Status} from './statuses.tsx'

interface Props {
  readonly resource: string
  readonly document: OperationDocument
  readonly refusals: readonly Refusal[]
}

/** What an operation says no to, and the recorded example of each no. */
export function Refusals({resource, document, refusals}: Props): ReactNode {
  if (refusals.length === 0) return null
  return (
    <>
      <h3 id={`${document.id}-errors`} className={styles.title}>
        Errors
      </h3>
      <div {...far(refusals.length * 3.4)}>
        <ul className={styles.refusals}>
          {refusals.map((refusal) => (
            <li key={`${refusal.status} ${refusal.reason}`}>
              <One resource={resource} document={document} refusal={refusal} />
            </li>
          ))}
        </ul>
      </div>
    </>
  )
}

function One({resource, document, refusal}: Omit<Props, 'refusals'> & {refusal: Refusal}): ReactNode {
  const example = refusal.example === undefined ? undefined : document.examples[refusal.example]
  const run = example && runnable(resource, document.name, example, refusal.reason)
  const [isOpen, open] = useOpen(run)
  if (!example || !run)
    return (
      <div className={styles.summary}>
        <Reason refusal={refusal} />
      </div>
    )
  return (
    <details className={styles.refusal} open={isOpen || undefined}>
      <summary className={styles.summary}>
        <Reason refusal={refusal} />
      </summary>
      {isOpen ? (
        <RunPanel example={run} />
      ) : (
        <>
          <Exchanged example={example} />
          <button
            type="button"
            className={styles.button}
            onClick={() => open(true)}
            onPointerEnter={preload}
            onFocus={preload}
          >
            Run it
          </button>
        </>
      )}
    </details>
  )
}

function Reason({refusal: {status, reason, why, since}}: {refusal: Refusal}): ReactNode {
  return (
    <>
      <Status>{status}</Status>
      <span className={styles.why}>
        <Inline>{why}</Inline>
      </span>
      <code className={styles.reason}>
        {reason}
        {since && <span className={styles.new}>new in {since}</span>}
      </code>
    </>
  )
}
