import {beforeAll, describe, expect, test} from 'vitest'
import {allVersions} from '../compute/negotiation.ts'
import {problem} from '../contract/validation.ts'
import {fits} from '../scripts/ajv.ts'
import type {Recording} from '../scripts/recordings.ts'
import type {Finding} from '../scripts/report/finding.ts'
import {check} from '../scripts/validate/check.ts'
import {demandOn} from '../scripts/validate/schemas.ts'
import {sourcesOf} from '../scripts/validate/sources.ts'
import {fileSubject} from '../scripts/validate/subjects.ts'
import {type World, worldOf} from '../scripts/validate/world.ts'

/** A sample with something wrong, and the lines on one of which that has to be found. */
interface Mutant {
  readonly path: string
  readonly text: string
  readonly lines: readonly number[]
  readonly what: string
}

let world: World
let samples: Recording[]
const files = new Map<string, string>()
const sources = sourcesOf(new Map())

beforeAll(async () => {
  world = await worldOf()
  samples = [...world.recordings.values()].filter(({exchange}) => exchange)
  for (const {path, text} of world.recordings.values()) files.set(path, text)
}, 60_000)

function findingsOf(path: string, text: string): Finding[] {
  const before = files.get(path)
  files.set(path, text)
  const findings = check([fileSubject(path, files, world)], world, {sources})
  if (before === undefined) files.delete(path)
  else files.set(path, before)
  return findings
}

/** What is told of a mutant that is not found, or is found elsewhere. */
function missed({path, text, lines, what}: Mutant): string[] {
  const found = findingsOf(path, text).map(({line}) => line)
  if (found.some((line) => lines.includes(line))) return []
  return [`${path}: ${what}: line ${lines.join(' or ')} expected, found at ${found.join(', ') || 'none'}`]
}

/** Of many mutants of a sample a few: the first, the last, and one between. */
const few = (all: readonly Mutant[]) => all.filter((_, index) => [0, all.length >> 1, all.length - 1].includes(index))

const kinds: Record<string, (sample: Recording) => Mutant[]> = {
  'a key dropped': dropped,
  'a key added': added,
  'a value retyped': retyped,
  'an enum value out of its enum': outOfEnum,
  'broken JSON': broken,
  'the folder of another version': moved,
}

describe('every sample with', () => {
  test.each(Object.keys(kinds))('%s is refused, at the line where it is wrong', (kind) => {
    const mutants = samples.flatMap((sample) => few(kinds[kind]?.(sample) ?? []))
    expect(mutants.length).toBeGreaterThan(kind.includes('enum') ? 10 : samples.length)
    expect(mutants.flatMap(missed)).toEqual([])
  })

  test('nothing wrong is let through', () => {
    expect(samples.flatMap(({path, text}) => findingsOf(path, text))).toEqual([])
  })
})

test('ajv and the application agree on every sample, and on every one with something wrong', () => {
  const disagreed = samples.flatMap((sample) => {
    const schema = schemaOf(sample)
    if (!schema) return []
    const mutants = [dropped, added, retyped, outOfEnum].flatMap((kind) => few(kind(sample)))
    return [sample.text, ...mutants.map(({text}) => text)].filter((text) => {
      const value = JSON.parse(text)
      return fits(schema, value) !== (problem(schema, value) === undefined)
    })
  })
  expect(disagreed).toEqual([])
})

/** Lines of a sample that are `"key": …`. */
const keyed = (text: string) =>
  text.split('\n').flatMap((line, index) => (/^ +"(?:[^"\\]|\\.)*": /.test(line) ? [index] : []))
const indent = (line = '') => line.length - line.trimStart().length
const withLines = (lines: readonly string[]) => lines.join('\n')

/** Where what begins on a line ends: on it, or where the bracket of the same indent closes. */
function endOf(lines: readonly string[], start: number): number {
  if (!/[[{]$/.test(lines[start] as string)) return start
  const deep = indent(lines[start])
  return lines.findIndex((line, index) => index > start && indent(line) === deep)
}

/** The line on which the object around a line is opened. */
const around = (lines: readonly string[], index: number): number =>
  lines.findLastIndex((line, before) => before < index && indent(line) < indent(lines[index]))

function dropped({path, text}: Recording): Mutant[] {
  const lines = text.split('\n')
  return keyed(text).map((start) => {
    const end = endOf(lines, start)
    const left = [...lines.slice(0, start), ...lines.slice(end + 1)]
    const isLast = !(lines[end] as string).endsWith(',')
    if (isLast) left[start - 1] = (left[start - 1] as string).replace(/,$/, '')
    const emptied = /\{$/.test(left[start - 1] as string) && /^ *\}/.test(left[start] as string)
    if (emptied) left.splice(start - 1, 2, `${left[start - 1]}${(left[start] as string).trim()}`)
    return {path, text: withLines(left), lines: [around(lines, start) + 1], what: `without${lines[start]}`}
  })
}

function added({path, text}: Recording): Mutant[] {
  const lines = text.split('\n')
  return lines.flatMap((line, index) => {
    if (!line.endsWith('{')) return []
    const key = `${' '.repeat(indent(line) + 4)}"unheard-of": 1,`
    return [{path, text: withLines(lines.toSpliced(index + 1, 0, key)), lines: [index + 2], what: `with ${key.trim()}`}]
  })
}

function retyped({path, text}: Recording): Mutant[] {
  const lines = text.split('\n')
  return keyed(text).flatMap((index) => {
    const [, key, value = '', comma] = /^( *"(?:[^"\\]|\\.)*": )(.*?)(,?)$/.exec(lines[index] as string) ?? []
    if (/^[[{]$/.test(value)) return []
    const other = /^[\d-]/.test(value) ? '[]' : '1.5'
    const line = `${key}${other}${comma}`
    return [{path, text: withLines(lines.with(index, line)), lines: [index + 1], what: `with ${line.trim()}`}]
  })
}

function outOfEnum(sample: Recording): Mutant[] {
  const schema = schemaOf(sample)
  const enumerated = new Set<string>()
  collect(schema)
  function collect(node: unknown, key?: string) {
    if (typeof node !== 'object' || node === null) return
    const {enum: values} = node as {enum?: unknown[]}
    if (key && values) for (const value of values) enumerated.add(`${JSON.stringify(key)}: ${JSON.stringify(value)}`)
    for (const [name, inner] of Object.entries(node)) collect(inner, name)
  }
  const lines = sample.text.split('\n')
  return lines.flatMap((line, index) => {
    const entry = line.trim().replace(/,$/, '')
    if (!enumerated.has(entry) || !entry.endsWith('"')) return []
    const other = line.replace(/"(,?)$/, '-like"$1')
    return [
      {path: sample.path, text: withLines(lines.with(index, other)), lines: [index + 1], what: `with ${other.trim()}`},
    ]
  })
}

function broken({path, text}: Recording): Mutant[] {
  const lines = text.split('\n')
  const commaLess = lines.flatMap((line, index): Mutant[] =>
    line.endsWith(',')
      ? [{path, text: withLines(lines.with(index, line.slice(0, -1))), lines: [index + 2], what: 'without a comma'}]
      : [],
  )
  const quoteLess = keyed(text).map((index): Mutant => {
    const line = (lines[index] as string).replace('": ', ': ')
    return {path, text: withLines(lines.with(index, line)), lines: [index + 1], what: 'without a quote'}
  })
  const cut = {path, text: text.trimEnd().slice(0, -1), lines: [text.trimEnd().split('\n').length], what: 'cut'}
  return [...commaLess, ...quoteLess, cut]
}

/** The text of a sample in folders of versions that have another of that name, the nearest to it and the farthest from it, and in one that has none. */
function moved(sample: Recording): Mutant[] {
  const twins = world.namesakes(sample)
  const [empty] = allVersions.filter((version) => !twins.some(({exchange}) => exchange?.version === version))
  const folder = /^(api_samples\/[^/]+\/)(?:v2\.\d+\/)?/
  const orphan = {path: sample.path.replace(folder, `$1v${empty}/`), text: sample.text, lines: [1], what: 'misplaced'}
  const isOther = ({text}: Recording) => text !== sample.text
  const here = twins.indexOf(sample)
  const far = (twin: Recording) => Math.abs(twins.indexOf(twin) - here)
  const others = twins.filter(isOther).sort((one, another) => far(one) - far(another))
  const chosen = new Set([others.at(0), others.at(-1)].filter((one) => one !== undefined))
  return [
    orphan,
    ...[...chosen].map(({path, text}) => {
      const value = JSON.parse(sample.text)
      const lines = unlike(value, JSON.parse(text)).map((place) => lineOf(value, place))
      return {path, text: sample.text, lines, what: 'misplaced'}
    }),
  ]
}

type Place = readonly (string | number)[]
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const hasId = (value: unknown): value is {id: unknown} => isObject(value) && 'id' in value

/** Where a value is not like another; what it lacks is where it would be in. Where another thing stands, it may be told of as a whole; what a list has more than the other is held against what has its id there, too. */
function unlike(value: unknown, other: unknown, place: Place = []): Place[] {
  if (!isObject(value) || !isObject(other)) return value === other ? [] : [place]
  const isAnother = hasId(value) && hasId(other) && value.id !== other.id
  const lacks = isAnother || Object.keys(other).some((key) => !(key in value)) ? [place] : []
  const inside = Object.keys(value).flatMap((key) => unlike(value[key], other[key], [...place, key]))
  const known = [value, other].flatMap((one) => (Array.isArray(one) && one.every(hasId) ? [one] : []))
  const [own = [], others = []] = known.length === 2 ? known : []
  const byId = own.slice(others.length).flatMap((one, index) => {
    const same = others.find(({id}) => id === one.id)
    return unlike(one, same, [...place, others.length + index])
  })
  return [...lacks, ...inside, ...byId]
}

/** The line on which a part of a value stands: where a mark is, if it is put there. */
function lineOf(value: unknown, place: Place): number {
  const marked = (inside: unknown, [key, ...rest]: Place): unknown => {
    if (key === undefined) return '\u2020'
    const copy = Array.isArray(inside) ? [...inside] : {...(inside as object)}
    return Object.assign(copy, {[key]: marked((inside as Record<string, unknown>)[key], rest)})
  }
  const lines = JSON.stringify(marked(value, place), null, 4).split('\n')
  return lines.findIndex((line) => line.includes('\u2020')) + 1
}

function schemaOf({exchange, half}: Recording): object | undefined {
  const operation = exchange && world.operations.get(exchange.operation)?.operation
  return operation && half && demandOn(exchange, half, operation)?.schema
}
