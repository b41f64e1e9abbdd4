import useBrokenLinks from '@docusaurus/useBrokenLinks'
import {type ReactNode, useState} from 'react'
import {far} from '../components/far.ts'
import {History} from './at.tsx'
import type {Field} from './document.ts'
import styles from './fields.module.css'
import {Inline} from './prose.tsx'
import {insideOf, runFrom, type Same} from './same.ts'

interface Props {
  /** The anchor of the section. */
  readonly id: string
  readonly title?: string
  /** What the table is of, where it has no heading of its own. */
  readonly caption?: string
  readonly fields: readonly Field[]
  readonly target: string
  readonly note?: string
  /** The fields are what is answered, not what is asked. */
  readonly isAnswer?: boolean
  /** What is told higher up on the page already, by anchor. */
  readonly same?: ReadonlyMap<string, Same>
}

/** A table of fields, each a row with an anchor. What is told already is a reference, until the reader wants it here. */
export function Fields({id, title, caption, fields, target, note, isAnswer = false, same}: Props): ReactNode {
  const [opened, setOpened] = useState<readonly string[]>([])
  const {collectAnchor} = useBrokenLinks()
  if (title) collectAnchor(id)
  for (const field of fields) collectAnchor(field.id)
  if (fields.length === 0 && !note) return null

  const open = (one: string) => setOpened([...opened, one])
  const isOpen = (one: string, inside: readonly Field[]) =>
    opened.includes(one) || inside.some((field) => field.id === target)
  const whole = same?.get(id)
  const isTold = whole && !isOpen(id, fields)
  const rows = isTold ? [] : rowsOf(fields, same, isOpen)
  return (
    <>
      {title && (
        <h3 id={id} className={styles.title}>
          {title}
        </h3>
      )}
      {isTold && (
        <p className={styles.told}>
          <Reference same={whole} open={() => open(id)} />
        </p>
      )}
      {rows.length > 0 && (
        <div {...far(rows.length * 4)}>
          <table className={styles.fields}>
            <caption className={styles.caption}>{caption ?? `${title} parameters`}</caption>
            <thead className={styles.head}>
              <tr>
                <th scope="col">Name and type</th>
                <th scope="col">Meaning</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({field, told, last}) =>
                told && last ? (
                  <Run key={field.id} from={field} to={last}>
                    <Reference same={told} open={() => open(runFrom(field.id))} />
                  </Run>
                ) : (
                  <Row key={field.id} field={field} isTarget={field.id === target} isAnswer={isAnswer}>
                    {told && <Reference same={told} open={() => open(field.id)} />}
                  </Row>
                ),
              )}
            </tbody>
          </table>
        </div>
      )}
      {note && <p className={styles.note}>{note}</p>}
    </>
  )
}

/** A row: a field, or a run of fields up to `last` that are told elsewhere. */
interface Shown {
  readonly field: Field
  readonly told?: Same
  readonly last?: Field
}

/** The fields to show; one whose inside is told elsewhere stands for all of it. */
function rowsOf(
  fields: readonly Field[],
  same: ReadonlyMap<string, Same> | undefined,
  isOpen: (id: string, inside: readonly Field[]) => boolean,
): Shown[] {
  const rows: Shown[] = []
  for (let index = 0; index < fields.length; index++) {
    const field = fields[index] as Field
    const run = same?.get(runFrom(field.id))
    const members = fields.slice(index, index + (run?.count ?? 0))
    if (run && !isOpen(runFrom(field.id), members)) {
      rows.push({field, told: run, last: members.findLast(({depth}) => depth === field.depth)})
      index += run.count - 1
      continue
    }
    const inside = insideOf(fields, index)
    const told = same?.get(field.id)
    const isTold = told && !isOpen(field.id, inside)
    rows.push(isTold ? {field, told} : {field})
    if (isTold) index += inside.length
  }
  return rows
}

function Reference({same: {like, title, count}, open}: {same: Same; open(): void}): ReactNode {
  return (
    <>
      The same {count} fields as in <a href={`#${like}`}>{title}</a>.{' '}
      <button type="button" className={styles.open} onClick={open}>
        Show them here
      </button>
    </>
  )
}

/** One row for several fields that are told elsewhere. */
function Run({from, to, children}: {from: Field; to: Field; children: ReactNode}): ReactNode {
  return (
    <tr className={depths[Math.min(from.depth, 5)] || undefined}>
      <th scope="row">
        {from.name} … {to.name}
      </th>
      <td>{children}</td>
    </tr>
  )
}

interface RowProps {
  readonly field: Field
  readonly isTarget: boolean
  readonly isAnswer: boolean
  readonly children: ReactNode
}

function Row({field, isTarget, isAnswer, children}: RowProps): ReactNode {
  const {id, name, depth, type, required, text, limits, since, until, changed} = field
  return (
    <tr
      id={id}
      className={[depths[Math.min(depth, 5)], isTarget && styles.target].filter(Boolean).join(' ') || undefined}
    >
      <th scope="row">
        <a className={styles.name} href={`#${id}`}>
          {name}
        </a>
        <span className={styles.type}>{type}</span>
        {required && !isAnswer && <span className={styles.required}>required</span>}
        {!required && isAnswer && <span className={styles.type}>not always there</span>}
      </th>
      <td>
        {text && <Inline>{text}</Inline>} {children}
        {limits && (
          <span className={styles.limits}>
            <Inline>{limits.join(' ')}</Inline>
          </span>
        )}
        {(since || until || changed) && (
          <span className={styles.turns}>
            {since && (
              <History version={since} className={styles.since}>
                new in {since}
              </History>
            )}
            {until && <span className={styles.until}>until {until}</span>}
            {changed && (
              <>
                <History version={changed.at} className={styles.changed}>
                  changed in {changed.at}
                </History>
                <span className={styles.before}>
                  before: <Inline>{changed.before.join(' ').replace(/\.$/, '')}</Inline>
                </span>
              </>
            )}
          </span>
        )}
      </td>
    </tr>
  )
}

const depths = ['', styles.in1, styles.in2, styles.in3, styles.in4, styles.in5]
