import {realpathSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {nearest} from './nearest.ts'

export {nearest} from './nearest.ts'

/** 0 right, 1 wrong, 2 could not run. */
export type ExitCode = 0 | 1 | 2

/** One option of a command, `--name`. */
export interface Option {
  type: 'boolean' | 'string' | 'integer'
  description: string
  short?: string
  multiple?: boolean
  choices?: readonly string[]
  default?: string | number
  /** The word that stands for the value in the help, such as FOLDER. */
  placeholder?: string
}

/** What a command takes besides options. */
export interface Positionals {
  name: string
  description: string
  required?: boolean
  many?: boolean
}

/** What a command says about itself. */
export interface CommandSpec<O extends Record<string, Option>> {
  /** `import.meta.url`: the command runs when Node is started with this file. */
  file: string
  /** The name in `npm run <name>`. */
  name: string
  summary: string
  usage?: string
  options?: O
  positionals?: Positionals
  examples?: readonly (readonly [line: string, does: string])[]
}

type Single<O extends Option> = O extends {type: 'boolean'}
  ? boolean
  : O extends {type: 'integer'}
    ? number
    : O extends {choices: readonly (infer Choice)[]}
      ? Choice
      : string
/** The values of options, by their names. */
export type Values<O extends Record<string, Option>> = {
  [Name in keyof O]: O[Name] extends {multiple: true}
    ? Single<O[Name]>[]
    : O[Name] extends {type: 'boolean'} | {default: string | number}
      ? Single<O[Name]>
      : Single<O[Name]> | undefined
}

/** What the body of a command is given. */
export interface Call<O extends Record<string, Option>> {
  values: Values<O>
  positionals: string[]
  /** Writes a text and a newline to standard output. */
  print(text: string): void
  /** Writes a text and a newline to standard error. */
  warn(text: string): void
  /** Whether standard output is to be coloured. */
  colour: boolean
}

/** The body of a command. */
export type CommandBody<O extends Record<string, Option>> = (call: Call<O>) => Promise<ExitCode>

/** Where a command writes. */
export interface Streams {
  out: {write(text: string): unknown; isTTY?: boolean}
  err: {write(text: string): unknown}
  env: Record<string, string | undefined>
}

/** A command that can be started. */
export interface Command {
  name: string
  help: string
  main(args: readonly string[], streams?: Streams): Promise<ExitCode>
}

/** A command was called in a way that it does not know. */
export class Misuse extends Error {
  override readonly name = 'Misuse'
}

const everywhere = {
  help: {type: 'boolean', short: 'h', description: 'Show this text'},
  debug: {type: 'boolean', description: 'Show where an unexpected error came from'},
} as const satisfies Record<string, Option>

/** Takes what a command says about itself and its body, starts it when its file is the one being run, and gives it. */
export function command<const O extends Record<string, Option> = Record<never, Option>>(
  spec: CommandSpec<O>,
  run: CommandBody<O>,
): Command {
  const options: Record<string, Option> = {...spec.options, ...everywhere}
  const help = helpOf(spec, options)
  const made: Command = {
    name: spec.name,
    help,
    async main(args, streams = {out: process.stdout, err: process.stderr, env: process.env}) {
      const line = (stream: Streams['err']) => (text: string) =>
        void stream.write(text.endsWith('\n') ? text : `${text}\n`)
      const [print, warn] = [line(streams.out), line(streams.err)]
      try {
        if (asksForHelp(args)) {
          print(help)
          return 0
        }
        const {values, positionals} = readArguments(args, options, spec.positionals)
        return await run({values: values as Values<O>, positionals, print, warn, colour: coloured(streams)})
      } catch (error) {
        warn(complaint(error, spec.name, args.includes('--debug')))
        return 2
      }
    },
  }
  if (isEntry(spec.file)) start(made)
  return made
}

/** Takes where a command writes and says whether to colour it. */
export const coloured = ({out, env}: Pick<Streams, 'out' | 'env'>): boolean =>
  Boolean(out.isTTY) && !env.NO_COLOR && env.TERM !== 'dumb'

function start(made: Command) {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
    })
  }
  process.exitCode = 2
  process.on('uncaughtException', (error) => {
    const text = `${complaint(error, made.name, process.argv.includes('--debug'))}\n`
    process.stderr.write(text, () => process.stdout.write('', () => process.exit(2)))
  })
  void made.main(process.argv.slice(2)).then((code) => {
    process.exitCode = code
  })
}

function isEntry(file: string): boolean {
  const [, entry] = process.argv
  if (!entry) return false
  try {
    const path = realpathSync(fileURLToPath(file))
    return [entry, `${entry}.ts`].some((one) => real(one) === path)
  } catch {
    return false
  }
}

function real(path: string): string | undefined {
  try {
    return realpathSync(path)
  } catch {
    return undefined
  }
}

function complaint(error: unknown, name: string, debug: boolean): string {
  const hint = `npm run ${name} -- --help`
  if (!(error instanceof Error)) return `${name}: ${String(error).split('\n', 1)[0]}`
  if (debug) return `${name}: ${error.stack ?? error.message}`
  const [message] = (error.message || error.name).split('\n', 1)
  return error instanceof Misuse ? `${name}: ${message}\n${hint}` : `${name}: ${message}`
}

function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--')
  return (end < 0 ? args : args.slice(0, end)).some((arg) => arg === '--help' || arg === '-h')
}

function readArguments(args: readonly string[], options: Record<string, Option>, taken: Positionals | undefined) {
  const asked = Object.fromEntries(
    Object.entries(options).map(([name, {type, short, multiple}]) => [
      name,
      {type: type === 'boolean' ? type : 'string', ...(short && {short}), ...(multiple && {multiple})} as const,
    ]),
  )
  const {tokens, positionals} = parseArgs({
    args: [...args],
    options: asked,
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const given = new Map<string, (string | number | boolean)[]>()
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined
    if (!option) throw new Misuse(unknownOption(token.rawName, options))
    const all = given.get(token.name) ?? []
    if (all.length && !option.multiple && option.type !== 'boolean')
      throw new Misuse(`Unexpected second ${token.rawName}, expected one`)
    given.set(token.name, [...all, readValue(token.rawName, token.value, Boolean(token.inlineValue), option)])
  }
  checkPositionals(positionals, taken)
  const values: Record<string, unknown> = {}
  for (const [name, option] of Object.entries(options)) {
    const all = given.get(name)
    const otherwise = option.type === 'boolean' ? false : option.default
    values[name] = option.multiple ? (all ?? (otherwise === undefined ? [] : [otherwise])) : (all?.at(-1) ?? otherwise)
  }
  return {values, positionals}
}

function readValue(
  flag: string,
  value: string | undefined,
  inline: boolean,
  option: Option,
): string | number | boolean {
  if (option.type === 'boolean') {
    if (value !== undefined) throw new Misuse(`Unexpected value ${value} for ${flag}, expected none`)
    return true
  }
  const wanted = option.choices ? either(option.choices) : option.type === 'integer' ? 'a whole number' : 'a value'
  if (value === undefined || (!inline && /^-./.test(value) && !/^-\d/.test(value))) {
    throw new Misuse(`Unexpected ${flag} without a value, expected ${wanted}`)
  }
  if (option.type === 'integer' && !/^-?\d{1,15}$/.test(value))
    throw new Misuse(`Unexpected ${flag} ${value}, expected ${wanted}`)
  if (option.choices && !option.choices.includes(value)) {
    const near = nearest(value, option.choices)
    throw new Misuse(`Unexpected ${flag} ${value}, expected ${wanted}${near ? `; is it ${near}?` : ''}`)
  }
  return option.type === 'integer' ? Number(value) : value
}

function unknownOption(flag: string, options: Record<string, Option>): string {
  const known = Object.keys(options).map((name) => `--${name}`)
  const near = nearest(flag, known)
  return `Unexpected option ${flag}, expected ${either(known)}${near ? `; is it ${near}?` : ''}`
}

function checkPositionals(positionals: readonly string[], taken: Positionals | undefined) {
  const [first, second] = positionals
  if (!taken && first !== undefined) throw new Misuse(`Unexpected argument ${first}, expected none`)
  if (taken?.required && first === undefined)
    throw new Misuse(`Unexpected end of the command line, expected ${taken.name}`)
  if (taken && !taken.many && second !== undefined)
    throw new Misuse(`Unexpected second argument ${second}, expected one`)
}

function helpOf<O extends Record<string, Option>>(spec: CommandSpec<O>, options: Record<string, Option>): string {
  const {name, summary, positionals, examples = []} = spec
  const names = positionals && `${positionals.name}${positionals.many ? '…' : ''}`
  const taken = names && (positionals.required ? names : `[${names}]`)
  const usage = spec.usage ?? [`npm run ${name} -- [options]`, taken].filter(Boolean).join(' ')
  const rows = Object.entries(options).map(([flag, option]): [string, string] => [
    flagOf(flag, option),
    explain(option),
  ])
  const parts = [
    summary,
    `Usage: ${usage}`,
    ...(positionals ? [table('Arguments', [[names ?? '', positionals.description]])] : []),
    table('Options', rows),
    ...(examples.length ? [table('Examples', examples)] : []),
    table('Exit codes', [
      ['0', 'right'],
      ['1', 'wrong'],
      ['2', 'could not run'],
    ]),
  ]
  return `${parts.join('\n\n')}\n`
}

function flagOf(name: string, {type, short, placeholder}: Option): string {
  const word = type === 'boolean' ? '' : ` ${placeholder ?? (type === 'integer' ? 'N' : name.toUpperCase())}`
  return `${short ? `-${short}, ` : ''}--${name}${word}`
}

function explain({description, choices, multiple, default: otherwise}: Option): string {
  const more = [
    choices && `one of ${choices.join(', ')}`,
    multiple && 'can be given several times',
    otherwise !== undefined && `${otherwise} if not given`,
  ].filter(Boolean)
  return more.length ? `${description} (${more.join('; ')})` : description
}

function table(title: string, rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length))
  return [`${title}:`, ...rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)].join('\n')
}

const either = (words: readonly string[]) =>
  words.length > 1 ? `${words.slice(0, -1).join(', ')} or ${words.at(-1)}` : `${words[0]}`
