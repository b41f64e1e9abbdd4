import {type ReactNode, useMemo} from 'react'
import {Later} from '../hydration/later.tsx'
import {useMicroversion} from '../microversion/context.tsx'
import {Contents} from './contents.tsx'
import type {ResourceDocument} from './document.ts'
import {Operation} from './operation.tsx'
import styles from './page.module.css'
import {Prose} from './prose.tsx'
import './reference.css'
import {toldBefore} from './same.ts'
import {useDocuments} from './use-documents.ts'
import {useMarkedSidebar, useOpenInPrint, useTarget} from './whole-page.ts'

/** The page of a resource: what it is, an overview of its operations, and each of them at the reader's microversion. */
export default function Page({resource}: {resource: unknown}): ReactNode {
  const whole = resource as ResourceDocument
  const {version: wanted} = useMicroversion()
  const {documents, version, failed, retry} = useDocuments(whole, wanted)
  const isWaiting = version !== wanted && !failed
  const target = useTarget(isWaiting)
  const same = useMemo(() => toldBefore(documents, version), [documents, version])
  useOpenInPrint()
  useMarkedSidebar(documents)
  return (
    <div className={styles.page} aria-busy={isWaiting}>
      <div className={styles.lead}>
        <Prose>{whole.description}</Prose>
      </div>
      {failed && (
        <p role="alert" className={styles.failure}>
          The page at {wanted} did not arrive: this is {version}.{' '}
          <button type="button" className={styles.button} onClick={retry}>
            Try again
          </button>
        </p>
      )}
      <Contents documents={documents} version={version} beside={whole.beside} />
      {documents.map((document) => (
        <Later key={document.id}>
          <Operation
            resource={whole.name}
            document={document}
            version={version}
            target={target.startsWith(document.id) ? target : ''}
            same={same}
          />
        </Later>
      ))}
    </div>
  )
}
