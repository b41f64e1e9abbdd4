import type {ReactNode} from 'react'
import shown from '../.generated/pages/home.json'
import {useMicroversion, versions} from '../microversion/context.tsx'
import {Run} from '../run/Run.tsx'
import styles from './example.module.css'

const {examples, ...call} = shown

/** What a reader may notice, from one microversion on. */
const notes = {
  '2.1': 'The oldest microversion knows no kinds of keypair, and answers 200.',
  '2.2': 'From 2.2 on a keypair has a type, and creating one answers 201.',
  '2.10': 'From 2.10 on an administrator can import a key for somebody else.',
  '2.92': 'From 2.92 on the public key has to be sent: Nova no longer makes one.',
}

/** One real call, importing a key: as it was recorded at the reader's microversion, and to run at once. */
export function Example(): ReactNode {
  const {version} = useMicroversion()
  const place = versions.indexOf(version)
  const isHere = (since: string) => versions.indexOf(since) <= place
  const recorded = examples.findLast((one) => isHere(one.recorded)) ?? examples[0]
  const note = Object.entries(notes).findLast(([since]) => isHere(since))?.[1]
  if (!recorded) return null
  const {request, response, recorded: recordedAt} = recorded
  const example = {...call, request, response, recordedAt}
  return (
    <section className={styles.example} aria-labelledby="example">
      <h2 id="example" className={styles.title}>
        Import a keypair, at {version}
      </h2>
      <Run example={example} />
      <p className={styles.note}>
        {note} Choose another microversion at the top, or change the request and run it: it goes to a small cloud inside
        this page, and nowhere else.
      </p>
    </section>
  )
}
