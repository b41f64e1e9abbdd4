import {existsSync} from 'node:fs'
import {Ajv} from 'ajv'
import formats from 'ajv-formats'
import {expect, test} from 'vitest'
import {getLanguageService, TextDocument} from 'vscode-json-languageservice'
import {LATEST} from '../../compute/microversions.ts'
import {readText, walk} from '../files.ts'
import command from '../schema.ts'
import {catalogName, schemaFiles} from './files.ts'

const {files, entries} = await schemaFiles('schema')
const project = 'file:///project'
const absolute = (url: string) => new URL(url, `${project}/`).href

/** What VS Code runs on JSON, with the settings that it is given. */
const editor = getLanguageService({
  schemaRequestService: async (uri) => {
    const text = files.get(uri.slice(`${project}/schema/`.length))
    if (text === undefined) throw new Error(`Unexpected ${uri}, expected a schema that is written`)
    return text
  },
})
editor.configure({schemas: entries.map(({fileMatch, url}) => ({fileMatch: [...fileMatch], uri: absolute(url)}))})

/** The same, but each schema only says that it was chosen. */
const chooser = getLanguageService({})
chooser.configure({
  schemas: entries.map(({fileMatch, url}) => ({
    fileMatch: [...fileMatch],
    uri: absolute(url),
    schema: {not: {}, errorMessage: url},
  })),
})

async function ask(service: typeof editor, file: string, text: string): Promise<string[]> {
  const document = TextDocument.create(`${project}/${file}`, 'json', 1, text)
  const found = await service.doValidation(document, service.parseJSONDocument(document), {schemaValidation: 'error'})
  return found.map(({message}) => (typeof message === 'string' ? message : message.value))
}
const chosen = async (file: string) => (await ask(chooser, file, '{}')).map((url) => url.replace('./schema/', ''))
const complaints = (file: string, text = readText(file)) => ask(editor, file, text)

const samples = ['api_samples', 'notification_samples'].flatMap((folder) =>
  walk(folder, '.json').map((file) => `${folder}/${file}`),
)
/** Their bodies are wrong on purpose, or for operations that are not there. */
const loose = (file: string) => /-(invalid-body|gone|version-not-found-for-api-method)-req\.json$/.test(file)

test('every schema is one that tools which know draft 7 read, keyword by keyword', () => {
  const ajv = new Ajv({strict: true, allowUnionTypes: true, strictRequired: false})
  formats.default(ajv)
  ajv.addVocabulary(['markdownDescription', 'patternErrorMessage'])
  for (const [path, text] of files)
    if (path !== catalogName) expect(() => ajv.compile(JSON.parse(text)), path).not.toThrow()
})

test('one schema is chosen for each sample, and none for a body that is wrong on purpose', async () => {
  const wrong: unknown[] = []
  for (const file of samples) {
    const found = await chosen(file)
    if (found.length !== (loose(file) ? 0 : 1)) wrong.push([file, found])
  }
  expect(wrong).toEqual([])
})

test('every recorded sample fits the schema that is chosen for it', async () => {
  const wrong: unknown[] = []
  for (const file of samples) {
    const found = await complaints(file)
    if (found.length > 0) wrong.push([file, found])
  }
  expect(wrong).toEqual([])
})

/** Whether the schema of a file leaves open what the value of a key is: it is described at most. */
async function leavesOpen(file: string, key: string): Promise<boolean> {
  const [url = ''] = await chosen(file)
  const {properties = {}} = JSON.parse(files.get(`schema/${url}`) ?? files.get(url) ?? '{}')
  return Object.keys(properties[key] ?? {}).every((keyword) => /description$/i.test(keyword))
}

test('no sample fits any more when the value of its first key is another, but where any value is right', async () => {
  const unnoticed: string[] = []
  for (const file of samples.filter((file) => !loose(file))) {
    const [[key]] = Object.entries(JSON.parse(readText(file))) as [[string, unknown]]
    const mutated = JSON.stringify({...JSON.parse(readText(file)), [key]: false})
    if ((await complaints(file, mutated)).length === 0 && !(await leavesOpen(file, key))) unnoticed.push(file)
  }
  expect(unnoticed).toEqual([])
})

test('the folder of a version chooses the schema of that version', async () => {
  const schemaAt = async (folder: string) => chosen(`api_samples/os-keypairs/${folder}keypairs-list-resp.json`)
  expect(await schemaAt('')).toEqual(['api_samples/os-keypairs/listKeypairs-resp.schema.json'])
  expect(await schemaAt('v2.2/')).toEqual(['api_samples/os-keypairs/v2.2/listKeypairs-resp.schema.json'])
  expect(await schemaAt('v2.34/')).toEqual(['api_samples/os-keypairs/v2.2/listKeypairs-resp.schema.json'])
  expect(await schemaAt('v2.35/')).toEqual(['api_samples/os-keypairs/v2.35/listKeypairs-resp.schema.json'])
  expect(await schemaAt(`v${LATEST}/`)).toEqual(['api_samples/os-keypairs/v2.35/listKeypairs-resp.schema.json'])
  expect(await schemaAt('v2.999/')).toEqual([])
})

test('what only a later version has is wrong at an earlier one', async () => {
  const later = readText('api_samples/os-keypairs/v2.2/keypairs-post-req.json')
  expect(await complaints('api_samples/os-keypairs/v2.2/keypairs-post-req.json', later)).toEqual([])
  expect(await complaints('api_samples/os-keypairs/keypairs-post-req.json', later)).toEqual([
    'Property type is not allowed.',
  ])
})

/** Where `|` stands in a text that is typed. */
function typed(file: string, text: string) {
  const document = TextDocument.create(`${project}/${file}`, 'json', 1, text.replace('|', ''))
  return [document, document.positionAt(text.indexOf('|')), editor.parseJSONDocument(document)] as const
}

test('fields of the version are offered as they are typed', async () => {
  const offered = async (folder: string) => {
    const found = await editor.doComplete(
      ...typed(`api_samples/os-keypairs/${folder}keypairs-post-req.json`, '{"keypair": {|}}'),
    )
    return found?.items.map(({label}) => label)
  }
  expect(await offered('')).toEqual(['name', 'public_key'])
  expect(await offered('v2.92/')).toEqual(['name', 'type', 'public_key', 'user_id'])
})

test('a field says what it is when the mouse is on it', async () => {
  const text = readText('api_samples/os-keypairs/keypairs-list-resp.json').replace('"public_key"', '"|public_key"')
  const hover = await editor.doHover(...typed('api_samples/os-keypairs/keypairs-list-resp.json', text))
  expect(JSON.stringify(hover?.contents)).toContain('as one line of an `authorized_keys` file')
})

const event = 'notification_samples/flavor-update.json'
const notification = (payload: object) =>
  JSON.stringify({event_type: 'flavor.update', payload, priority: 'INFO', publisher_id: 'nova-api:host'})

test('beside a reference to a fragment only what differs has to stand', async () => {
  const $ref = 'common_payloads/FlavorPayload.json#'
  expect(await complaints(event, notification({$ref}))).toEqual([])
  expect(await complaints(event, notification({$ref, 'nova_object.data': {vcpus: 2}}))).toEqual([])
  expect(await complaints(event, notification({$ref, 'nova_object.data': {vcpus: 'two'}}))).toHaveLength(1)
  expect(await complaints(event, notification({$ref, 'nova_object.data': {colour: 'blue'}}))).toHaveLength(1)
})

test('without one a payload has to be whole', async () => {
  expect(await complaints(event, notification({'nova_object.data': {vcpus: 2}}))).not.toEqual([])
  const whole = JSON.parse(readText('notification_samples/common_payloads/FlavorPayload.json'))
  expect(await complaints(event, notification(whole))).toEqual([])
})

test('a time without a zone is a time, and a word is none', async () => {
  const file = 'api_samples/os-keypairs/keypairs-get-resp.json'
  const sample = readText(file)
  expect(sample).toMatch(/"created_at": "\d{4}-\d\d-\d\dT[\d:.]+"/)
  expect(await complaints(file, sample.replace(/("created_at": ")[^"]+/, '$1yesterday'))).toEqual([
    'Expected a time such as 2012-11-29T13:35:41Z.',
  ])
})

test('the command checks a folder that is not there yet, and makes none', async () => {
  let out = ''
  const streams = {
    out: {
      write: (text: string) => {
        out += text
      },
    },
    err: {write: () => undefined},
    env: {},
  }
  expect(await command.main(['--check', '--out', 'build/no-such-folder'], streams)).toBe(1)
  expect(out).toBe(`Would be: ${files.size} created, 0 changed, 0 removed, 0 as they were\nRun npm run schema.\n`)
  expect(existsSync('build/no-such-folder')).toBe(false)
})

test('the catalog lists every schema once', () => {
  const {schemas} = JSON.parse(files.get(catalogName) as string) as {schemas: Array<{url: string}>}
  const listed = schemas.map(({url}) => url.replace('./', ''))
  expect([...listed, catalogName].sort()).toEqual([...files.keys()].sort())
})
