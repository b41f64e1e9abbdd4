import {expect, test} from 'vitest'
import {LATEST, type MicroversionEntry, microversions} from './microversions.ts'

const releases = [
  'Kilo',
  'Liberty',
  'Mitaka',
  'Newton',
  'Ocata',
  'Pike',
  'Queens',
  'Rocky',
  'Stein',
  'Train',
  'Ussuri',
  'Wallaby',
  'Xena',
  'Zed',
  '2023.1 Antelope',
  '2024.1 Caracal',
  '2025.1 Epoxy',
  '2026.1 Gazpacho',
  '2026.2 Hibiscus',
]
const lastOf: Record<string, keyof typeof microversions> = {
  Kilo: '2.3',
  Mitaka: '2.25',
  Pike: '2.53',
  Train: '2.79',
  Wallaby: '2.88',
  '2023.1 Antelope': '2.95',
  '2026.1 Gazpacho': '2.103',
}
const all: ReadonlyArray<readonly [string, MicroversionEntry]> = Object.entries(microversions)
const offences = (broken: (entry: MicroversionEntry) => boolean) =>
  all.filter(([, entry]) => broken(entry)).map(([version]) => version)
const words = (text: string) => text.trim().split(/\s+/).length
const code = (text: string) => text.match(/`[^`]+`/g) ?? []
const prose = (text: string) => text.replace(/`[^`]*`/g, '')

test('all microversions are there, oldest first and without a gap', () => {
  expect(all.map(([version]) => version)).toEqual(
    Array.from({length: Number(LATEST.slice(2))}, (_, index) => `2.${index + 1}`),
  )
})

test('LATEST is the last of them', () => {
  expect(all.at(-1)?.[0]).toBe(LATEST)
})

test('the releases follow each other as they came out, and each of them added something', () => {
  expect([...new Set(all.map(([, entry]) => entry.release))]).toEqual(releases)
  const order = all.map(([, entry]) => releases.indexOf(entry.release))
  expect(order).toEqual(order.toSorted((a, b) => a - b))
})

test.each(Object.entries(lastOf))('%s ends with %s', (release, version) => {
  expect(all.findLast(([, entry]) => entry.release === release)?.[0]).toBe(version)
})

test('every title is a few words, no sentence, and its own', () => {
  expect(offences(({title}) => words(title) > 8 || /[.`]$/.test(title) || !/^[A-Z]/.test(title))).toEqual([])
  expect(new Set(all.map(([, {title}]) => title)).size).toBe(all.length)
})

test('every text is one paragraph of 35 to 110 words in 2 to 6 sentences', () => {
  expect(offences(({text}) => words(text) < 35 || words(text) > 110)).toEqual([])
  expect(offences(({text}) => /\n/.test(text) || !/\.$/.test(text))).toEqual([])
  const sentences = (text: string) => prose(text).split(/[.?](?:\s|$)/).length - 1
  expect(offences(({text}) => sentences(text) < 2 || sentences(text) > 6)).toEqual([])
})

test('every text names something of the API', () => {
  expect(offences(({text}) => code(text).length < 2)).toEqual([])
})

test('every path has a method before it or begins with a slash', () => {
  const paths = all.flatMap(([, {text}]) => code(text).filter((word) => word.includes('/') && word.length > 3))
  expect(paths.filter((path) => !/^`(?:(?:GET|POST|PUT|DELETE) )?\/[\w\-/.{}]*`$/.test(path))).toEqual([])
})

test('placeholders and tags stand in code only, so that a text is safe in MDX', () => {
  expect(offences(({text}) => /[<>{}]/.test(prose(text)) || (text.match(/`/g)?.length ?? 0) % 2 === 1)).toEqual([])
})

test('a text that mentions a microversion mentions one that exists', () => {
  const mentioned = all.flatMap(([, {text}]) => text.match(/(?<![\w.])2\.\d+(?!\.\d)/g) ?? [])
  expect(mentioned.length).toBeGreaterThan(40)
  expect(mentioned.filter((version) => version !== '2.0' && !(version in microversions))).toEqual([])
})
