import {createHash} from 'node:crypto'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {readText, readTextIfAny, writeText} from './files.ts'

const project = fileURLToPath(new URL('..', import.meta.url))
const FILE = join(project, 'node_modules/.cache/nova-docs/verdicts.txt')
/** More than all samples have by far; what is over is forgotten. */
const MOST = 20_000

/** What a verdict depends on beside schema and value: ajv itself, how it is called, and the formats. */
const judges = ['node_modules/ajv/package.json', 'scripts/ajv.ts', 'contract/formats.ts']

/**
 * Which values ajv has let through which schemas, in earlier runs: to compile a schema takes a hundred times as long as
 * to read this. A verdict is known by a digest of everything that it depends on, and only good ones are kept.
 */
export class Verdicts {
  readonly #seed: string
  readonly #known: Set<string>
  readonly #new: string[] = []
  readonly #file: string

  constructor(file = FILE) {
    this.#file = file
    this.#seed = digest(judges.map((judge) => readText(join(project, judge))).join('\0'))
    this.#known = new Set((readTextIfAny(file) ?? '').split('\n'))
  }

  /** What a verdict on a value by a schema is known by, both as text. */
  keyOf = (schema: string, value: string): string => digest(`${this.#seed}\0${schema}\0${value}`)

  isGood = (key: string): boolean => this.#known.has(key)

  /** Keeps in mind that a value was let through. */
  good(key: string): void {
    this.#known.add(key)
    this.#new.push(key)
  }

  /** Writes down what is new. */
  save(): void {
    if (this.#new.length === 0) return
    writeText(this.#file, [...this.#known].filter(Boolean).slice(-MOST).join('\n'))
  }
}

const digest = (text: string) => createHash('sha1').update(text).digest('base64')
