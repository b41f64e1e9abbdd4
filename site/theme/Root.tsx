import type {ReactNode} from 'react'
import {MicroversionProvider} from '../microversion/context.tsx'

export default function Root({children}: {children: ReactNode}): ReactNode {
  return <MicroversionProvider>{children}</MicroversionProvider>
}
