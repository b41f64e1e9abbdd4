/** One thing that a check found. */
export interface Finding {
  /** Which check found it, such as `sample/schema`. */
  code: string
  severity: 'error' | 'warning'
  /** The file, relative to the project, with forward slashes. */
  file: string
  line: number
  column: number
  message: string
  /** The schema keyword that was broken. */
  keyword?: string
  /** `file:line` of the declaration that says so. */
  declaredAt?: string
  /** A microversion at which the same thing is right. */
  passesAt?: string
  /** The command that mends it. */
  mend?: string
}

/** What a run of checks gives. */
export interface Outcome {
  findings: readonly Finding[]
  /** Every thing that was looked at, by file; also those with findings. */
  checked: readonly string[]
  /** What else is worth telling people, a line each. */
  notes?: readonly string[]
  /** Milliseconds. */
  took: number
  /** What the checks are about, by code. */
  rules?: Readonly<Record<string, string>>
  /** The command that ran, such as `validate`. */
  command?: string
}

/** How many of the checked things have no error, how many have one, and how many warnings there are. */
export interface Count {
  passed: number
  failed: number
  warnings: number
}

/** Takes an outcome and counts it; a file with an error that is not among the checked counts as failed too. */
export function count({findings, checked}: Pick<Outcome, 'findings' | 'checked'>): Count {
  const wrong = new Set(findings.filter(({severity}) => severity === 'error').map(({file}) => file))
  const things = new Set([...checked, ...wrong])
  return {
    passed: things.size - wrong.size,
    failed: wrong.size,
    warnings: findings.filter(({severity}) => severity === 'warning').length,
  }
}

/** Takes findings and gives them by file, the files sorted, each in the order of its lines. */
export function byFile(findings: readonly Finding[]): [file: string, findings: Finding[]][] {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) groups.set(finding.file, [...(groups.get(finding.file) ?? []), finding])
  for (const group of groups.values()) group.sort((one, other) => one.line - other.line || one.column - other.column)
  return [...groups].sort(([one], [other]) => (one < other ? -1 : 1))
}

/** Takes a finding and gives what is known beyond its message, a line each. */
export function details({declaredAt, passesAt, mend}: Finding): string[] {
  return [
    ...(declaredAt ? [`declared at ${declaredAt}`] : []),
    ...(passesAt ? [`right at microversion ${passesAt}`] : []),
    ...(mend ? [`to mend: ${mend}`] : []),
  ]
}
