/** When every world begins. */
const START = '2026-01-01T00:00:00Z'

/** The time of a cloud, in whole seconds: it stands still until somebody lets it tick. */
export class Clock {
  #seconds = Date.parse(START) / 1000
  #shown: string | undefined

  /** Now, as `2026-01-01T00:00:00Z`. */
  readonly now = (): string => {
    this.#shown ??= `${new Date(this.#seconds * 1000).toISOString().slice(0, 19)}Z`
    return this.#shown
  }

  /** Now, as Nova writes what comes straight from its database: `2026-01-01T00:00:00.000000`. */
  readonly stamp = (): string => this.now().replace('Z', '.000000')

  tick(seconds: number): void {
    if (!Number.isInteger(seconds) || seconds < 0)
      throw new Error(`Unexpected ${seconds}, expected a whole number of seconds, 0 or more`)
    this.#seconds += seconds
    this.#shown = undefined
  }
  save = (): string => this.now()
  restore(saved: string): void {
    const seconds = Date.parse(saved) / 1000
    if (!Number.isFinite(seconds)) throw new Error(`Unexpected time ${saved}, expected one such as ${START}`)
    this.#seconds = seconds
    this.#shown = undefined
  }
}
