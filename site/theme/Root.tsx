import {type ReactNode, useState} from 'react'
import {IdsOf, newIds} from '../hydration/use-id.ts'
import {MicroversionProvider} from '../microversion/context.tsx'

export default function Root({children}: {children: ReactNode}): ReactNode {
  const [ids] = useState(() => newIds('id'))
  return (
    <IdsOf value={ids}>
      <MicroversionProvider>{children}</MicroversionProvider>
    </IdsOf>
  )
}
