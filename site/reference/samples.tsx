import {type ReactNode, useEffect, useState} from 'react'
import {http} from '../examples/http.ts'
import type {Example as Form} from '../examples/index.ts'
import {partsOf, type Shown} from '../examples/request.ts'
import {useId} from '../hydration/use-id.ts'
import {preload} from '../run/preload.ts'
import {Code, laidOut} from './code.tsx'
import type {Example, OperationDocument, View} from './document.ts'
import {useRemembered} from './remembered.ts'
import {RunPanel, runnable, useOpen} from './runnable.tsx'
import styles from './samples.module.css'
import {Status} from './statuses.tsx'
import {Tabs} from './tabs.tsx'

const labels: Readonly<Record<Form['id'], string>> = {
  http: 'HTTP',
  curl: 'curl',
  cli: 'openstack',
  python: 'Python',
  go: 'Go',
  javascript: 'JavaScript',
}

interface Props {
  readonly resource: string
  readonly document: OperationDocument
  readonly view: View
  readonly version: string
}

/** The recorded examples of an operation: the request in the reader's language, and the answer; or both, to be run. */
export function Samples({resource, document, view, version}: Props): ReactNode {
  const id = useId()
  const [chosen, choose] = useState<string>()
  const examples = view.examples.flatMap((index) => document.examples[index] ?? [])
  const example = examples.find(({name}) => name === chosen) ?? examples[0]
  if (!example) return <div />
  return (
    <aside className={styles.samples} aria-label={`Examples: ${view.title}`}>
      {examples.length > 1 && (
        <p className={styles.choice}>
          <label htmlFor={id}>Example</label>
          <select id={id} className={styles.select} value={example.name} onChange={({target}) => choose(target.value)}>
            {examples.map(({name}) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </p>
      )}
      <Sample key={example.name} resource={resource} name={document.name} example={example} version={version} />
    </aside>
  )
}

interface SampleProps {
  readonly resource: string
  /** The name under which the operation is exported. */
  readonly name: string
  readonly example: Example
  readonly version: string
}

function Sample({resource, name, example, version}: SampleProps): ReactNode {
  const run = runnable(resource, name, example)
  const [isOpen, open] = useOpen(run)
  if (isOpen)
    return (
      <>
        <p className={styles.run}>
          <button type="button" className={styles.quiet} onClick={() => open(false)}>
            Back to the sample
          </button>
          <span className={styles.hint}>Change it, and send it again.</span>
        </p>
        <RunPanel example={run} />
      </>
    )
  return (
    <>
      <Request name={name} example={example} version={version} />
      <p className={styles.run}>
        <button
          type="button"
          className={styles.button}
          onClick={() => open(true)}
          onPointerEnter={preload}
          onFocus={preload}
        >
          Run
        </button>
        <span className={styles.hint}>against the cloud in your browser</span>
      </p>
      <Answer example={example} version={version} />
    </>
  )
}

function Request({name, example, version}: {name: string; example: Example; version: string}): ReactNode {
  const [chosen, choose] = useRemembered('example-form', 'http')
  const form = useForm(shownOf(name, example, version), chosen)
  return (
    <div className={styles.card}>
      <Tabs label="The request as" tabs={labels} chosen={chosen} choose={choose}>
        <Code language={form.language}>{form.text}</Code>
      </Tabs>
    </div>
  )
}

const shownOf = (operation: string, {request}: Example, version: string): Shown => ({
  operation,
  version,
  method: request.method,
  url: request.url,
  headers: mapped(request.headers, version),
  body: request.body && laidOut(request.body).text,
})

/** Headers as they are at another version between which nothing changes. */
const mapped = (headers: Readonly<Record<string, string>>, version: string) =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      /api-version$/i.test(name) ? value.replace(/\b2\.\d+$/, version) : value,
    ]),
  )

/** The request in one form. HTTP is at hand; the others are loaded when a reader first asks for one. */
function useForm(shown: Shown, id: string): Pick<Form, 'language' | 'text'> {
  const [forms, setForms] = useState<typeof import('../examples/index.ts').forms>()
  const isNeeded = id !== 'http' && !forms
  useEffect(() => {
    if (isNeeded) import('../examples/index.ts').then(({forms}) => setForms(() => forms))
  }, [isNeeded])
  const plain = {language: 'http', text: http(partsOf(shown, {}))} as const
  if (id === 'http') return plain
  if (!forms) return {...plain, text: ''}
  const form = forms(shown).find((one) => one.id === id)
  return form ?? {language: 'shell', text: `# The ${labels[id as Form['id']]} client has no words for this request.`}
}

function Answer({example: {name, recorded, response}, version}: {example: Example; version: string}): ReactNode {
  const body = response.body === undefined ? undefined : laidOut(response.body)
  return (
    <div className={styles.card}>
      <p className={styles.bar}>
        Answer <Status>{response.status}</Status>
        <span className={styles.recorded} title={`${name}, recorded at ${recorded}`}>
          recorded at {recorded}
        </span>
      </p>
      <details className={styles.headers} data-no-search>
        <summary>Headers</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a block that scrolls has to be reachable with the keyboard */}
        <pre className={styles.list} tabIndex={0}>
          {Object.entries(mapped(response.headers, version))
            .map(([header, value]) => `${header}: ${value}`)
            .join('\n')}
        </pre>
      </details>
      {body ? <Code language={body.language}>{body.text}</Code> : <p className={styles.empty}>No body</p>}
    </div>
  )
}
