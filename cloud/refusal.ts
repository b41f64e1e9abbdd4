/** What the cloud says no with: the name of the reason, which an operation maps to a status, and Nova's message. */
export class Refusal extends Error {
  override readonly name: string
  constructor(name: string, message: string) {
    // It is an answer and no fault: nobody reads where it was made, and to note that costs more than the rest of it.
    const {stackTraceLimit} = Error
    Error.stackTraceLimit = 0
    super(message)
    Error.stackTraceLimit = stackTraceLimit
    this.name = name
  }
}

/** Refuses. */
export const no = (name: string, message: string): never => {
  throw new Refusal(name, message)
}
