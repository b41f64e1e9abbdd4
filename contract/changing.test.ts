import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {microversions} from '../compute/microversions.ts'
import {at, Changing, changing, since, turningPoints, until, versionsIn} from './changing.ts'
import {type Microversion, minor} from './microversion.ts'

const all = Object.keys(microversions) as Microversion[]

describe('a value over microversions', () => {
  test('begins where it says, and is absent before', () => {
    const gained = since('2.10', 'here')
    expect([gained.at('2.9'), gained.at('2.10'), gained.at('2.104')]).toEqual([undefined, 'here', 'here'])
  })
  test('ends where it says', () => {
    const lost = until('2.36', 'here')
    expect([lost.at('2.1'), lost.at('2.35'), lost.at('2.36')]).toEqual(['here', 'here', undefined])
  })
  test('can come back', () => {
    const again = changing({'2.32': 1, '2.33': undefined, '2.42': 1})
    expect(all.filter((version) => again.at(version) === 1).length).toBe(1 + (all.length - 41))
  })
  test('lies flat when one changes inside another', () => {
    const inner = since('2.60', 'c')
    const nested = changing({'2.1': 'a', '2.50': inner, '2.70': 'd'})
    expect(nested.entries.map(([from]) => from)).toEqual(['2.1', '2.50', '2.60', '2.70'])
  })
  test('begins with the first thing that it holds', () => {
    const both = until('2.103', since('2.17', 'here'))
    expect(both.entries.map(([from]) => from)).toEqual(['2.17', '2.103'])
    expect((['2.16', '2.17', '2.102', '2.103'] as const).map((version) => both.at(version))).toEqual([
      undefined,
      'here',
      'here',
      undefined,
    ])
  })
  test('2.10 comes after 2.9', () => {
    expect(versionsIn([since('2.10', 1), since('2.9', 1)])).toEqual(['2.9', '2.10'])
  })
})

describe('at', () => {
  test('drops what is not there, in objects and in lists', () => {
    expect(at({a: since('2.5', 1), b: [since('2.5', 1), 2]}, '2.4')).toEqual({b: [2]})
  })
  test('gives the same object while nothing inside changes', () => {
    const declaration = {a: since('2.5', {deep: until('2.9', 1)})}
    expect(at(declaration, '2.5')).toBe(at(declaration, '2.8'))
    expect(at(declaration, '2.8')).not.toBe(at(declaration, '2.9'))
  })
  test('mentions no version, whatever it is given', () => {
    const leaf = fc.oneof(fc.integer(), fc.string(), fc.constant(null))
    const declarations = fc.letrec((tie) => ({
      node: fc.oneof(
        {maxDepth: 4},
        leaf,
        fc.array(tie('node'), {maxLength: 3}),
        fc.dictionary(fc.string(), tie('node'), {maxKeys: 3}),
        fc.tuple(fc.constantFrom(...all), tie('node')).map(([from, value]) => since(from, value)),
      ),
    })).node
    const hasVersion = (node: unknown): boolean =>
      node instanceof Changing || (typeof node === 'object' && node !== null && Object.values(node).some(hasVersion))
    fc.assert(
      fc.property(declarations, fc.constantFrom(...all), (declaration, version) => {
        expect(hasVersion(at(declaration, version))).toBe(false)
      }),
    )
  })
})

describe('turning points', () => {
  test('are where something really changes', () => {
    expect(turningPoints({a: since('2.5', 1), b: changing({'2.1': 'same', '2.7': 'same', '2.9': 'other'})})).toEqual([
      '2.5',
      '2.9',
    ])
  })
  test('tell two functions apart', () => {
    expect(turningPoints(changing({'2.1': () => 1, '2.3': () => 2}))).toEqual(['2.3'])
  })
  test('lie between versions that differ', () => {
    for (const version of turningPoints(since('2.50', 'x'))) expect(minor(version)).toBe(50)
  })
})
