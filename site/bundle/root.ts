/**
 * Stands in for `react-dom/client` in the browser: a page, which the build has made, is hydrated when there is somebody who
 * may use it. Until then it costs a reader no more than its text.
 */
import {options} from 'preact'
import {hydrate} from 'preact/compat'
import {createRoot} from 'preact/compat/client'
import type {ReactNode} from 'react'
import {takeTurn} from '../hydration/turns.ts'
import {hasChosen} from '../microversion/context.tsx'

/** Takes the element of the page and what it is made of, and gives the root, which is filled in its turn. */
export function hydrateRoot(container: Element, app: ReactNode): ReturnType<typeof createRoot> {
  // From here on whatever is pressed is answered.
  document.documentElement.dataset.ready = ''
  const {search, hash} = location
  takeTurn({atOnce: search !== '' || hash !== '' || hasChosen(), come: () => hydrateNow(container, app)})
  return createRoot(container)
}

/** Hydrates with all effects: a key that is listened for in an effect may be on its way already. */
function hydrateNow(container: Element, app: ReactNode): void {
  const {requestAnimationFrame} = options
  options.requestAnimationFrame = (act) => queueMicrotask(act)
  hydrate(app as never, container)
  options.requestAnimationFrame = requestAnimationFrame
}

export default {createRoot, hydrateRoot}
