import Link from '@docusaurus/Link'
import type {MouseEvent, ReactNode} from 'react'
import {PARAMETER} from '../microversion/choice.ts'
import {useMicroversion} from '../microversion/context.tsx'
import {anchorOf} from '../microversion/registry.ts'
import styles from './at.module.css'

interface Props {
  readonly version: string
  /** The anchor to go to. */
  readonly id: string
  readonly here?: boolean
  readonly children: ReactNode
}

/** A link to a place of this page as it is at another microversion. */
export function At({version, id, here, children}: Props): ReactNode {
  const {choose} = useMicroversion()
  function onClick(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    choose(version)
  }
  return (
    <a
      className={styles.at}
      href={`?${PARAMETER}=${version}#${id}`}
      aria-current={here ? 'true' : undefined}
      title={`Read it at ${version}`}
      onClick={onClick}
    >
      {children}
    </a>
  )
}

/** A link to what the history tells of a version. */
export function History({
  version,
  className,
  children = version,
}: {
  version: string
  className?: string
  children?: ReactNode
}): ReactNode {
  return (
    <Link className={className} to={`/reference/api-microversion-history/#${anchorOf(version)}`}>
      {children}
    </Link>
  )
}
