/** The parts of an operation that have fields, in the order in which a page shows them. */
export const sections = ['path', 'query', 'body', 'response', 'headers'] as const
export type Section = (typeof sections)[number]

/** One field, as it is from one microversion to another. */
export interface Field {
  /** Its anchor: `create-keypair-body-keypair-name`. */
  readonly id: string
  readonly name: string
  /** How many fields it is inside of. */
  readonly depth: number
  readonly type: string
  /** What it may hold beyond its type, each a sentence of Markdown. */
  readonly limits?: readonly string[]
  readonly required?: true
  readonly text?: string
  /** The version that it came with, where it has not always been there. */
  readonly since?: string
  /** The last version that has it, where it goes. */
  readonly until?: string
  /** The version from which it is as told here, and what it was before. */
  readonly changed?: {readonly at: string; readonly before: readonly string[]}
}

/** A no: with which status, why, and an example of it if one is recorded. */
export interface Refusal {
  readonly status: number
  readonly reason: string
  readonly why: string
  readonly since?: string
  readonly example?: number
}

export interface Example {
  /** The name of its sample files. */
  readonly name: string
  /** The version at which it was recorded, and the folder that the files are in. */
  readonly recorded: string
  readonly request: {
    readonly method: string
    readonly url: string
    readonly headers: Readonly<Record<string, string>>
    readonly body?: string
  }
  readonly response: {
    readonly status: number
    readonly headers: Readonly<Record<string, string>>
    readonly body?: string
  }
}

/** An operation as it is from one microversion on, until the next view begins. Numbers point into the document. */
export interface View {
  readonly from: string
  /** Not there: only the title, and how the API says so. */
  readonly absent?: true
  readonly title: string
  readonly description: string
  readonly policy?: {readonly name: string; readonly rule: string; readonly who?: string}
  /** The release in which it went out of service, and what it answers since. */
  readonly retired?: {readonly release: string; readonly status: number}
  /** It lives beside the versions. */
  readonly root?: true
  /** Query parameters that are not listed are refused. */
  readonly strict?: true
  readonly success: readonly {readonly status: number; readonly since?: string}[]
  readonly fields: Readonly<Partial<Record<Section, readonly number[]>>>
  readonly refusals: readonly Refusal[]
  readonly emits: readonly {readonly event: string; readonly family: string}[]
  readonly examples: readonly number[]
}

/** A field that is missing at some version, and the versions that have it. */
export interface Stay {
  readonly id: string
  readonly path: string
  readonly from: string
  /** The last version that has it; nothing if the newest has. */
  readonly until?: string
}

/** All that a page tells of an operation. In the page itself only the newest view stands; the file beside it has them all. */
export interface OperationDocument {
  readonly id: string
  /** The name under which it is exported. */
  readonly name: string
  readonly method: string
  readonly path: string
  readonly action?: string
  /** The versions at which it changes, oldest first; the first entry is where it begins. */
  readonly turns: readonly string[]
  /** The version from which it is not there any more. */
  readonly ends?: string
  /** The request of which it is another address: all but its examples and its end is told there. */
  readonly aliasOf?: string
  readonly stays: readonly Stay[]
  readonly views: readonly View[]
  readonly fields: readonly Field[]
  readonly examples: readonly Example[]
}

/** A page: what Docusaurus' page of the resource is given. */
export interface ResourceDocument {
  /** The name of the resource: documents of its operations are fetched from there. */
  readonly name: string
  readonly description: string
  /** The other pages of the resource, below `/api/`. */
  readonly beside?: ReadonlyArray<{readonly title: string; readonly path: string}>
  readonly operations: readonly OperationDocument[]
}

/** What follows the dot of a microversion. */
export const minor = (version: string): number => Number(version.slice(2))
export const before = (version: string): string => `2.${minor(version) - 1}`

/** The view that holds at a version. */
export const viewAt = (views: readonly View[], version: string): View | undefined =>
  views.findLast(({from}) => minor(from) <= minor(version))

/** The title of an operation where it stands on its page, which says already at which other address it is. */
export const shortTitle = (title: string): string => title.replace(/ at \/[\w-]+$/, '')
