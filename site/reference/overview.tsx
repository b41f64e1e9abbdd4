import Link from '@docusaurus/Link'
import {type ReactNode, useState} from 'react'
import data from '../.generated/pages/overview.json'
import {Later} from '../hydration/later.tsx'
import {useId} from '../hydration/use-id.ts'
import {useMicroversion} from '../microversion/context.tsx'
import {minor} from './document.ts'
import styles from './overview.module.css'
import './reference.css'
import {Method, Path} from './request-line.tsx'

/** A page of a resource, as the overview lists it. */
export interface Chapter {
  /** Its address below `/api/`. */
  readonly path: string
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

interface Family {
  readonly title: string
  readonly chapters: readonly Chapter[]
}
const families = data as readonly Family[]

/** All operations of the API, a table for each family: those of the reader's microversion that fit what is typed. */
export default function Overview(): ReactNode {
  const {version} = useMicroversion()
  const id = useId()
  const [term, setTerm] = useState('')
  const there = chosen((_, operation) => isThere(operation, version))
  const shown = chosen((chapter, operation) => isThere(operation, version) && fits(term, chapter, operation))
  const missing = count(families) - count(there)
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
      {shown.map((family) => (
        <Later key={family.title}>
          <Table family={family} version={version} />
        </Later>
      ))}
    </>
  )
}

function Table({family: {title, chapters}, version}: {family: Family; version: string}): ReactNode {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles.family}>
        {title}
      </h2>
      <table className={styles.table}>
        <caption className={styles.caption}>
          {title}: operations at {version}
        </caption>
        <thead>
          <tr>
            <th scope="col">Operation</th>
            <th scope="col">Request</th>
            <th scope="col">Versions</th>
          </tr>
        </thead>
        {chapters.map(({path, title, operations}) => (
          <tbody key={path}>
            <tr>
              <th scope="rowgroup" colSpan={3} className={styles.resource}>
                <Link to={`/api/${path}/`}>{title}</Link>
              </th>
            </tr>
            {operations.map((operation) => (
              <tr key={operation.id}>
                <th scope="row">
                  <Link to={`/api/${path}/#${operation.id}`}>{operation.title}</Link>
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
    </section>
  )
}

type Operation = Chapter['operations'][number]

/** The families with the operations that are chosen; nothing of what has none. */
const chosen = (isChosen: (chapter: Chapter, operation: Operation) => boolean): Family[] =>
  families
    .map(({title, chapters}) => ({
      title,
      chapters: chapters
        .map((chapter) => ({...chapter, operations: chapter.operations.filter((one) => isChosen(chapter, one))}))
        .filter(({operations}) => operations.length > 0),
    }))
    .filter(({chapters}) => chapters.length > 0)

const count = (some: readonly Family[]): number =>
  some.reduce((sum, {chapters}) => sum + chapters.reduce((part, {operations}) => part + operations.length, 0), 0)

const isThere = ({from, until}: Operation, version: string): boolean =>
  minor(from) <= minor(version) && (!until || minor(version) <= minor(until))

const fits = (term: string, {path, title}: Chapter, operation: Operation): boolean => {
  const text = [path, title, operation.title, operation.method, operation.path, operation.action, operation.id]
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
