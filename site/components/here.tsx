import type {ReactNode} from 'react'
import {useMicroversion} from '../microversion/context.tsx'
import {anchorOf} from '../microversion/registry.ts'

/** A line of the history page that leads to the reader's own microversion. */
export default function Here(): ReactNode {
  const {version} = useMicroversion()
  return (
    <p>
      You read at <a href={`#${anchorOf(version)}`}>{version}</a>.
    </p>
  )
}
