/** What the cloud says no with: the name of the reason, which an operation maps to a status, and Nova's message. */
export class Refusal extends Error {
  override readonly name: string
  constructor(name: string, message: string) {
    super(message)
    this.name = name
  }
}

/** Refuses. */
export const no = (name: string, message: string): never => {
  throw new Refusal(name, message)
}
