/** A part of the page whose hydration waits for its turn; first of all comes the frame around the others. */
export interface Turn {
  readonly promise: Promise<void>
  readonly isFrame: boolean
  isCome: boolean
  come(): void
}

const waiting: Turn[] = []
const root = () => document.documentElement
/** What the reader does that may be meant for any part of the page. */
const acts = ['pointerdown', 'keydown', 'focusin', 'click', 'change'] as const
/** What shows that the reader will do something soon. */
const signs = ['pointermove', 'scroll', 'wheel', 'touchstart'] as const
/** After how many milliseconds a page is made ready for a reader of whom nothing is seen. */
const PATIENCE = 5000

/** Whether the page, as the build made it, is being hydrated. */
const isHydrating = (): boolean => root().dataset.hasHydrated === 'false'

/** Whether parts of the page wait: not where the reader was led to a place in it, which may be one that has to be made. */
export const isInTurns = (): boolean => typeof document !== 'undefined' && isHydrating() && !location.hash

/**
 * Gives a turn. Turns come one after the other when the browser has time, as soon as there is a sign of the reader, and
 * all together when the reader does something. The frame's is the first (`atOnce`: it waits for no sign).
 */
export function takeTurn(frame?: {readonly atOnce: boolean; come(): void}): Turn {
  let resolve = () => {}
  const turn: Turn = {
    promise: new Promise<void>((done) => {
      resolve = done
    }),
    isFrame: frame !== undefined,
    isCome: false,
    come() {
      turn.isCome = true
      frame?.come()
      resolve()
    },
  }
  // What is held by a part that was pressed has to be there before the press is over.
  if (hasActed) turn.come()
  else {
    waiting.push(turn)
    if (!hasBegun) begin(frame?.atOnce ?? false)
  }
  return turn
}

let patience: ReturnType<typeof setTimeout> | undefined
let hasBegun = false
let hasActed = false

function begin(atOnce: boolean): void {
  hasBegun = true
  root().dataset.waiting = ''
  for (const act of acts) addEventListener(act, all, {capture: true})
  if (atOnce) {
    whenIdle(next)
    return
  }
  for (const sign of signs) addEventListener(sign, start, {capture: true, passive: true})
  patience = setTimeout(start, PATIENCE)
}

function start(): void {
  unheed()
  whenIdle(next)
}

/** Waits for no sign any longer. */
function unheed(): void {
  clearTimeout(patience)
  for (const sign of signs) removeEventListener(sign, start, {capture: true})
}

function next(): void {
  if (waiting[0]?.isFrame || !isHydrating()) waiting.shift()?.come()
  // What comes may hold more that waits: it is asked again when that has had the time to say so.
  whenIdle(() => (waiting.length ? next() : end()))
}

function all({target}: Event): void {
  hasActed = true
  const chosen = target instanceof HTMLSelectElement ? target.value : undefined
  for (const turn of waiting.splice(0)) turn.come()
  // What comes is as it was built; what the reader has chosen is newer.
  if (chosen !== undefined) (target as HTMLSelectElement).value = chosen
  start()
}

function end(): void {
  delete root().dataset.waiting
  for (const act of acts) removeEventListener(act, all, {capture: true})
}

const whenIdle = (act: () => void): void => {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(act, {timeout: 300})
  else setTimeout(act, 20)
}
