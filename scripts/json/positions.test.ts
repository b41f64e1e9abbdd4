import {readdirSync, readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {JsonFault, parseJson} from './positions.ts'

const text = `{
    "server": {
        "name": "nova",
        "a/b~c": [1, {"x": null}]
    }
}
`

const fault = (broken: string): string => {
  try {
    parseJson(broken)
  } catch (error) {
    if (!(error instanceof JsonFault)) throw error
    return `${error.line}:${error.column} ${error.message}`
  }
  return 'none'
}

describe('positions', () => {
  test('the value of a key is found at its line and column', () => {
    expect(parseJson(text).place('/server/name')).toEqual({offset: 34, length: 6, line: 3, column: 17})
  })

  test('a key is found at its own place', () => {
    expect(parseJson(text).place('/server/name', 'key')).toEqual({offset: 26, length: 6, line: 3, column: 9})
  })

  test('a pointer escapes / and ~', () => {
    const {offset, length} = parseJson(text).place('/server/a~1b~0c/1/x')
    expect(text.slice(offset, offset + length)).toBe('null')
  })

  test('the whole text has the empty pointer', () => {
    expect(parseJson('  [1]\n').place('')).toEqual({offset: 2, length: 3, line: 1, column: 3})
  })

  test('a pointer to nothing gives the nearest value around it', () => {
    const read = parseJson(text)
    expect(read.place('/server/a~1b~0c/7/y', 'key')).toEqual(read.place('/server/a~1b~0c'))
    expect(read.place('/nothing')).toEqual(read.place(''))
  })

  test('every value has a pointer, and only those under a key have a key', () => {
    const positions = parseJson(text).positions()
    expect([...positions.keys()]).toEqual([
      '',
      '/server',
      '/server/name',
      '/server/a~1b~0c',
      '/server/a~1b~0c/0',
      '/server/a~1b~0c/1',
      '/server/a~1b~0c/1/x',
    ])
    expect(positions.get('/server/a~1b~0c/0')?.key).toBeUndefined()
    expect(positions.get('/server')?.key?.line).toBe(2)
  })

  test('lines end the Windows way as well', () => {
    expect(parseJson('{\r\n"a":\r\n1}').place('/a')).toMatchObject({line: 3, column: 1})
  })
})

describe('values', () => {
  test('every JSON text gives what JSON.parse gives', () => {
    fc.assert(
      fc.property(fc.json({maxDepth: 5}), fc.constantFrom(0, 4, '\t'), (compact, indent) => {
        const written = JSON.stringify(JSON.parse(compact), null, indent)
        expect(parseJson(written).value).toEqual(JSON.parse(written))
      }),
    )
  })

  test('every text that JSON.parse refuses is refused, and no other', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"b"',
      '1',
      '-',
      '0',
      '.5',
      'e1',
      'null',
      ' ',
      '\n',
    )
    fc.assert(
      fc.property(fc.array(pieces, {maxLength: 9}), (parts) => {
        const written = parts.join('')
        const message = fault(written)
        let right = true
        try {
          JSON.parse(written)
        } catch {
          right = false
        }
        if (!message.includes('second key')) expect([written, message === 'none']).toEqual([written, right])
      }),
      {numRuns: 2000},
    )
  })

  test('every pointer leads to the text of its value', () => {
    fc.assert(
      fc.property(fc.json(), (written) => {
        for (const [pointer, {value}] of parseJson(written).positions()) {
          const part = JSON.parse(written.slice(value.offset, value.offset + value.length))
          expect(part).toEqual(follow(JSON.parse(written), pointer))
        }
      }),
    )
  })

  test('a key named __proto__ is a key like others', () => {
    expect(Object.keys(parseJson('{"__proto__": {"a": 1}}').value as object)).toEqual(['__proto__'])
  })
})

describe('faults', () => {
  test.each([
    ['', '1:1 Unexpected end of the text, expected a value'],
    ['\ufeff{}', '1:1 Unexpected byte order mark, expected a text without one'],
    ['{"a": 1,\n "a": 2}', '2:2 Unexpected second key "a", expected one of that name'],
    ['{\n  "a": 1,\n}', '2:9 Unexpected trailing comma, expected }'],
    ['[1, 2,]', '1:6 Unexpected trailing comma, expected ]'],
    ['[1,,2]', '1:4 Unexpected second ,, expected one'],
    ['[,]', '1:2 Unexpected ,, expected a value'],
    ['{"a" 1}', '1:6 Unexpected 1, expected : after the key "a"'],
    ['{"a": 1 "b": 2}', '1:9 Unexpected string "b", expected , or }'],
    ['{"a": [1}', '1:9 Unexpected }, expected , or ]'],
    ['{"a": {\n"b": 1', '2:7 Unexpected end of the text, expected the } of line 1, column 7'],
    ['[', '1:2 Unexpected end of the text, expected the ] of line 1, column 1'],
    ['"abc', '1:5 Unexpected end of the text, expected the " of line 1, column 1'],
    ['"a\tb"', '1:3 Unexpected tab in a string, expected \\t'],
    ['["a\nb"]', '1:4 Unexpected end of the line in a string, expected a closing "'],
    ['"\\x"', '1:2 Unexpected escape \\x, expected \\", \\\\, \\/, \\b, \\f, \\n, \\r, \\t or \\u'],
    ['"\\u12g4"', '1:2 Unexpected escape \\u12g4, expected \\u and four hexadecimal digits'],
    ['{name: 1}', '1:2 Unexpected name, expected a key in double quotes'],
    ["{'name': 1}", '1:2 Unexpected single quote, expected a key in double quotes'],
    ["['x']", '1:2 Unexpected single quote, expected a string in double quotes'],
    ['[True]', '1:2 Unexpected True, expected true'],
    ['[None]', '1:2 Unexpected None, expected null'],
    ['[NaN]', '1:2 Unexpected NaN, expected a number or null'],
    ['[constructor]', '1:2 Unexpected constructor, expected a value'],
    ['[01]', '1:2 Unexpected number 01, expected one in JSON notation (no leading + or 0, digits around the dot)'],
    ['// note\n{}', '1:1 Unexpected comment //, expected a value'],
    ['{"a":\u00a01}', '1:6 Unexpected character U+00A0, expected a value'],
    ['{} {}', '1:4 Unexpected {, expected the end of the text'],
    ['['.repeat(600), '1:501 Unexpected nesting of 501 levels, expected at most 500'],
  ])('%j is refused', (broken, message) => {
    expect(fault(broken)).toBe(message)
  })
})

test('reading takes less than 20 times as long as JSON.parse', () => {
  const id = 'b3c2a9f0-7d55-4c0a-8d0e-000000000000'
  const item = {id, 'OS-EXT-STS:vm_state': 'active', links: [{rel: 'self'}], n: 12}
  const written = JSON.stringify({servers: Array.from({length: 18}, () => item)}, null, 4)
  expect(written.length).toBeGreaterThan(4000)
  const quickest = (read: (text: string) => unknown) =>
    Math.min(
      ...Array.from({length: 9}, () => {
        const start = performance.now()
        for (let time = 0; time < 300; time += 1) read(written)
        return performance.now() - start
      }),
    )
  expect(quickest(parseJson) / quickest(JSON.parse)).toBeLessThan(20)
})

test('the samples of the project are read as JSON.parse reads them', () => {
  const folder = new URL('../../api_samples/', import.meta.url)
  for (const name of readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter((name) =>
    name.endsWith('.json'),
  )) {
    const written = readFileSync(new URL(name, folder), 'utf8')
    expect(parseJson(written).value).toEqual(JSON.parse(written))
  }
})

function follow(value: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (whole, part) => (whole as Record<string, unknown>)[part.replaceAll('~1', '/').replaceAll('~0', '~')],
      value,
    )
}
