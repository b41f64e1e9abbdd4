import type {Resource} from '../../contract/resource.ts'
import {JsonFault, type JsonText, parseJson} from '../json/positions.ts'
import type {Recording} from '../recordings.ts'

/** The text of a file; a fault where it can not be read as text. */
export type Text = string | Error

/** Files by path, relative to the root that is checked. */
export type Files = ReadonlyMap<string, Text>

/** Takes a text and gives its JSON, or what is wrong with it. */
export function readJson(text: Text): JsonText | Error {
  if (text instanceof Error) return text
  try {
    return parseJson(text)
  } catch (error) {
    if (error instanceof JsonFault) return error
    throw error
  }
}

/** A file that is there, or that a story gives, or both. */
export class SampleFile {
  readonly path: string
  /** The files among which it stands. */
  readonly files: Files
  /** What a story gives as this file; nothing where none does. */
  readonly recording: Recording | undefined
  /** The resource to whose folder it belongs. */
  readonly resource: Resource | undefined
  #json: JsonText | Error | undefined

  constructor(path: string, files: Files, recording?: Recording, resource?: Resource) {
    this.path = path
    this.files = files
    this.recording = recording
    this.resource = resource
  }

  /** Nothing where there is no file. */
  get text(): Text | undefined {
    return this.files.get(this.path)
  }

  /** Its JSON; nothing where it has none, or it is broken. */
  get json(): JsonText | undefined {
    const json = this.fault
    return json instanceof Error ? undefined : json
  }

  /** Its JSON, or what is wrong with it; nothing where there is no file. */
  get fault(): JsonText | Error | undefined {
    if (this.text === undefined) return undefined
    this.#json ??= readJson(this.text)
    return this.#json
  }

  /** Whether a story gives such a file. */
  get isDue(): boolean {
    return this.recording !== undefined || this.path === `api_samples/${this.resource?.name}/requests.http`
  }

  /** The command that writes it as a story gives it. */
  get mend(): string {
    return this.resource ? `npm run record -- ${this.resource.name}` : 'npm run record'
  }
}
