import Link from '@docusaurus/Link'
import Heading from '@theme/Heading'
import type {ReactNode} from 'react'
import {useId} from '../hydration/use-id.ts'
import {Code} from '../reference/code.tsx'
import {Fields} from '../reference/fields.tsx'
import {Prose} from '../reference/prose.tsx'
import '../reference/reference.css'
import {useRemembered} from '../reference/remembered.ts'
import {useOpenInPrint, useTarget} from '../reference/whole-page.ts'
import type {EventDocument, FamilyDocument} from './document.ts'
import styles from './notifications.module.css'

const forms = {resolved: 'As it is sent', kept: 'As its file refers to the payload'} as const

/** The page of a family of notifications: its payload, and each event with its causes and a sample. */
export default function Family({family}: {family: unknown}): ReactNode {
  const {description, payload, events} = family as FamilyDocument
  const target = useTarget(false)
  useOpenInPrint()
  return (
    <div className={styles.page}>
      <div className={styles.lead}>
        <Prose>{description}</Prose>
      </div>
      <ul className={styles.contents} data-no-search>
        {events.map(({type, id}) => (
          <li key={id}>
            <a className={styles.event} href={`#${id}`}>
              {type}
            </a>
          </li>
        ))}
      </ul>
      <section className={styles.part} aria-labelledby="payload">
        <Heading as="h2" id="payload">
          Payload
        </Heading>
        <div className={styles.columns}>
          <div className={styles.told}>
            <p>
              <code>{payload.name}</code> <span className={styles.version}>version {payload.version}</span>
            </p>
            <Prose>{payload.description}</Prose>
            <Fields
              id="payload-fields"
              caption="Fields of nova_object.data"
              fields={payload.fields}
              target={target}
              isAnswer
            />
          </div>
          {payload.fragment.text && <Sample file={payload.fragment.file} text={payload.fragment.text} />}
        </div>
      </section>
      {events.map((event) => (
        <Event key={event.id} event={event} />
      ))}
    </div>
  )
}

function Event({event: {type, id, text, causes, sample, variants}}: {event: EventDocument}): ReactNode {
  const select = useId()
  const [form, choose] = useRemembered('notification-form', 'resolved')
  const isKept = form === 'kept'
  return (
    <section className={styles.part} aria-labelledby={id}>
      <Heading as="h2" id={id} className={styles.type}>
        {type}
      </Heading>
      <div className={styles.columns}>
        <div className={styles.told}>
          <Prose>{text}</Prose>
          <h3 className={styles.title}>Sent by</h3>
          {causes.length > 0 ? (
            <ul className={styles.causes}>
              {causes.map(({title, to}) => (
                <li key={to}>
                  <Link to={to}>{title}</Link>
                </li>
              ))}
            </ul>
          ) : (
            <p>No operation of this reference by itself.</p>
          )}
        </div>
        {sample && (
          <div>
            <p className={styles.choice}>
              <label htmlFor={select}>Sample</label>
              <select
                id={select}
                className={styles.select}
                value={isKept ? 'kept' : 'resolved'}
                onChange={(change) => choose(change.target.value)}
              >
                {Object.entries(forms).map(([value, words]) => (
                  <option key={value} value={value}>
                    {words}
                  </option>
                ))}
              </select>
            </p>
            <Sample file={sample.file} text={isKept ? sample.kept : sample.resolved} />
            {variants.map(({file, kept, resolved, text}) => (
              <div key={file}>
                <Prose>{text}</Prose>
                <Sample file={file} text={isKept ? kept : resolved} />
              </div>
            ))}
          </div>
        )}
      </div>
    </section>
  )
}

function Sample({file, text}: {file: string; text: string}): ReactNode {
  return (
    <figure className={styles.sample}>
      <figcaption>{file}</figcaption>
      <Code language="json">{text.trimEnd()}</Code>
    </figure>
  )
}
