/** Something that can be done to a server in one state. */
export interface Possible {
  readonly name: string
  /** The page of its operation, where there is one, and what it is called there. */
  readonly operation?: {readonly title: string; readonly address: string}
  /** What the server shows as its task meanwhile, in order. */
  readonly tasks: readonly string[]
  /** The state that it ends in, or those of which it is one: nothing where that is any state, the one that it was in. */
  readonly to?: readonly string[]
  /** Whether it may begin while something else is done. */
  readonly interrupts: boolean
}

/** A state of a server, and what can be done from there. */
export interface StateDocument {
  readonly name: string
  /** The status that users see of it. */
  readonly status: string
  readonly changes: readonly Possible[]
}

/** Changes that lead from one state to another. */
export interface Edge {
  readonly from: string
  readonly to: string
  readonly names: readonly string[]
}

/** The life of a server: what can be done from each state, and where it leads. */
export interface LifeDocument {
  readonly states: readonly StateDocument[]
  readonly edges: readonly Edge[]
  /** What can be done from every state, and where that leads. */
  readonly always: readonly Possible[]
}
