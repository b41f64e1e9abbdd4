import {existsSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {microversions, resources} from '../compute/index.ts'
import {admits, rules} from '../compute/policies.ts'
import {families} from '../notifications/index.ts'
import {command, Misuse} from './command.ts'
import {readCheckout} from './drift/checkout.ts'
import {keyOf} from './drift/difference.ts'
import {type Fault, readList, without} from './drift/explained.ts'
import {readFacts} from './drift/facts.ts'
import {judge} from './drift/judge.ts'
import {compare} from './drift/project.ts'
import {table} from './drift/table.ts'
import type {Upstream} from './drift/upstream.ts'
import {readText, writeText} from './files.ts'

/** Takes a folder and reads what it holds of Nova, a checkout or facts; nothing where it is neither. */
export function readUpstream(folder: string): Upstream | undefined {
  const has = (...paths: string[]) => paths.every((path) => existsSync(join(folder, path)))
  if (has('head/operations.json', 'seed/operations.json')) return readFacts(folder)
  if (has('doc/api_samples', 'nova')) return readCheckout(folder)
  return undefined
}

/** This project, as it is held against Nova. */
export const project = {folder: '.', resources, families, rules, admits, microversions}

/** The lists of what is known to differ and of what is not covered yet. */
export const lists = () => ({
  explained: readList('scripts/explained/drift.txt', {reasons: true}),
  notYet: readList('scripts/explained/drift-not-yet.txt', {reasons: false}),
})

/** Takes entries out of the lists in which they stand for nothing, and gives the files that are shorter now. */
function shrunk(idle: readonly Fault[]): string[] {
  const files = [...new Set(idle.map(({file}) => file))]
  for (const file of files) {
    const lines = new Set(idle.filter((one) => one.file === file).map(({line}) => line))
    writeText(file, without(readText(file), lines))
  }
  return files
}

/** `npm run drift`. */
export const drift = command(
  {
    file: import.meta.url,
    name: 'drift',
    summary:
      'Holds the project against Nova. Of a checkout: samples, notifications, pages and redirects. Of a folder of facts also the declarations, at every microversion. Differences that are meant to be stand in scripts/explained/drift.txt, what is not covered yet in drift-not-yet.txt; both lists can only shrink.',
    positionals: {
      name: 'DIR',
      description: 'A checkout of Nova, or a folder of facts (head/ and seed/)',
      required: true,
    },
    options: {
      format: {type: 'string', choices: ['human', 'json'], default: 'human', description: 'How to say it'},
      explained: {type: 'boolean', description: 'Show the explained differences too'},
      shrink: {type: 'boolean', description: 'Take entries that stand for nothing any more out of the lists'},
    },
    examples: [
      ['npm run drift -- ../nova', 'against a checkout'],
      ['npm run drift -- ../shared/upstream --format json', 'against facts, for a program'],
      ['npm run drift -- ../shared/upstream --shrink', 'after more of Nova is covered'],
    ],
  },
  async ({values: {format, explained, shrink}, positionals: [folder = ''], print}) => {
    if (!statSync(folder, {throwIfNoEntry: false})?.isDirectory())
      throw new Misuse(`Unexpected ${folder}, expected a folder`)
    const upstream = readUpstream(folder)
    if (!upstream)
      throw new Misuse(
        `Unexpected content of ${folder}, expected a checkout of Nova (doc/api_samples and nova) or facts (head/operations.json and seed/operations.json)`,
      )
    const comparison = compare(project, upstream)
    if (shrink) for (const file of shrunk(judge(comparison, lists()).idle)) print(`shrunk ${file}`)
    const verdict = judge(comparison, lists())
    if (format === 'human') print(table(verdict, {showExplained: explained}))
    else {
      const keyed = verdict.differences.map((difference) => ({...difference, key: keyOf(difference)}))
      print(JSON.stringify({...verdict, differences: keyed}, null, 2))
    }
    return verdict.failed > 0 ? 1 : 0
  },
)
