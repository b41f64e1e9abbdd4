import {spawnSync} from 'node:child_process'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {repr} from '../../contract/python-repr.ts'
import {string as go} from './go.ts'
import {string as javascript} from './javascript.ts'
import {lay, type Node} from './layout.ts'
import {word} from './shell.ts'

const any = fc.string({unit: 'binary', maxLength: 20})

describe('a text as a literal', () => {
  test.each([
    ['plain', `plain`, `'plain'`, `"plain"`, `'plain'`],
    [`it's`, `'it'\\''s'`, `"it's"`, `"it's"`, `'it\\'s'`],
    ['"', `'"'`, `'"'`, `"\\""`, `'"'`],
    [`'"`, `''\\''"'`, `'\\'"'`, `"'\\""`, `'\\'"'`],
    ['a\\n\n\t', `'a\\n\n\t'`, `'a\\\\n\\n\\t'`, `"a\\\\n\\n\\t"`, `'a\\\\n\\n\\t'`],
    ['é 漢 😀', `'é 漢 😀'`, `'é 漢 😀'`, `"é 漢 😀"`, `'é 漢 😀'`],
    ['\ufeff\u2028', `'\ufeff\u2028'`, `'\\ufeff\\u2028'`, `"\\ufeff\u2028"`, `'\ufeff\\u2028'`],
    ['\u0007', `'\u0007'`, `'\\x07'`, `"\\u0007"`, `'\\u0007'`],
    ['', `''`, `''`, `""`, `''`],
  ])('%j is written in sh, Python, Go and JavaScript', (text, ...written) => {
    expect([word(text), repr(text), go(text), javascript(text)]).toEqual(written)
  })

  test('half a surrogate pair, which Go can not hold, becomes U+FFFD', () => {
    expect(go('a\ud800b')).toBe('"a\ufffdb"')
    expect(go('😀')).toBe('"😀"')
  })

  test('Go reads back what was written, by the escapes that it has in common with JSON', () => {
    fc.assert(fc.property(any, (text) => JSON.parse(go(text)) === text))
  })

  test('JavaScript reads back what was written', () => {
    const read = (source: string) => new Function(`return ${source}`)()
    fc.assert(fc.property(any, (text) => read(javascript(text)) === text))
  })

  test('sh reads back what was written', () => {
    const texts = fc.sample(any, {numRuns: 300, seed: 3}).map((text) => text.replaceAll('\0', ''))
    const {stdout} = spawnSync('sh', {input: `printf '%s\\0' ${texts.map(word).join(' ')}\n`})
    expect(String(stdout).split('\0').slice(0, -1)).toEqual(texts)
  })
})

describe('laying out', () => {
  const style = {indent: '  ', width: 20}
  const list = (...items: Node[]): Node => ({open: '[', close: ']', items: items.map((item) => ['', item] as const)})

  test('what fits is on one line, what does not has a line for each item', () => {
    expect(lay(list('1', '2'), style)).toBe('[1, 2]')
    expect(lay(list('1234567890', '1234567890'), style)).toBe('[\n  1234567890,\n  1234567890,\n]')
    expect(lay(list(), {...style, width: 1})).toBe('[]')
  })

  test('what hugs spreads from the line of its bracket', () => {
    const call: Node = {
      open: 'f(',
      close: ')',
      hugs: true,
      items: [
        ['', 'x'],
        ['', list('1234567890', '123')],
      ],
    }
    expect(lay(call, style)).toBe('f(x, [\n  1234567890,\n  123,\n])')
  })

  test('values of neighbouring lines are aligned, but not across an entry of several lines', () => {
    const deep = list('1234567890', '1234567890')
    const map: Node = {
      open: '{',
      close: '}',
      items: [
        ['a: ', '1'],
        ['long: ', '2'],
        ['b: ', deep],
        ['c: ', '3'],
      ],
    }
    expect(lay(map, {...style, aligns: true})).toBe(
      '{\n  a:    1,\n  long: 2,\n  b: [\n    1234567890,\n    1234567890,\n  ],\n  c: 3,\n}',
    )
  })
})
