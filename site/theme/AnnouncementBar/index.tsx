import type {ReactNode} from 'react'
import {UnknownMicroversion} from '../../microversion/unknown.tsx'

/** The line between the top bar and the page: it speaks only when the address asks for what does not exist. */
export default function AnnouncementBar(): ReactNode {
  return <UnknownMicroversion />
}
