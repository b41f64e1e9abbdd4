import useBaseUrl from '@docusaurus/useBaseUrl'
import {type ReactNode, useState} from 'react'
import {useId} from '../hydration/use-id.ts'
import {LATEST} from '../microversion/context.tsx'
import {compare, type Difference} from './compare.ts'
import styles from './comparison.module.css'
import {before, minor, type OperationDocument, viewAt} from './document.ts'
import {Inline} from './prose.tsx'
import {load} from './use-documents.ts'

interface Props {
  readonly resource: string
  readonly document: OperationDocument
  readonly version: string
}

/** What differs between any two versions of an operation; the versions are loaded when a reader first wants to compare. */
export function Comparison({resource, document, version}: Props): ReactNode {
  const address = useBaseUrl(`/api/${resource}/${document.id}.json`)
  const [whole, setWhole] = useState<OperationDocument>()
  const [failed, setFailed] = useState(false)
  if (document.turns.length < 2) return null

  function onToggle({currentTarget}: {currentTarget: HTMLDetailsElement}) {
    if (!currentTarget.open || whole) return
    setFailed(false)
    load(address).then(setWhole, () => setFailed(true))
  }

  return (
    <details className={styles.comparison} onToggle={onToggle} data-no-search>
      <summary>Compare versions</summary>
      {whole ? (
        <Chosen document={whole} version={version} />
      ) : (
        <p>{failed ? 'The versions did not arrive. Close and open it to try again.' : 'Loading …'}</p>
      )}
    </details>
  )
}

function Chosen({document, version}: {document: OperationDocument; version: string}): ReactNode {
  const {turns, views} = document
  const here = turns.findLastIndex((turn) => minor(turn) <= minor(version))
  const [one, setOne] = useState(Math.max((here < 0 ? turns.length : here) - 1, 0))
  const [other, setOther] = useState(here < 1 ? turns.length - 1 : here)
  const [before, after] = [views, views].map((list, index) => viewAt(list, turns[index === 0 ? one : other] as string))
  const differences = before && after ? compare(document, before, after) : []
  return (
    <>
      <p className={styles.choice}>
        <Choice label="From" document={document} chosen={one} choose={setOne} />
        <Choice label="to" document={document} chosen={other} choose={setOther} />
      </p>
      <div className={styles.result} role="status">
        {differences.length === 0 ? (
          <p>
            {one === other ? 'The same version twice.' : 'What is sent and answered is the same; it behaves otherwise.'}
          </p>
        ) : (
          <Table differences={differences} one={rangeOf(document, one)} other={rangeOf(document, other)} />
        )}
      </div>
    </>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly document: OperationDocument
  readonly chosen: number
  choose(place: number): void
}

function Choice({label, document, chosen, choose}: ChoiceProps): ReactNode {
  const id = useId()
  return (
    <span>
      <label htmlFor={id}>{label}</label>{' '}
      <select id={id} className={styles.select} value={chosen} onChange={(event) => choose(Number(event.target.value))}>
        {document.turns.map((turn, place) => (
          <option key={turn} value={place}>
            {rangeOf(document, place)}
          </option>
        ))}
      </select>
    </span>
  )
}

/** From a turn to the last version before the next: `2.10 – 2.91`. */
function rangeOf({turns, ends}: OperationDocument, place: number): string {
  const next = turns[place + 1] ?? ends
  const last = next ? before(next) : LATEST
  return turns[place] === last ? last : `${turns[place]} – ${last}`
}

const parts: Readonly<Record<Difference['part'], string>> = {
  operation: 'Operation',
  status: 'Status',
  path: 'Path',
  query: 'Query',
  body: 'Body',
  response: 'Answer',
  headers: 'Headers',
  refusal: 'Error',
}

function Table({differences, one, other}: {differences: readonly Difference[]; one: string; other: string}): ReactNode {
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>
        What differs between {one} and {other}
      </caption>
      <thead>
        <tr>
          <th scope="col">Part</th>
          <th scope="col">{one}</th>
          <th scope="col">{other}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map(({part, what, kind, before, after}) => (
          <tr key={`${part} ${what}`} className={styles[kind]}>
            <th scope="row">
              <span className={styles.part}>{parts[part]}</span> <Inline>{what}</Inline>
            </th>
            <td data-label={one}>
              {before === undefined ? <span className={styles.none}>not there</span> : <Inline>{before}</Inline>}
            </td>
            <td data-label={other}>
              {after === undefined ? <span className={styles.none}>not there</span> : <Inline>{after}</Inline>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
