import type {Field} from '../reference/document.ts'

/** An operation that sends a notification: its title and its place in the reference. */
export interface Cause {
  readonly title: string
  readonly to: string
}

/** One type of notification: when it is sent, by what, and how it looks. */
export interface EventDocument {
  readonly type: string
  readonly id: string
  readonly text: string
  readonly causes: readonly Cause[]
  readonly sample?: SampleDocument
  /** Further samples, with what each shows. */
  readonly variants: ReadonlyArray<SampleDocument & {readonly text: string}>
}

/** A sample file as it is kept, and with the fragments in their places. */
export interface SampleDocument {
  readonly file: string
  readonly kept: string
  readonly resolved: string
}

/** What the page of a family is given. */
export interface FamilyDocument {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly payload: {
    readonly name: string
    readonly version: string
    readonly description: string
    readonly fragment: {readonly file: string; readonly text?: string}
    readonly fields: readonly Field[]
  }
  readonly events: readonly EventDocument[]
}

/** What the overview tells of a family. */
export interface FamilySummary {
  readonly name: string
  readonly title: string
  readonly payload: string
  readonly version: string
  readonly events: ReadonlyArray<Pick<EventDocument, 'type' | 'id' | 'text'>>
}
