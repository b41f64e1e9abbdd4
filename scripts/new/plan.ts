import {existsSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {Misuse, nearest} from '../command.ts'
import {readText} from '../files.ts'
import {type Change, Taken} from './change.ts'
import {registryFile, withMicroversion} from './microversion.ts'
import {namesOf} from './names.ts'
import {pageFile, sameAddress} from './page.ts'
import {indexFile, resourceFiles, withResource} from './resource.ts'

/** What is to be changed, and what somebody has to do then. */
export interface Plan {
  readonly changes: readonly Change[]
  readonly next: readonly string[]
}

/** What may be said of what is begun. */
export interface Choice {
  readonly release?: string | undefined
  readonly title?: string | undefined
}

/** How each kind of thing is begun in a project at `root`: by its name, and what else was said. */
const kinds = {microversion: planMicroversion, resource: planResource, page: planPage}

/** The kinds of things that can be begun. */
export const kindNames = Object.keys(kinds)

/** Takes a kind of thing, its name and what else was said, and gives the plan to begin it in the project at `root`. */
export function plan(root: string, kind: string, name: string, choice: Choice): Plan {
  if (!Object.hasOwn(kinds, kind)) {
    const near = nearest(kind, kindNames)
    throw new Misuse(`Unexpected ${kind}, expected ${kindNames.join(', ')}${near ? `; is it ${near}?` : ''}`)
  }
  if (choice.release !== undefined && kind !== 'microversion')
    throw new Misuse(`Unexpected --release for a ${kind}, expected it for a microversion`)
  if (choice.title !== undefined && kind === 'resource')
    throw new Misuse('Unexpected --title for a resource, expected it for a microversion or a page')
  return kinds[kind as keyof typeof kinds](root, name, choice)
}

function planMicroversion(root: string, version: string, choice: Choice): Plan {
  if (!/^2\.[1-9]\d*$/.test(version)) throw new Misuse(`Unexpected microversion ${version}, expected one such as 2.105`)
  const before = readText(join(root, registryFile))
  return {
    changes: [{path: registryFile, before, text: withMicroversion(before, {version, ...choice})}],
    next: [
      `Write its title, and what changed and why a caller would want it, in ${registryFile}.`,
      `Declare what changed with since('${version}', …) in compute/, and give the cloud what it has to know.`,
      'npm run record: writes the samples of it; read what it changes.',
      'npm run validate: names what is missing.',
    ],
  }
}

function planResource(root: string, name: string): Plan {
  const names = namesOf(name)
  const folder = `compute/${names.resource}`
  if (existsSync(join(root, folder))) throw new Taken(`Unexpected ${folder}/, expected none there yet`)
  const before = readText(join(root, indexFile))
  return {
    changes: [...resourceFiles(names), {path: indexFile, before, text: withResource(before, names)}],
    next: [
      `Declare its operations in ${folder}/${names.file}.ts: who may call (a rule of compute/policies.ts), what is sent, answered and refused.`,
      `Tell its story in ${folder}/${names.file}.scenario.ts, and say what it is in ${folder}/index.ts.`,
      `Move ${names.exported} in ${indexFile} to where a reader should meet it.`,
      `npm run record -- ${names.resource}: writes its samples.`,
      'npm run validate: names what is missing.',
    ],
  }
}

function planPage(root: string, name: string, {title}: Choice): Plan {
  const page = pageFile(name, title)
  const taken = sameAddress(page.path).find((path) => existsSync(join(root, path)))
  if (taken) throw new Taken(`Unexpected ${taken}, expected no page of that address yet`)
  const folder = dirname(page.path)
  const isNew = !existsSync(join(root, folder))
  return {
    changes: [page],
    next: [
      `Write it, and its description in a sentence, in ${page.path}.`,
      ...(isNew ? [`${folder}/ is new: see that sidebars.ts has it.`] : []),
      'npm run build: checks its links.',
    ],
  }
}
