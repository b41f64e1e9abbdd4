import {join} from 'node:path'
import {resources} from '../compute/index.ts'
import {command, Misuse, nearest} from './command.ts'
import {readTextIfAny, remove, walk, writeIfChanged} from './files.ts'
import {recordings} from './recordings.ts'

const names = resources.map(({name}) => name)

/** The folders that hold nothing but recordings. */
export const recorded = ['api_samples', 'notification_samples'] as const

command(
  {
    file: import.meta.url,
    name: 'record',
    summary:
      'Plays the stories of the resources, and writes every sample, every requests.http and every notification sample that is not yet as the reference gives it. Files that no story gives any more are removed.',
    positionals: {name: 'RESOURCE', description: `Only these: ${names.join(', ')}`, many: true},
    options: {check: {type: 'boolean', description: 'Change nothing, only say what is not as recorded'}},
    examples: [
      ['npm run record', 'everything'],
      ['npm run record -- os-keypairs', 'one resource (notification samples are left alone)'],
      ['npm run record -- --check', 'in CI: exit code 1 if anything differs'],
    ],
  },
  async ({values: {check}, positionals, print}) => {
    for (const name of positionals)
      if (!names.includes(name))
        throw new Misuse(`Unexpected resource ${name}, expected one of ${nearest(name, names) ?? names.join(', ')}`)
    const all = positionals.length === 0
    const files = await recordings(all ? resources : resources.filter(({name}) => positionals.includes(name)))
    const folders = all ? recorded : positionals.map((name) => `api_samples/${name}`)
    const counts = {created: 0, changed: 0, removed: 0, same: 0}
    for (const [path, {text}] of files) {
      if (!folders.some((folder) => path.startsWith(`${folder}/`))) continue
      const outcome = check ? compare(path, text) : writeIfChanged(path, text)
      counts[outcome]++
      if (outcome !== 'same') print(`${outcome.padEnd(8)}${path}`)
    }
    for (const path of folders.flatMap(present).filter((path) => !files.has(path))) {
      counts.removed++
      if (!check) remove(path, '.')
      print(`removed ${path}`)
    }
    const {same, ...others} = counts
    const said = Object.entries(others).map(([what, count]) => `${count} ${what}`)
    print(`${check ? 'Would be: ' : ''}${said.join(', ')}, ${same} as they were`)
    const differs = Object.values(others).some((count) => count > 0)
    if (check && differs) print('Run npm run record, and look at what it changes.')
    return check && differs ? 1 : 0
  },
)

const compare = (path: string, text: string) => {
  const known = readTextIfAny(path)
  return known === undefined ? 'created' : known === text ? 'same' : 'changed'
}

function present(folder: string): string[] {
  try {
    return walk(folder).map((file) => join(folder, file))
  } catch {
    return []
  }
}
