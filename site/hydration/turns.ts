/** A part of the page whose hydration waits for its turn. */
export interface Turn {
  readonly promise: Promise<void>
  isCome: boolean
  come(): void
}

const waiting: Turn[] = []
const root = () => document.documentElement
const acts = ['pointerdown', 'keydown', 'focusin'] as const

/** Whether the page, as the build made it, is being hydrated. */
const isHydrating = (): boolean => root().dataset.hasHydrated === 'false'

/** Whether parts of the page wait: not where the reader was led to a place in it, which may be one that has to be made. */
export const isInTurns = (): boolean => typeof document !== 'undefined' && isHydrating() && !location.hash

/** Gives a turn that comes when the browser has time, one after the other, or as soon as the reader does something. */
export function takeTurn(): Turn {
  let resolve = () => {}
  const turn: Turn = {
    promise: new Promise<void>((done) => {
      resolve = done
    }),
    isCome: false,
    come() {
      turn.isCome = true
      resolve()
    },
  }
  if (waiting.push(turn) === 1) begin()
  return turn
}

function begin(): void {
  root().dataset.waiting = ''
  for (const act of acts) addEventListener(act, all, {capture: true})
  whenIdle(next)
}

function next(): void {
  if (!isHydrating()) waiting.shift()?.come()
  // What comes may hold more that waits: it is asked again when that has had the time to say so.
  whenIdle(() => (waiting.length ? next() : end()))
}

function all(): void {
  for (const turn of waiting.splice(0)) turn.come()
}

function end(): void {
  delete root().dataset.waiting
  for (const act of acts) removeEventListener(act, all, {capture: true})
}

const whenIdle = (act: () => void): void => {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(act, {timeout: 300})
  else setTimeout(act, 20)
}
