import {type KeyboardEvent, type ReactNode, useEffect, useRef} from 'react'
import {states, statusOf} from '../../cloud/server-status.ts'
import {useId} from '../hydration/use-id.ts'
import {AnswerParts, Status} from './answer.tsx'
import {Editor} from './editor.tsx'
import {type Example, keyOf} from './example.ts'
import {Lines} from './lines.tsx'
import {isOfServer, projectOf, type Speaker, speakAs, speakerOf, takesBody} from './request.ts'
import styles from './run.module.css'
import {useRun} from './use-run.ts'

const methods = ['GET', 'POST', 'PUT', 'DELETE']
const speakers: Readonly<Record<Speaker, string>> = {
  admin: 'administrator',
  member: 'member',
  nobody: 'nobody',
  other: 'somebody else',
}

type Props = {
  example: Example
  /** Runs it as soon as it is shown: somebody pressed a button for it. */
  now?: boolean
}

/**
 * A recorded exchange that the reader can change and send again, to the reference in a worker of this page.
 * @example <Run example={{resource: 'os-keypairs', name: 'keypairs-post', operation: 'createKeypair', request, response, recordedAt: '2.92'}} />
 */
export function Run(props: Props): ReactNode {
  return <Panel key={keyOf(props.example)} {...props} />
}

function Panel({example, now}: Props): ReactNode {
  const id = useId()
  const panel = useRef<HTMLElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const {
    base,
    busy,
    draft,
    edit,
    edited,
    elsewhere,
    engine,
    lines,
    notice,
    opened,
    outcome,
    schemas,
    sent,
    version,
    ...does
  } = useRun(example, now)
  const project = projectOf(base.headers)
  const speaker = speakerOf(draft.headers)
  const fault = takesBody(draft.method) && draft.body !== base.body ? faultOf(draft.body, engine) : undefined

  useEffect(() => {
    if (now) button.current?.focus({preventScroll: true})
  }, [now])

  useEffect(() => {
    if (opened) panel.current?.scrollIntoView({block: 'start'})
  }, [opened])

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    does.run()
  }

  return (
    <section
      ref={panel}
      className={styles.run}
      aria-label={['Run', example.name, example.reason].filter(Boolean).join(' ')}
      onKeyDown={onKeyDown}
      onPointerEnter={does.touch}
      onFocus={does.touch}
    >
      <div className={styles.bar}>
        <select
          className={styles.method}
          aria-label="Method"
          value={draft.method}
          onChange={({target}) => edit({method: target.value})}
        >
          {[...new Set([...methods, draft.method])].map((method) => (
            <option key={method}>{method}</option>
          ))}
        </select>
        <Editor
          line
          className={styles.path}
          label="Path"
          value={draft.path}
          change={(path) => edit({path})}
          complete={engine && schemas.query && ((text, offset) => engine.completeQuery(text, offset, schemas.query))}
        />
        <button
          ref={button}
          type="button"
          className={styles.button}
          title="Ctrl+Enter"
          aria-keyshortcuts="Control+Enter Meta+Enter"
          onPointerEnter={does.intend}
          onFocus={does.intend}
          onClick={does.run}
        >
          Run
        </button>
      </div>
      {takesBody(draft.method) && (
        <div className={styles.part}>
          <Editor
            label="Request body"
            value={draft.body}
            change={(body) => edit({body})}
            language="json"
            complete={engine && schemas.body && ((text, offset) => engine.completeJson(text, offset, schemas.body))}
            wrong={fault && `${id}fault`}
          />
          {fault && (
            <p id={`${id}fault`} className={styles.fault}>
              {fault}
            </p>
          )}
        </div>
      )}
      <div className={styles.settings}>
        <details className={styles.headers}>
          <summary>Request headers</summary>
          <Editor label="Request headers" value={draft.headers} change={(headers) => edit({headers})} />
        </details>
        <div className={styles.controls}>
          {!example.story && isOfServer(base.path) && (
            <label className={styles.speaker}>
              start from{' '}
              <select
                aria-label="Start from"
                value={draft.from ?? ''}
                onChange={({target}) => does.startFrom(target.value)}
              >
                <option value="">as in the story</option>
                {states.map((state) => (
                  <option key={state} value={state}>
                    {statusOf(state, null)}
                  </option>
                ))}
              </select>
            </label>
          )}
          {project && (
            <label className={styles.speaker}>
              as{' '}
              <select
                aria-label="Send as"
                value={speaker}
                onChange={({target}) =>
                  edit({headers: speakAs(draft.headers, target.value as Exclude<Speaker, 'other'>, project)})
                }
              >
                {Object.entries(speakers).map(([one, words]) => (
                  <option key={one} value={one} hidden={one === 'other'}>
                    {words}
                  </option>
                ))}
              </select>
            </label>
          )}
          {(edited || outcome) && (
            <button type="button" className={styles.quiet} onClick={does.reset}>
              Reset
            </button>
          )}
          <button type="button" className={styles.quiet} onClick={does.share}>
            Copy link
          </button>
        </div>
      </div>
      <pre className={styles.asked} data-no-search>
        {`${base.method} ${base.path}${takesBody(base.method) ? `\n\n${base.body}` : ''}`}
      </pre>
      <div>
        <div className={styles.result} role="status">
          {busy && 'Running …'}
          {!outcome && !busy && (
            <>
              <Status status={example.response.status} /> recorded at {example.recordedAt}
              {edited && ', before your changes'}
            </>
          )}
          {outcome && !busy && (
            <>
              <Status status={outcome.answer.status} /> in {spell(outcome.answer.ms)},{' '}
              {lines.length ? 'differs from' : 'the same as'} the recorded answer
              {outcome.count > 1 &&
                `. It was request ${outcome.count} to this cloud, which remembers: Reset starts over`}
            </>
          )}
          {sent.length > 0 && `. Sent before: ${sent.join(', ')}`}
          {elsewhere && `. There is no such example at ${version}: this one is told at ${elsewhere}`}
          {notice && <span className={styles.notice}>{notice}</span>}
        </div>
        {outcome && (
          <div className={styles.live}>
            {lines.length > 0 && (
              <details className={styles.differences}>
                <summary>Differences</summary>
                <Lines lines={lines} />
              </details>
            )}
            <AnswerParts answer={outcome.answer} />
          </div>
        )}
        <div className={outcome ? styles.paper : undefined}>
          {outcome && (
            <p className={styles.result}>
              <Status status={example.response.status} /> recorded at {example.recordedAt}
            </p>
          )}
          <AnswerParts answer={example.response} />
        </div>
      </div>
    </section>
  )
}

const spell = (ms: number): string => (ms < 1 ? 'less than 1 ms' : `${Math.round(ms)} ms`)

/** What is wrong with a body that is no JSON, and where. */
function faultOf(body: string, engine: ReturnType<typeof useRun>['engine']): string | undefined {
  if (!engine || body === '') return undefined
  try {
    engine.parseJson(body)
    return undefined
  } catch (error) {
    if (!(error instanceof engine.JsonFault)) throw error
    return `${error.message}: line ${error.line}, column ${error.column}. Sent as it is, it is refused.`
  }
}
