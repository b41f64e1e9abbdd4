import type {AnyOperation} from './operation.ts'
import type {Story} from './story.ts'

/** Operations that belong together: a folder of `compute/`, a folder of samples and a page, all of one name. */
export interface Resource {
  /** The name of its folders and its page, such as `os-keypairs`. */
  readonly name: string
  readonly title: string
  /** What it is, in Markdown. */
  readonly description: string
  /** By the name under which its file exports it, in the order in which a page shows them. */
  readonly operations: Readonly<Record<string, AnyOperation>>
  readonly story: Story
}
