import Link from '@docusaurus/Link'
import {type ReactNode, useId, useState} from 'react'
import data from '../.generated/pages/overview.json'
import {useMicroversion} from '../microversion/context.tsx'
import {minor} from './document.ts'
import styles from './overview.module.css'
import './reference.css'
import {Method, Path} from './request-line.tsx'

/** A resource, as the overview lists it. */
export interface Chapter {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly operations: ReadonlyArray<{
    readonly id: string
    readonly title: string
    readonly method: string
    readonly path: string
    readonly action?: string
    readonly from: string
    /** The last version that has it. */
    readonly until?: string
    readonly retired?: string
  }>
}

const chapters = data as readonly Chapter[]

/** All operations of the API in one table: those of the reader's microversion that fit what is typed. */
export default function Overview(): ReactNode {
  const {version} = useMicroversion()
  const id = useId()
  const [term, setTerm] = useState('')
  const all = chapters.map((chapter) => ({
    ...chapter,
    operations: chapter.operations.filter((operation) => isThere(operation, version)),
  }))
  const shown = all
    .map((chapter) => ({...chapter, operations: chapter.operations.filter((one) => fits(term, chapter, one))}))
    .filter(({operations}) => operations.length > 0)
  const count = (list: readonly Chapter[]) => list.reduce((sum, {operations}) => sum + operations.length, 0)
  const missing = count(chapters) - count(all)
  return (
    <>
      <p className={styles.lead}>
        Every operation of the Compute API at microversion {version}. A page tells what an operation does, what goes in
        and comes out, what it refuses and why, with recorded examples that run. All of it, at the newest microversion,
        is an <Link to="pathname:///openapi.json">OpenAPI document</Link> too.
      </p>
      <div className={styles.filter}>
        <label htmlFor={id}>Filter</label>
        <input
          id={id}
          className={styles.input}
          type="search"
          placeholder="keypair, POST, /flavors …"
          autoComplete="off"
          spellCheck={false}
          value={term}
          onChange={(event) => setTerm(event.target.value)}
        />
        <p className={styles.count} role="status">
          {count(shown)} operations{missing > 0 && `; ${missing} more at other microversions`}
        </p>
      </div>
      <table className={styles.table}>
        <caption className={styles.caption}>Operations of the Compute API at {version}</caption>
        <thead>
          <tr>
            <th scope="col">Operation</th>
            <th scope="col">Request</th>
            <th scope="col">Versions</th>
          </tr>
        </thead>
        {shown.map(({name, title, operations}) => (
          <tbody key={name}>
            <tr>
              <th scope="rowgroup" colSpan={3} className={styles.resource}>
                <Link to={`/api/${name}/`}>{title}</Link>
              </th>
            </tr>
            {operations.map((operation) => (
              <tr key={operation.id}>
                <th scope="row">
                  <Link to={`/api/${name}/#${operation.id}`}>{operation.title}</Link>
                </th>
                <td>
                  <Method>{operation.method}</Method> <Path path={operation.path} action={operation.action} />
                </td>
                <td className={styles.there}>{stayOf(operation)}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </>
  )
}

type Operation = Chapter['operations'][number]

const isThere = ({from, until}: Operation, version: string): boolean =>
  minor(from) <= minor(version) && (!until || minor(version) <= minor(until))

const fits = (term: string, {name, title}: Chapter, operation: Operation): boolean => {
  const text = [name, title, operation.title, operation.method, operation.path, operation.action, operation.id]
    .join(' ')
    .toLowerCase()
  return term
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}

function stayOf({from, until, retired}: Operation): string {
  if (retired) return `until ${retired}`
  if (until) return from === '2.1' ? `until ${until}` : `${from} to ${until}`
  return from === '2.1' ? '' : `since ${from}`
}
