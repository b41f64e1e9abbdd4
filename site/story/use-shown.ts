import useBaseUrl from '@docusaurus/useBaseUrl'
import {useEffect, useState} from 'react'
import {minor} from '../../contract/microversion.ts'
import type {History, RecordedStory, Shown} from '../../scripts/pages/recorded.ts'
import {LATEST, useMicroversion} from '../microversion/context.tsx'

const loading = new Map<string, Promise<History>>()

/** Takes an address and gives the history there; asked for once, again only after a failure. */
function load(address: string): Promise<History> {
  const known = loading.get(address)
  if (known) return known
  const history = fetch(address).then((response) => {
    if (!response.ok) throw new Error(`Unexpected ${response.status}, expected ${address}`)
    return response.json() as Promise<History>
  })
  loading.set(address, history)
  history.catch(() => loading.delete(address))
  return history
}

export interface Here {
  readonly shown: Shown | undefined
  /** The microversion that it is shown at: the reader's, or where it is not told there, or not yet known, another. */
  readonly at: string
  /** Whether the page has no such request at the reader's microversion. */
  readonly isAbsent: boolean
  readonly isWaiting: boolean
}

/** Gives what a step of a page shows at the reader's microversion. */
export function useShown({page, steps}: RecordedStory, index: number): Here {
  const {version} = useMicroversion()
  const address = useBaseUrl(`/stories/${page}.json`)
  const [history, setHistory] = useState<History>()
  const [failed, setFailed] = useState<string>()
  const isNewest = version === LATEST
  const recorded = steps[index]

  useEffect(() => {
    if (isNewest || history) return
    let current = true
    load(address).then(
      (loaded) => current && setHistory(loaded),
      () => current && setFailed(version),
    )
    return () => {
      current = false
    }
  }, [isNewest, history, address, version])

  const otherwise = {shown: recorded?.shown, at: recorded?.at ?? LATEST}
  if (isNewest) return {...otherwise, isAbsent: otherwise.at !== LATEST, isWaiting: false}
  if (!history) return {...otherwise, isAbsent: false, isWaiting: failed !== version}
  const entry = history[index]?.findLast(([from]) => minor(from) <= minor(version))?.[1]
  if (entry) return {shown: entry, at: version, isAbsent: false, isWaiting: false}
  return {...otherwise, isAbsent: true, isWaiting: false}
}
