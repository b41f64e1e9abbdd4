/** What is wrong with a page, and where in its text. */
export class PageFault extends Error {
  override readonly name = 'PageFault'
  readonly line: number
  readonly column: number
  /** What to write, or to run, so that it is right. */
  readonly mend: string | undefined

  constructor(message: string, line: number, column = 1, mend?: string) {
    super(message)
    this.line = line
    this.column = column
    this.mend = mend
  }
}

/** Faults as a check tells them. */
export const problemsOf = (faults: readonly PageFault[]) =>
  faults.map(({message, line, column, mend}) => ({message, line, column, mend}))
