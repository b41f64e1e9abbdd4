import {nearest} from '../nearest.ts'
import {operationsAt} from './addressed.ts'
import {PageFault} from './fault.ts'
import type {Block} from './page.ts'

/** What commands of a page are held against. */
export interface Commands {
  /** The scripts that `npm run` knows. */
  readonly scripts: ReadonlySet<string>
  /** The files that `node scripts/run.mjs` runs, without their ending. */
  readonly runs: ReadonlySet<string>
  /** The commands of `openstack` that the declarations say: `server create`. */
  readonly openstack: ReadonlySet<string>
}

/** npm's own commands that a page may use. */
const ofNpm = new Set(['ci', 'install', 'test', 'start', 'exec'])

/** Takes a block of commands and gives those that nothing can vouch for. */
export function consoleFaults(block: Block, commands: Commands): PageFault[] {
  const said = commandsIn(block.text)
  if (said.length === 0)
    return [new PageFault('Unexpected block without a command, expected lines that begin with "$ "', block.line, 1)]
  return said.flatMap(({text, line}) => {
    const wrong = wrongWith(wordsOf(text), commands)
    const {line: at, column} = block.place(line, 3)
    return wrong ? [new PageFault(wrong, at, column, '```console skip="why it is not checked"')] : []
  })
}

/** The commands of a session, each with its line: those behind `$ `, with the lines that a backslash adds. */
function commandsIn(text: string): {text: string; line: number}[] {
  const found: {text: string; line: number}[] = []
  let open = false
  for (const [index, line] of text.split('\n').entries()) {
    const begins: boolean = !open && line.startsWith('$ ')
    if (begins) found.push({text: '', line: index + 1})
    const last = found.at(-1)
    if (last && (begins || open)) last.text += `${line.replace(/^\$ /, '').replace(/\\$/, '')} `
    open = (begins || open) && line.endsWith('\\')
  }
  return found
}

/** The words of a command, as a shell splits them; what follows `|`, `>` or `&&` is another matter. */
export function wordsOf(text: string): string[] {
  const words: string[] = []
  const word = /\s*(?<word>(?:'[^']*'|"(?:[^"\\]|\\.)*"|\\.|[^\s'"\\|>&;])+)|\s*(?<end>[|>&;])/y
  for (let match = word.exec(text); match?.groups?.word !== undefined; match = word.exec(text))
    words.push(
      match.groups.word.replace(/'([^']*)'|"((?:[^"\\]|\\.)*)"|\\(.)/g, (_, one, two, three) => one ?? two ?? three),
    )
  return words
}

function wrongWith(
  [program = '', ...rest]: readonly string[],
  {scripts, runs, openstack}: Commands,
): string | undefined {
  const [first = '', second = ''] = rest
  if (program === 'npm') {
    if (first !== 'run') return ofNpm.has(first) ? undefined : unknown(`npm ${first}`, [...ofNpm])
    return scripts.has(second) ? undefined : unknown(`npm run ${second}`, [...scripts])
  }
  if (program === 'node' && first === 'scripts/run.mjs')
    return runs.has(second.replace(/\.ts$/, '')) ? undefined : unknown(second, [...runs])
  if (program === 'curl') return wrongWithCurl(rest)
  if (program === 'openstack') {
    const words = rest.filter((word, index) => !word.startsWith('-') && !rest[index - 1]?.startsWith('--os-')).join(' ')
    return [...openstack].some((command) => `${words} `.startsWith(`${command} `))
      ? undefined
      : unknown(`openstack ${words}`, [...openstack])
  }
  return `Unexpected ${program}, expected npm, node scripts/run.mjs, curl or openstack`
}

function unknown(command: string, all: readonly string[]): string {
  const near = nearest(command.split(' ').at(-1) ?? '', all)
  return `Unexpected ${command}, expected a command that there is${near ? `, such as ${near}` : ''}`
}

/** Options of curl that are followed by a value. */
const valued = new Set([
  '-X',
  '--request',
  '-H',
  '--header',
  '-d',
  '--data',
  '--data-raw',
  '--json',
  '-o',
  '--output',
  '-u',
])

function wrongWithCurl(words: readonly string[]): string | undefined {
  let method = ''
  let address = ''
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    if (word === '-X' || word === '--request') method = words[at + 1] ?? ''
    if (/^(-d|--data.*|--json)$/.test(word)) method ||= 'POST'
    if (valued.has(word)) at++
    else if (!word.startsWith('-')) address = word
  }
  const path = address.replace(/^https?:\/\/[^/$]+(\/compute)?/, '').replace(/^\$\{?\w+\}?/, '/v2.1')
  if (!address) return 'Unexpected curl without an address, expected one of the API'
  if (operationsAt(method || 'GET', path).length > 0) return undefined
  return `Unexpected ${method || 'GET'} ${path || address}, expected the method and the path of an operation`
}
