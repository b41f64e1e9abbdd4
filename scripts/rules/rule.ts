import type {Kind, Subjects} from '../validate/subjects.ts'
import type {World} from '../validate/world.ts'

/** What a check has to say of a subject. */
export interface Problem {
  readonly message: string
  /** Where in the subject's file: its beginning, unless said otherwise. */
  readonly line?: number
  readonly column?: number
  /** Where, if not in the subject's own file. */
  readonly file?: string
  readonly keyword?: string
  /** The operation, or the type of the notification, whose declaration says so. */
  readonly declared?: string
  /** A microversion at which it is right. */
  readonly passesAt?: string
  readonly mend?: string
  /** What tells it from other problems that the same check finds in the same file: for JSON a pointer. */
  readonly about?: string
}

/** One check of `validate`. */
export interface Rule<K extends Kind = Kind> {
  /** The name of its findings, such as `sample/schema`. */
  readonly code: string
  /** What holds where it finds nothing, in a sentence. */
  readonly description: string
  readonly of: readonly K[]
  /** The checks that make this one pointless for a subject of which they found something. */
  readonly unless?: readonly string[]
  /** `told`: what else was found of the subject, by what it is about. */
  check(subject: Subjects[K], world: World, told: ReadonlySet<string>): Iterable<Problem>
}

/** A check of subjects of some kinds. */
export const rule = <K extends Kind>(checks: Rule<K>): Rule<K> => checks
