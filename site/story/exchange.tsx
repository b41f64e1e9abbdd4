import type {ReactNode} from 'react'
import {laidOut, picked} from '../../scripts/pages/answer.ts'
import {befallingOf, circumstancesOf} from '../../scripts/pages/circumstances.ts'
import type {RecordedStep, RecordedStory, Shown} from '../../scripts/pages/recorded.ts'
import {joined, piecesOf, requestFor} from '../../scripts/pages/request.ts'
import {useId} from '../hydration/use-id.ts'
import {useMicroversion} from '../microversion/context.tsx'
import {Code} from '../reference/code.tsx'
import {RunPanel, useOpen} from '../reference/runnable.tsx'
import {Status} from '../run/answer.tsx'
import type {Example} from '../run/example.ts'
import {preload} from '../run/preload.ts'
import styles from './exchange.module.css'
import {originsOf, stretchesOf} from './pieces.ts'
import {useShown} from './use-shown.ts'

interface Props {
  readonly story: unknown
  readonly index: number
}

/** A request of a page, with the answer that was computed for it, to be changed and sent in place. */
export function Exchange({story, index}: Props): ReactNode {
  const whole = story as RecordedStory
  const recorded = whole.steps[index]
  if (!recorded) return null
  const shown = <Whole story={whole} index={index} recorded={recorded} />
  if (!recorded.fold) return shown
  return (
    <details className={styles.fold}>
      <summary>Set-up: {recorded.title ?? <code>{addressOf(recorded)}</code>}</summary>
      {shown}
    </details>
  )
}

const addressOf = ({step: {method, url}}: RecordedStep): string =>
  `${method} ${url.replace(/\{\{.*?\}\}/g, '…').replace(/\?.*/, '')}`

function Whole({story, index, recorded}: {story: RecordedStory; index: number; recorded: RecordedStep}): ReactNode {
  const id = useId()
  const {step, title, wrong} = recorded
  const {shown, at, isAbsent, isWaiting} = useShown(story, index)
  const example = exampleOf(story, index, shown, at)
  const [isOpen, open] = useOpen(example)
  const isFirst = story.steps.findIndex((one) => one.step.name === step.name) === index
  if (isAbsent)
    return (
      <Absent recorded={recorded} at={at}>
        <Request step={step} shown={shown} story={story} />
        {shown && step.answer !== 'none' && <Answer recorded={recorded} shown={shown} at={at} />}
      </Absent>
    )
  return (
    <section
      id={step.name && isFirst ? `request-${step.name}` : undefined}
      className={styles.exchange}
      aria-labelledby={id}
      aria-busy={isWaiting}
    >
      <div className={styles.bar}>
        <p id={id} className={styles.title}>
          {title ?? addressOf(recorded)}
        </p>
        <Circumstances step={step} />
        {shown && (
          <button
            type="button"
            className={isOpen ? styles.quiet : styles.button}
            onClick={() => open(!isOpen)}
            onPointerEnter={preload}
            onFocus={preload}
          >
            {isOpen ? 'Close' : 'Run'}
          </button>
        )}
      </div>
      {wrong && <p className={styles.wrong}>{wrong}</p>}
      {isOpen ? (
        <div className={styles.panel}>
          <RunPanel example={example} />
        </div>
      ) : (
        <>
          <Request step={step} shown={shown} story={story} />
          {shown && step.answer !== 'none' && <Answer recorded={recorded} shown={shown} at={at} />}
        </>
      )}
    </section>
  )
}

/** What is the matter before a request is sent, and who sends it. */
function Circumstances({step}: Pick<RecordedStep, 'step'>): ReactNode {
  const words = circumstancesOf(step)
  const befalling = befallingOf(step)
  if (words.length === 0) return null
  return (
    <p className={styles.circumstances}>
      {words.join(', ')}
      {befalling && (
        <>
          : <code>{befalling}</code>
        </>
      )}
    </p>
  )
}

/** A request that is no part of the story at the reader's microversion: closed, and it says where it is. */
function Absent({recorded, at, children}: {recorded: RecordedStep; at: string; children: ReactNode}): ReactNode {
  const {version, choose} = useMicroversion()
  const {since, until} = recorded.step
  const range = [since && `from ${since} on`, until && `before ${until}`].filter(Boolean).join(' and ')
  return (
    <details className={styles.absent}>
      <summary>
        Only {range || `at ${at}`}: {recorded.title ?? <code>{addressOf(recorded)}</code>}
      </summary>
      <p>
        You read at {version}. This is how it is at {at}.{' '}
        <button type="button" className={styles.quiet} onClick={() => choose(at)}>
          Read at {at}
        </button>
      </p>
      {children}
    </details>
  )
}

function Request({step, shown, story}: {step: RecordedStep['step']; shown?: Shown; story: RecordedStory}): ReactNode {
  const values = shown?.values ?? {}
  const origins = originsOf(values)
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a block that scrolls has to be reachable with the keyboard */}
      <pre className={styles.request} tabIndex={0}>
        {stretchesOf(step, values).map(({text, kind, from}, place) => {
          const key = `${place}`
          const colour = kind && `token ${kind}`
          if (!from)
            return colour ? (
              <span key={key} className={colour}>
                {text}
              </span>
            ) : (
              text
            )
          return (
            <mark key={key} className={styles.value} title={from}>
              {text}
            </mark>
          )
        })}
      </pre>
      {origins.length > 0 && (
        <p className={styles.origins}>
          {origins.map(({value, name, member, isSent}, place) => (
            <span key={`${name}.${member}`}>
              {place > 0 && '; '}
              <mark className={styles.value}>{brief(value)}</mark> is <code>{member}</code>{' '}
              {isSent ? 'sent in' : 'in the answer to'} <a href={`#request-${name}`}>{titleOf(story, name)}</a>
            </span>
          ))}
        </p>
      )}
    </>
  )
}

const brief = (value: string) => (value.length > 14 ? `${value.slice(0, 8)}…` : value)

function titleOf({steps}: RecordedStory, name: string): string {
  const found = steps.find(({step}) => step.name === name)
  return found?.title ?? (found ? `${found.step.method} ${found.step.url.split('?')[0]}` : name)
}

function Answer({recorded, shown, at}: {recorded: RecordedStep; shown: Shown; at: string}): ReactNode {
  const {step, title} = recorded
  const {status, headers} = shown
  const body = step.answer === 'status' || step.answer === 'headers' ? '' : picked(shown.body, step.pick)
  const isRefusal = status >= 400
  return (
    <div className={isRefusal ? styles.refusal : undefined}>
      <p className={styles.answer}>
        Answer <Status status={status} />
        {isRefusal && <span>refused, as it should be{step.error && <>: {step.error}</>}</span>}
        {step.pick && body && <span>only what matters here</span>}
        <span className={styles.at} title={title}>
          at {step.version ?? at}
        </span>
      </p>
      {headers && (
        <Code language="http">
          {Object.entries(headers)
            .map(([name, value]) => `${name}: ${value}`)
            .join('\n')}
        </Code>
      )}
      {body && <Code language="json">{laidOut(body)}</Code>}
    </div>
  )
}

/** A step as the panel that runs it wants it. */
function exampleOf({page, around, steps}: RecordedStory, index: number, shown: Shown | undefined, at: string): Example {
  const all = steps.map(({step}) => step)
  const {step} = steps[index] as RecordedStep
  const values = shown?.values ?? {}
  const {status = 0, body = ''} = shown ?? {}
  return {
    resource: page,
    name: step.name ?? `${index + 1}`,
    operation: '',
    request: requestFor(step, {...around, version: at}, (text) => joined(piecesOf(text, values))),
    response: {status, headers: shown?.headers ?? {}, body},
    recordedAt: step.version ?? at,
    story: {page, steps: all, index},
  }
}
