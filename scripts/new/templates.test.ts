import {expect, test} from 'vitest'
import {Misuse} from '../command.ts'
import {Taken} from './change.ts'
import {withMicroversion} from './microversion.ts'
import {namesOf} from './names.ts'
import {pageFile, sameAddress} from './page.ts'
import {withResource} from './resource.ts'
import {insertBefore, literal} from './source.ts'

const registry = `export const microversions = {
  '2.1': {
    release: 'Kilo',
    title: 'Starting point',
    text: 'Mentions \`2.9\`.',
  },
  '2.2': {
    release: 'Liberty',
    title: 'More',
    text: 'More.',
  },
} as const satisfies Record<string, MicroversionEntry>

/** The newest. */
export const LATEST = '2.2'
`

test('a microversion comes last, and is the newest', () => {
  expect(withMicroversion(registry, {version: '2.3', release: "2027.1 Ibis' nest", title: 'Less'})).toBe(
    registry
      .replace(
        '} as const',
        `  '2.3': {
    release: "2027.1 Ibis' nest",
    title: 'Less',
    text: 'To be written.',
  },
} as const`,
      )
      .replace("LATEST = '2.2'", "LATEST = '2.3'"),
  )
})

test('a microversion is of the release of the one before, if nothing else is said', () => {
  expect(withMicroversion(registry, {version: '2.3'}).match(/release: 'Liberty'/g)).toHaveLength(2)
})

test('a microversion that is there is not begun again, and none is left out', () => {
  expect(() => withMicroversion(registry, {version: '2.2'})).toThrow(Taken)
  expect(() => withMicroversion(registry, {version: '2.4'})).toThrow(Misuse)
  expect(() => withMicroversion(registry, {version: '2.4'})).toThrow(
    'Unexpected microversion 2.4, expected 2.3, which comes next',
  )
})

test('a registry that is not as it should be is not guessed at', () => {
  const edited = registry.replace("LATEST = '2.2'", "LATEST = '2.1'")
  expect(() => withMicroversion(edited, {version: '2.3'})).toThrow('Unexpected LATEST 2.1')
  expect(() => withMicroversion('', {version: '2.3'})).toThrow('Unexpected LATEST undefined')
})

const index = `import type {Resource} from '../contract/resource.ts'
import {flavors} from './flavors/index.ts'
import {keypairs} from './os-keypairs/index.ts'

export {LATEST, microversions} from './microversions.ts'

/** The whole. */
export const resources: readonly Resource[] = [
  keypairs,
  flavors,
]

export const others: readonly string[] = [
  'x',
]
`

test('a resource is imported in the order of the alphabet, and listed last', () => {
  const text = withResource(index, namesOf('os-hosts'))
  expect(text).toBe(
    index
      .replace('import {keypairs}', "import {hosts} from './os-hosts/index.ts'\nimport {keypairs}")
      .replace('  flavors,\n]', '  flavors,\n  hosts,\n]'),
  )
  expect(withResource(index, namesOf('agents'))).toContain(
    "resource.ts'\nimport {agents} from './agents/index.ts'\nimport {flavors}",
  )
  expect(withResource(index, namesOf('servers'))).toContain(
    "import {servers} from './servers/index.ts'\n\nexport {LATEST",
  )
})

test('a resource that is listed, or whose name means something else there, is refused', () => {
  expect(() => withResource(index, namesOf('os-keypairs'))).toThrow(Taken)
  expect(() => withResource(index, namesOf('keypairs'))).toThrow('uses the name keypairs already')
  expect(() => withResource(index, namesOf('others'))).toThrow(Taken)
})

test('a list that is not as it should be is not guessed at', () => {
  expect(() => withResource(index.replace('export const resources', 'const all'), namesOf('servers'))).toThrow(
    /^Unexpected 0 places like .+ in compute\/index\.ts, expected one$/,
  )
  expect(() => withResource('', namesOf('servers'))).toThrow('Unexpected compute/index.ts without resources')
})

test('names of a resource follow from one', () => {
  expect(namesOf('os-volume_attachments')).toEqual({
    resource: 'os-volume_attachments',
    file: 'volume-attachments',
    exported: 'volumeAttachments',
    list: 'listVolumeAttachments',
    key: 'volume_attachments',
    title: 'Volume attachments',
  })
  expect(namesOf('os-import').exported).toBe('importResource')
  expect(namesOf('os-operations').exported).toBe('operationsResource')
})

test.each([
  '',
  'Servers',
  'os servers',
  '../servers',
  'os-',
  '-x',
  'a--b',
  '2fa',
  'x'.repeat(41),
  'toString',
  '__proto__',
])('a resource is not called "%s"', (name) => {
  expect(() => namesOf(name)).toThrow(Misuse)
})

test('a page begins with its title and its description', () => {
  expect(pageFile('user/my-page.md')).toEqual({
    path: 'doc/user/my-page.md',
    text: '---\ntitle: My page\ndescription: To be written.\n---\n\nTo be written.\n',
  })
  expect(pageFile('doc/user/deep/er.mdx', 'Cells: why').path).toBe('doc/user/deep/er.mdx')
  expect(pageFile('user/x.md', 'Cells: why').text).toContain('title: "Cells: why"\n')
  expect(pageFile('user/x.md', 'True').text).toContain('title: "True"\n')
})

test('a decision has its number in the title', () => {
  expect(pageFile('decisions/0042-use-less.md').text).toContain('title: "42. Use less"\n')
})

test.each([
  'user/Foo.md',
  'user/foo',
  '../x.md',
  '/etc/x.md',
  'user/../../x.md',
  'user/a b.md',
  '.md',
  'user/.hidden.md',
  'a..b.md',
])('a page is not called "%s"', (path) => {
  expect(() => pageFile(path)).toThrow(Misuse)
})

test('the same address can be had in four ways', () => {
  expect(sameAddress('doc/user/foo.md')).toEqual([
    'doc/user/foo.md',
    'doc/user/foo.mdx',
    'doc/user/foo/index.md',
    'doc/user/foo/index.mdx',
  ])
  expect(sameAddress('doc/user/index.mdx')).toContain('doc/user.md')
})

test('a literal is in the quotes that need less escaping', () => {
  expect(literal('a')).toBe("'a'")
  expect(literal("it's")).toBe('"it\'s"')
  expect(literal('"a" \\ \n')).toBe('\'"a" \\\\ \\n\'')
  expect(literal(`it's "a"`)).toBe(`'it\\'s "a"'`)
})

test('text goes in front of the one place that is meant', () => {
  expect(insertBefore('a\nb\n', /^b/m, 'x\n', 'f')).toBe('a\nx\nb\n')
  expect(() => insertBefore('b\nb\n', /^b/m, 'x\n', 'f')).toThrow('Unexpected 2 places like ^b in f, expected one')
})
