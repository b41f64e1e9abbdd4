import {useHistory, useLocation} from '@docusaurus/router'
import useIsomorphicLayoutEffect from '@docusaurus/useIsomorphicLayoutEffect'
import {createContext, type ReactNode, useContext, useMemo, useState} from 'react'
import registry from '../.generated/microversions.json'
import {choiceOf, PARAMETER, withVersion} from './choice.ts'

/** The newest microversion. */
export const LATEST: string = registry.latest

/** Releases, oldest first, and the microversions each brought. */
export const releases: {name: string; versions: string[]}[] = registry.releases

/** All microversions, oldest first. */
export const versions: string[] = releases.flatMap((release) => release.versions)

const known = new Set(versions)

type Choice = {version: string; chosen: boolean; unknown?: string}

type Microversion = Choice & {choose(version: string): void}

const Context = createContext<Microversion>({version: LATEST, chosen: false, choose: () => {}})

/** Gives the microversion the reader has chosen, and `choose` to take another. */
export const useMicroversion = (): Microversion => useContext(Context)

/**
 * Holds the reader's microversion for everything inside: from the address, else from local storage, else the newest.
 * The server renders the newest; the choice is read before the first paint after that.
 */
export function MicroversionProvider({children}: {children: ReactNode}): ReactNode {
  const history = useHistory()
  const location = useLocation()
  const [choice, setChoice] = useState<Choice>({version: LATEST, chosen: false})

  useIsomorphicLayoutEffect(() => {
    const next = choiceOf(location.search, remembered(), known, LATEST)
    setChoice((now) => {
      const unknown = next.unknown ?? (next.version === now.version ? now.unknown : undefined)
      if (next.version === now.version && next.chosen === now.chosen && unknown === now.unknown) return now
      return {...next, unknown}
    })
    if (next.chosen) remember(next.version)
    const shown = new URLSearchParams(location.search).get(PARAMETER)
    const wanted = next.chosen ? next.version : null
    if (shown !== wanted) history.replace({...location, search: withVersion(location.search, wanted ?? undefined)})
  }, [location, history])

  const value = useMemo(
    () => ({
      ...choice,
      choose(version: string) {
        setChoice({version, chosen: true})
        remember(version)
        history.replace({...history.location, search: withVersion(history.location.search, version)})
      },
    }),
    [choice, history],
  )
  return <Context value={value}>{children}</Context>
}

/** Shows what is in it as the build made it, at the newest microversion, for as long as that is hydrated. */
export function AsBuilt({still, children}: {still: boolean; children: ReactNode}): ReactNode {
  const now = useMicroversion()
  const built = useMemo(() => ({version: LATEST, chosen: false, choose: now.choose}), [now.choose])
  return <Context value={still ? built : now}>{children}</Context>
}

/** The microversion that was chosen before, on whichever page. */
export function remembered(): string | null {
  try {
    return localStorage.getItem(PARAMETER)
  } catch {
    return null
  }
}

function remember(version: string): void {
  try {
    localStorage.setItem(PARAMETER, version)
  } catch {
    // A browser that keeps nothing still has the address.
  }
}
