import type {JsonSchema} from './plain.ts'

/** A schema, and the files that an editor holds against it. */
export interface Association {
  /** Where the schema is kept, inside the folder of schemas. */
  readonly path: string
  readonly schema: JsonSchema
  /** Globs of files, relative to the project. */
  readonly fileMatch: readonly string[]
}
