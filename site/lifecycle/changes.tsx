import Link from '@docusaurus/Link'
import type {ReactNode} from 'react'
import life from '../.generated/pages/lifecycle.json'
import type {LifeDocument, Possible} from './document.ts'

const {states, always} = life as LifeDocument

/** What can be done to a server, by the state from which it may begin. */
export function ByState(): ReactNode {
  return (
    <table>
      <caption>What may begin from each state</caption>
      <thead>
        <tr>
          <th scope="col">State</th>
          <th scope="col">What may be done</th>
          <th scope="col">Tasks meanwhile</th>
          <th scope="col">State afterwards</th>
        </tr>
      </thead>
      {states
        .filter(({changes}) => changes.length > 0)
        .map(({name, status, changes}) => (
          <tbody key={name}>
            {changes.map((change, index) => (
              <tr key={change.name}>
                {index === 0 && (
                  <th scope="rowgroup" rowSpan={changes.length}>
                    <code>{name}</code>
                    <br />
                    {status}
                  </th>
                )}
                <Cells change={change} />
              </tr>
            ))}
          </tbody>
        ))}
    </table>
  )
}

/** What can be done to a server whatever its state. */
export function Always(): ReactNode {
  return (
    <table>
      <caption>What may begin from every state</caption>
      <thead>
        <tr>
          <th scope="col">What may be done</th>
          <th scope="col">Tasks meanwhile</th>
          <th scope="col">State afterwards</th>
        </tr>
      </thead>
      <tbody>
        {always.map((change) => (
          <tr key={change.name}>
            <Cells change={change} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cells({change: {name, operation, tasks, to, interrupts}}: {change: Possible}): ReactNode {
  return (
    <>
      <td>
        {operation ? <Link to={operation.address}>{operation.title}</Link> : name}
        {interrupts && ' *'}
      </td>
      <td>{tasks.length === 0 ? 'none' : <Words words={[...new Set(tasks)]} between=", " />}</td>
      <td>{to ? <Words words={to} between=" or " /> : 'as it was'}</td>
    </>
  )
}

function Words({words, between}: {words: readonly string[]; between: string}): ReactNode {
  return words.map((word, index) => (
    <span key={word}>
      {index > 0 && between}
      <code>{word}</code>
    </span>
  ))
}
