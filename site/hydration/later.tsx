import {createContext, type ReactNode, Suspense, useContext, useEffect, useState} from 'react'
import {AsBuilt} from '../microversion/context.tsx'
import {isInTurns, type Turn, takeTurn} from './turns.ts'
import {IdsOf, useIdsOfPart} from './use-id.ts'

const InLate = createContext(false)

/**
 * Holds one element of a page that the build has made: it is to be read at once, and answers to clicks and keys before the
 * reader gets there. A page that is only read costs no more than its text, and a long one is not one long piece of work.
 */
export function Later({children}: {children: ReactNode}): ReactNode {
  const inLate = useContext(InLate)
  const ids = useIdsOfPart()
  const [held] = useState(() => (inLate || isInTurns() ? {turn: takeTurn(), first: children} : undefined))
  if (!held) return <IdsOf value={ids}>{children}</IdsOf>
  return (
    <Suspense>
      <Wait turn={held.turn}>
        <IdsOf value={ids}>
          <Held first={held.first}>{children}</Held>
        </IdsOf>
      </Wait>
    </Suspense>
  )
}

function Wait({turn, children}: {turn: Turn; children: ReactNode}): ReactNode {
  if (!turn.isCome) throw turn.promise
  return children
}

/** What was built is hydrated as it was built, and brought to the present after that. */
function Held({first, children}: {first: ReactNode; children: ReactNode}): ReactNode {
  const [isDone, setDone] = useState(false)
  useEffect(() => setDone(true), [])
  return (
    <InLate value={!isDone}>
      <AsBuilt still={!isDone}>{isDone ? children : first}</AsBuilt>
    </InLate>
  )
}
