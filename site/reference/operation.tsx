import useBrokenLinks from '@docusaurus/useBrokenLinks'
import Heading from '@theme/Heading'
import {Fragment, type ReactNode} from 'react'
import {Later} from '../hydration/later.tsx'
import {Absent, Missing} from './absent.tsx'
import {At, History} from './at.tsx'
import {fieldsOf} from './compare.ts'
import {Comparison} from './comparison.tsx'
import {before, minor, type OperationDocument, type View, viewAt} from './document.ts'
import {Facts} from './facts.tsx'
import {Fields} from './fields.tsx'
import styles from './operation.module.css'
import {Prose} from './prose.tsx'
import {Refusals} from './refusals.tsx'
import {Method, Path} from './request-line.tsx'
import type {Same} from './same.ts'
import {Samples} from './samples.tsx'
import {Statuses} from './statuses.tsx'

interface Props {
  readonly resource: string
  readonly document: OperationDocument
  readonly version: string
  /** The anchor in it that the address names. */
  readonly target: string
  /** What is told higher up on the page already. */
  readonly same?: ReadonlyMap<string, Same>
}

/** One operation at one microversion: what it does, what goes in, what comes out, and examples of both. */
export function Operation({resource, document, version, target, same}: Props): ReactNode {
  const {id, method, path, action} = document
  const view = viewAt(document.views, version)
  if (!view) return null
  const head = (
    <>
      <Heading as="h2" id={id} className={styles.title}>
        {view.title}
      </Heading>
      <p className={styles.line}>
        <Method>{method}</Method> <Path path={path} action={action} />
      </p>
      <Turns document={document} version={version} />
    </>
  )
  return (
    <section className={styles.operation} aria-labelledby={id}>
      {view.absent ? (
        <>
          {head}
          <Gone resource={resource} document={document} view={view} version={version} target={target} />
        </>
      ) : (
        <Told
          resource={resource}
          document={document}
          view={view}
          version={version}
          target={target}
          same={same}
          head={head}
        />
      )}
    </section>
  )
}

/** An operation at a version that does not have it. */
function Gone({view, ...props}: ToldProps): ReactNode {
  const {document, version} = props
  const nearest = nearestView(document, version)
  return (
    <Absent document={document} view={view} version={version} nearest={nearest.version}>
      {nearest.view && <Told {...props} view={nearest.view} version={nearest.version} />}
    </Absent>
  )
}

/** Where an operation that is not there at a version is found. */
function nearestView({views, turns, ends}: OperationDocument, version: string): {version: string; view?: View} {
  const begins = turns[0] ?? '2.1'
  const nearest = minor(version) < minor(begins) || !ends ? begins : before(ends)
  return {version: nearest, view: viewAt(views, nearest)}
}

function Turns({
  document: {id, turns, ends, aliasOf},
  version,
}: {
  document: OperationDocument
  version: string
}): ReactNode {
  const [begins = '2.1', ...changes] = turns
  const now = [...turns].reverse().find((turn) => minor(turn) <= minor(version))
  const links = changes.map((turn) => (
    <Fragment key={turn}>
      {' '}
      <At version={turn} id={id} here={turn === now}>
        {turn}
      </At>
    </Fragment>
  ))
  return (
    <p className={styles.turns}>
      {begins !== '2.1' && (
        <span>
          New in <History version={begins} />
        </span>
      )}
      {ends && (
        <span>
          Gone from <History version={ends} /> on
        </span>
      )}
      {links.length > 0 && <span>Changed at{links}</span>}
      {links.length === 0 && !aliasOf && <span>Never changed</span>}
    </p>
  )
}

/** What becomes of query parameters that the table does not have. */
const strictness = (count: number): string =>
  count === 0 ? 'It takes no parameters, and refuses any.' : 'Parameters that are not listed are refused.'

interface ToldProps extends Props {
  readonly view: View
  readonly head?: ReactNode
}

function Told({resource, document, view, version, target, same, head}: ToldProps): ReactNode {
  return (
    <div className={styles.columns}>
      <div className={styles.main}>
        {head}
        {view.retired && (
          <p className={styles.retired}>
            <strong>Out of service since the {view.retired.release} release.</strong> Nova answers {view.retired.status}{' '}
            to everybody. This is how it was.
          </p>
        )}
        <Whole resource={resource} document={document} view={view} version={version} target={target} same={same} />
      </div>
      <Later>
        <Samples resource={resource} document={document} view={view} version={version} />
      </Later>
    </div>
  )
}

/** All that is told of an operation in words; of an alias that is where it is told. */
function Whole({resource, document, view, version, target, same}: ToldProps): ReactNode {
  const {id} = document
  const {collectAnchor} = useBrokenLinks()
  if (document.aliasOf) return <Prose>{view.description}</Prose>
  for (const part of ['response', 'errors']) collectAnchor(`${id}-${part}`)
  for (const stay of document.stays) collectAnchor(stay.id)
  const fields = {
    path: fieldsOf(document, view, 'path'),
    query: fieldsOf(document, view, 'query'),
    body: fieldsOf(document, view, 'body'),
    response: fieldsOf(document, view, 'response'),
    headers: fieldsOf(document, view, 'headers'),
  }
  const isShown = Object.values(fields).some((list) => list.some((field) => field.id === target))
  const missing = isShown ? undefined : document.stays.find((stay) => stay.id === target)
  return (
    <>
      {missing && <Missing stay={missing} version={version} />}
      <Prose>{view.description}</Prose>
      <Facts view={view} />
      <Fields id={`${id}-path`} title="Path" fields={fields.path} target={target} same={same} />
      <Fields
        id={`${id}-query`}
        title="Query"
        fields={fields.query}
        target={target}
        same={same}
        note={view.strict ? strictness(fields.query.length) : undefined}
      />
      <Fields id={`${id}-body`} title="Body" fields={fields.body} target={target} same={same} />
      <h3 id={`${id}-response`} className={styles.part}>
        Answer
      </h3>
      <Statuses success={view.success} hasBody={fields.response.length > 0} />
      <Fields
        id={`${id}-response`}
        caption="The body of the answer"
        fields={fields.response}
        target={target}
        same={same}
        isAnswer
      />
      <Fields id={`${id}-headers`} caption="Headers of the answer" fields={fields.headers} target={target} isAnswer />
      <Refusals resource={resource} document={document} refusals={view.refusals} />
      <Comparison resource={resource} document={document} version={version} />
    </>
  )
}
