import type {AnyOperation} from './operation.ts'
import type {Story} from './story.ts'

/** Operations that belong together: a folder of `compute/`, a folder of samples and a page, all of one name. */
export interface Resource {
  /** The name of its folders and its page, such as `os-keypairs`. */
  readonly name: string
  readonly title: string
  /** The name of the family under which readers find it, of those that the API lists; worked out from its requests if left out. */
  readonly family?: string
  /** What it is, in Markdown. */
  readonly description: string
  /** By the name under which its file exports it, in the order in which a page shows them. */
  readonly operations: Readonly<Record<string, AnyOperation>>
  readonly story: Story | readonly Story[]
  /** Operations that have pages of their own beside that of the resource, where one page would be too long. */
  readonly pages?: readonly ResourcePage[]
}

/** A page with some of the operations of a resource. */
export interface ResourcePage {
  /** What its address ends with: `lists` of `/api/servers/lists/`. */
  readonly name: string
  readonly title: string
  /** What the operations have in common, in Markdown. */
  readonly description: string
  /** Their names. */
  readonly operations: readonly string[]
}
