import type {Difference} from './difference.ts'

/** How much of one kind of thing is here. */
export interface Coverage {
  readonly kind: string
  /** How many Nova has. */
  readonly nova: number
  readonly here: number
  /** Here, under another name. */
  readonly renamed: number
  /** Not here; some of them may be listed as not covered yet. */
  readonly missing: readonly string[]
  /** Here, and not in Nova. */
  readonly extra: number
}

/** Takes the names of Nova's things of a kind and of ours, and says what is here, renamed, missing and extra. */
export function coverageOf(
  kind: string,
  novas: readonly string[],
  ours: readonly string[],
  renamed: (name: string, unmatched: readonly string[]) => string | undefined = () => undefined,
): {coverage: Coverage; differences: Difference[]} {
  const [known, wanted] = [new Set(ours), new Set(novas)]
  const [here, absent] = [novas.filter((name) => known.has(name)), novas.filter((name) => !known.has(name))]
  const unmatched = ours.filter((name) => !wanted.has(name))
  const names = absent.map((name) => ({name, now: renamed(name, unmatched)}))
  const moved = names.filter(({now}) => now !== undefined)
  const missing = names.filter(({now}) => now === undefined).map(({name}) => name)
  return {
    coverage: {
      kind,
      nova: novas.length,
      here: here.length,
      renamed: moved.length,
      missing,
      extra: unmatched.length - new Set(moved.map(({now}) => now)).size,
    },
    differences: moved.map(({name, now}) => ({subject: `${kind} ${name}`, says: `renamed here, to ${now}`})),
  }
}
