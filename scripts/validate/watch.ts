import {existsSync} from 'node:fs'
import {join, resolve} from 'node:path'
import type {ExitCode} from '../command.ts'
import {posix} from '../files.ts'
import {count, type Finding, type Outcome} from '../report/finding.ts'
import {check} from './check.ts'
import {folders, type Own, readIfText, readTree} from './own.ts'
import {blocksIn, isPage, pageFolder, pagePaths} from './pages.ts'
import type {Text} from './sample-file.ts'
import {below} from './selection.ts'
import {fileSubject, type Subject} from './subjects.ts'
import {watchFolders} from './watch-folders.ts'

/** A tree that was checked, and is checked again piece by piece. */
export class Rechecked {
  readonly #own: Own
  readonly #findings = new Map<string, Finding[]>()

  constructor(own: Own) {
    this.#own = own
    const {subjects, world, telling} = own
    for (const one of subjects)
      this.#findings.set(one.path, [...(this.#findings.get(one.path) ?? []), ...check([one], world, telling)])
  }

  /** Takes what files say now (nothing where they are gone), and gives what the checks say of them. */
  change(texts: ReadonlyMap<string, Text | undefined>): Outcome {
    const began = performance.now()
    const {files, world, telling, outcome} = this.#own
    const concerned = new Set([...texts].flatMap(([path, text]) => this.#concernedBy(path, text)))
    for (const [path, text] of texts) {
      if (text === undefined) files.delete(path)
      else files.set(path, text)
    }
    const subjects = [...concerned].map((path) => fileSubject(path, files, world))
    for (const one of subjects) this.#findings.set(one.path, check([one], world, telling))
    for (const path of texts.keys()) if (this.#isForgotten(path)) this.#findings.delete(path)
    const findings = subjects.flatMap(({path}) => this.#findings.get(path) ?? [])
    const checked = subjects.map(({path, kind}) => telling.shown?.(path, kind) ?? path)
    return {...outcome, findings, checked, notes: [], took: performance.now() - began}
  }

  /** Takes pages as they are now (nothing where they are gone), and gives what the checks say of them. */
  changePages(pages: ReadonlyMap<string, Subject | undefined>): Outcome {
    const began = performance.now()
    const {world, telling, outcome} = this.#own
    const there = [...pages.values()].filter((page) => page !== undefined)
    for (const path of pages.keys()) this.#findings.delete(path)
    for (const page of there) this.#findings.set(page.path, check([page], world, telling))
    const findings = there.flatMap(({path}) => this.#findings.get(path) ?? [])
    const checked = there.map(({path}) => telling.shown?.(path, 'page') ?? path)
    return {...outcome, findings, checked, notes: blocksIn(there), took: performance.now() - began}
  }

  /** What holds of the whole tree now. */
  get whole(): Pick<Outcome, 'findings' | 'checked'> {
    const shown = (path: string) => this.#own.telling.shown?.(path, 'sample') ?? path
    return {findings: [...this.#findings.values()].flat(), checked: [...this.#findings.keys()].map(shown)}
  }

  /** A file, and the files that speak of it: requests of samples that come and go, notifications around a fragment. */
  #concernedBy(path: string, text: Text | undefined): string[] {
    const before = this.#own.files.get(path)
    if (before === undefined && text === undefined && !this.#findings.has(path)) return []
    const [top, folder] = path.split('/')
    const comesOrGoes = (before === undefined) !== (text === undefined)
    const speaks = (other: string) =>
      folder === 'common_payloads'
        ? other.startsWith(`${top}/`)
        : comesOrGoes && other === `${top}/${folder}/requests.http`
    return [path, ...[...this.#findings.keys()].filter(speaks)]
  }

  /** Whether a file is neither there nor due. */
  #isForgotten(path: string): boolean {
    const {files, world} = this.#own
    return !files.has(path) && !world.recordings.has(path) && !path.endsWith('/requests.http')
  }
}

/** Checks again what changes in a tree of samples, for as long as it is let. */
export function watchSamples(
  own: Own,
  root: string,
  say: (outcome: Outcome) => void,
  print: (text: string) => void,
): Promise<ExitCode> {
  const rechecked = new Rechecked(own)
  const tell = (outcome: Outcome) => {
    if (outcome.checked.length === 0) return
    say(outcome)
    const {passed, failed} = count(rechecked.whole)
    print(`In all ${passed} passed, ${failed} failed\n`)
  }
  const recheck = (changed: ReadonlySet<string>) => tell(rechecked.change(textsOf(own.files, root, changed)))
  const tops = folders.map((top) => join(root, top))
  watchFolders(tops, recheck)
  watchFolders([join(root, pageFolder)], async (changed) =>
    tell(rechecked.changePages(await pagesOf(own, root, changed))),
  )
  // What changed while everything was checked for the first time.
  recheck(new Set(tops))
  print('Watching for changes; Ctrl+C ends it.')
  return new Promise(() => {})
}

/** The pages that changed; where a whole folder did, those in it. */
async function pagesOf({pages}: Own, root: string, changed: ReadonlySet<string>) {
  const named = [...changed].map((file) => posix(resolve(file), root))
  const paths = new Set([...named.filter(isPage), ...pagePaths(root).filter(below(named))])
  const found = new Map<string, Subject | undefined>()
  for (const path of paths) found.set(path, existsSync(join(root, path)) ? await pages.read(path) : undefined)
  return found
}

/** What changed files say now; where a whole folder changed, everything that is not as it was. */
function textsOf(
  known: ReadonlyMap<string, Text>,
  root: string,
  changed: ReadonlySet<string>,
): Map<string, Text | undefined> {
  const single = [...changed].every((file) => /\.(json|http)$/.test(file))
  if (single) {
    const there = (file: string) => (existsSync(file) ? readIfText(file) : undefined)
    return new Map([...changed].map((file) => [posix(resolve(file), root), there(file)]))
  }
  const now = readTree(root)
  const paths = new Set([...known.keys(), ...now.keys()])
  const others = [...paths].filter((path) => String(known.get(path)) !== String(now.get(path)))
  return new Map(others.map((path) => [path, now.get(path)]))
}
