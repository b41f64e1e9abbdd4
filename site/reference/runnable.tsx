import {useLocation} from '@docusaurus/router'
import {lazy, type ReactNode, Suspense, useEffect, useState} from 'react'
import {keyOf, type Example as Runnable} from '../run/example.ts'
import {speaksOf} from '../run/share.ts'
import type {Example} from './document.ts'

const Run = lazy(() => import('../run/Run.tsx').then((module) => ({default: module.Run})))

/** An example of a page as the panel that runs it wants it. */
export const runnable = (resource: string, operation: string, example: Example, reason?: string): Runnable => ({
  resource,
  operation,
  name: example.name,
  reason,
  request: example.request,
  response: example.response,
  recordedAt: example.recorded,
})

/** Whether an example is open to be run: because the reader asked for it, or because the address speaks of it. */
export function useOpen(example: Runnable | undefined): [isOpen: boolean, open: (isOpen: boolean) => void] {
  const {hash} = useLocation()
  const [isOpen, open] = useState(false)
  const isMeant = example !== undefined && speaksOf(hash, keyOf(example))
  useEffect(() => {
    if (isMeant) open(true)
  }, [isMeant])
  return [isOpen, open]
}

/** The panel that runs an example; it is loaded when it is first shown. */
export function RunPanel({example}: {example: Runnable}): ReactNode {
  return (
    <Suspense fallback={<p>Loading …</p>}>
      <Run example={example} now />
    </Suspense>
  )
}
