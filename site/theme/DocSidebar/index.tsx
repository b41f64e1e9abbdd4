import type {Props} from '@theme/DocSidebar'
import DocSidebar from '@theme-init/DocSidebar'
import type {ReactNode} from 'react'
import {Later} from '../../hydration/later.tsx'

/** The sidebar is hydrated after the page: its links lead on before that. */
export default function Sidebar(props: Props): ReactNode {
  return (
    <Later>
      <DocSidebar {...props} />
    </Later>
  )
}
