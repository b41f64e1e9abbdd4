/** When every world begins. */
const START = '2026-01-01T00:00:00Z'

/** Something that will happen to a thing of some part of the cloud: plain data, so that it outlives a snapshot. */
export interface Due {
  /** When, in seconds since 1970. */
  readonly at: number
  /** The part of the cloud that knows what to do. */
  readonly part: string
  readonly id: string
  /** What the thing was busy with when this was planned: if that is over, nothing happens. */
  readonly turn: number
  /** Nothing is being done until then: a thing is only left as it is. */
  readonly isLeft?: true
}

/** The time of a cloud, in whole seconds: it stands still until somebody lets it tick. */
export class Clock {
  #seconds = Date.parse(START) / 1000
  /** What is planned, the earliest first; of what is planned for the same second, the first that was planned. */
  #due: Due[] = []
  #shown: string | undefined
  readonly #parts = new Map<string, (due: Due) => void>()

  /** Now, as `2026-01-01T00:00:00Z`. */
  readonly now = (): string => {
    this.#shown ??= `${new Date(this.#seconds * 1000).toISOString().slice(0, 19)}Z`
    return this.#shown
  }

  /** Now, as Nova writes what comes straight from its database: `2026-01-01T00:00:00.000000`. */
  readonly stamp = (): string => this.now().replace('Z', '.000000')

  /** Says who does what comes due for a part of the cloud. */
  on(part: string, run: (due: Due) => void): void {
    this.#parts.set(part, run)
  }

  /** Plans something for `seconds` from now. */
  after(seconds: number, what: Omit<Due, 'at'>): void {
    const at = this.#seconds + seconds
    this.#due.splice(this.#behind(at), 0, {...what, at})
  }

  /** Lets time pass; what comes due meanwhile happens, in order. */
  tick(seconds: number): void {
    if (!Number.isInteger(seconds) || seconds < 0)
      throw new Error(`Unexpected ${seconds}, expected a whole number of seconds, 0 or more`)
    const end = this.#seconds + seconds
    for (;;) {
      const first = this.#due[0]
      if (!first || first.at > end) break
      this.#due.shift()
      this.#set(first.at)
      this.#parts.get(first.part)?.(first)
    }
    this.#set(end)
  }

  /** Lets as much time pass as it takes until nothing is under way any more; what is left for a while stays so. */
  settle(): void {
    const last = () => this.#due.findLast(({isLeft}) => !isLeft)
    for (let due = last(); due; due = last()) this.tick(due.at - this.#seconds)
  }

  /** The place behind all that is due by then, found by halves: thousands may be under way. */
  #behind(at: number): number {
    let [low, high] = [0, this.#due.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#due[middle] as Due).at <= at) low = middle + 1
      else high = middle
    }
    return low
  }

  #set(seconds: number): void {
    if (seconds === this.#seconds) return
    this.#seconds = seconds
    this.#shown = undefined
  }

  save = (): {readonly now: string; readonly due: readonly Due[]} => ({now: this.now(), due: [...this.#due]})
  restore({now, due}: {readonly now: string; readonly due: readonly Due[]}): void {
    const seconds = Date.parse(now) / 1000
    if (!Number.isFinite(seconds)) throw new Error(`Unexpected time ${now}, expected one such as ${START}`)
    this.#set(seconds)
    this.#due = [...due]
  }
}
