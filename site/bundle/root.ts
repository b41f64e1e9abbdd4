/**
 * Stands in for `react-dom/client` in the browser: a page, which the build has made, is hydrated when there is somebody who
 * may use it. Until then it costs a reader no more than its text.
 */
import {options} from 'preact'
import {hydrate} from 'preact/compat'
import type {ReactNode} from 'react'
import {takeTurn} from '../hydration/turns.ts'
import {remembered} from '../microversion/context.tsx'

/** Takes the element of the page and what it is made of, and brings them together in their turn. */
function hydrateRoot(container: Element, app: ReactNode): void {
  // From here on whatever is pressed is answered.
  document.documentElement.dataset.ready = ''
  const atOnce = `${location.search}${location.hash}` !== '' || remembered() !== null
  takeTurn({atOnce, come: () => hydrateNow(container, app)})
}

/** Hydrates with all effects: a key that is listened for in an effect may be on its way already. */
function hydrateNow(container: Element, app: ReactNode): void {
  const {requestAnimationFrame} = options
  options.requestAnimationFrame = (act) => queueMicrotask(act)
  hydrate(app as never, container)
  options.requestAnimationFrame = requestAnimationFrame
}

export default {hydrateRoot}
