import {Cloud, type Incident} from '../../cloud/cloud.ts'
import {minor} from '../../contract/microversion.ts'
import {HttpFault, parseHttp, requestName} from '../http/parse.ts'
import {JsonFault, parseJson} from '../json/positions.ts'
import {listed} from '../validate/wording.ts'
import {PageFault} from './fault.ts'
import {type Meta, readMeta, type Setting} from './meta.ts'
import {type Block, known, type Page} from './page.ts'
import {narrowed, type Range} from './range.ts'
import type {Step} from './story.ts'

/** What is to be done with a block of a page. */
export type Fence =
  | {readonly kind: 'http'; readonly block: Block; readonly title?: string; readonly fold: boolean; readonly step: Step}
  | {readonly kind: 'json'; readonly block: Block; readonly schema: string; readonly range: Range}
  | {readonly kind: 'console'; readonly block: Block; readonly title?: string}
  | {readonly kind: 'diagram'; readonly block: Block}
  | {readonly kind: 'skipped'; readonly block: Block; readonly why: string}
export type Kind = Fence['kind']

const shown = ['title', 'skip'] as const
const ranged = ['version', 'since', 'until'] as const
const metas = {
  http: [
    ...shown,
    ...ranged,
    ...(['name', 'status', 'error', 'as', 'after', 'meanwhile', 'befall', 'fold', 'answer', 'pick', 'expect'] as const),
  ],
  json: [...shown, ...ranged, 'schema'],
  console: shown,
} as const

/** Takes a block and gives what is to be done with it, or throws a PageFault: every block has to say. */
export function fenceOf(block: Block): Fence {
  const {language, line, metaColumn} = block
  if (language === 'mermaid') return {kind: 'diagram', block}
  const own = Object.hasOwn(metas, language) ? metas[language as keyof typeof metas] : shown
  const meta = readMeta(block.meta, own, line, metaColumn)
  const why = meta.get('skip')
  if (why) {
    if (why.value.trim() === '') throw at(block, why.offset, 'Unexpected skip without a reason, expected skip="why"')
    return {kind: 'skipped', block, why: why.value}
  }
  const title = meta.get('title')?.value
  if (language === 'http') return httpFence(block, meta, title)
  if (language === 'console') return {kind: 'console', block, title}
  const schema = meta.get('schema')?.value
  if (language === 'json' && schema) return {kind: 'json', block, schema, range: rangeOf(block, meta)}
  throw new PageFault(
    language === 'json'
      ? 'Unexpected json that names no schema, expected schema="showServer response"'
      : `Unexpected block ${language || 'without a language'} that nothing checks, expected http, json, console, or skip="why it is not run"`,
    line,
    metaColumn,
    language ? `\`\`\`${language} skip="why it is not run"` : '```text skip="why it is not run"',
  )
}

/** Gives what is to be done with every block of a page, and what is wrong with those that do not say. */
export function fencesOf(page: Page): {fences: Fence[]; faults: PageFault[]} {
  const fences: Fence[] = []
  const faults: PageFault[] = []
  for (const block of page.blocks) {
    try {
      fences.push(fenceOf(block))
    } catch (error) {
      if (!(error instanceof PageFault)) throw error
      faults.push(error)
    }
  }
  return {fences, faults}
}

const at = ({line, metaColumn}: Block, offset: number, message: string) =>
  new PageFault(message, line, metaColumn + offset)

function rangeOf(block: Block, meta: Meta): Range {
  const {line, metaColumn, range} = block
  const own = (['since', 'until'] as const).flatMap((key) => {
    const setting = meta.get(key)
    return setting ? [[key, known(setting.value, line, metaColumn + setting.offset)] as const] : []
  })
  const both = narrowed(range, Object.fromEntries(own))
  if (both.since && both.until && minor(both.since) >= minor(both.until))
    throw new PageFault(
      `Unexpected range from ${both.since} to before ${both.until}, expected one that holds somewhere`,
      line,
      metaColumn,
    )
  return both
}

function httpFence(block: Block, meta: Meta, title: string | undefined): Fence {
  const {line, metaColumn} = block
  const one = <T extends string>(key: string, choices: readonly T[]): T | undefined => {
    const setting = meta.get(key)
    if (!setting) return undefined
    const choice = choices.find((choice) => choice === setting.value)
    if (choice) return choice
    throw at(block, setting.offset, `Unexpected ${key}=${setting.value}, expected ${listed(choices, 'none')}`)
  }
  const number = (key: string): number | undefined => {
    const setting = meta.get(key)
    if (setting && !/^\d{1,7}$/.test(setting.value))
      throw at(block, setting.offset, `Unexpected ${key}=${setting.value}, expected a whole number`)
    return setting && Number(setting.value)
  }
  const version = meta.get('version')
  const name = meta.get('name')
  if (name && !/^\w+$/.test(name.value))
    throw at(block, name.offset, `Unexpected name ${name.value}, expected ${requestName(name.value) || 'a word'}`)
  const error = meta.get('error')
  const status = number('status')
  if (error && (status === undefined || status < 400))
    throw at(
      block,
      error.offset,
      `Unexpected error=${error.value} without its status, expected status=404 or so beside it`,
    )
  const fold = meta.get('fold')
  if (fold && !fold.flag) throw at(block, fold.offset, 'Unexpected value of fold, expected the word alone')
  return {
    kind: 'http',
    block,
    title,
    fold: fold !== undefined,
    step: {
      ...requestIn(block),
      line,
      name: name?.value,
      status,
      error: error?.value,
      version: version && known(version.value, line, metaColumn + version.offset),
      ...rangeOf(block, meta),
      as: one('as', ['admin', 'member']),
      after: number('after'),
      meanwhile: incidentIn(block, meta),
      answer: one('answer', ['body', 'headers', 'status', 'none']),
      pick: meta
        .get('pick')
        ?.value.split(',')
        .map((path) => path.trim()),
      expect: expected(block, meta),
    },
  }
}

/** The request that the text of a fence is. */
function requestIn(block: Block): Pick<Step, 'method' | 'url' | 'headers' | 'body'> {
  try {
    const {requests, variables} = parseHttp(block.text)
    const [request, second] = requests
    if (!request) throw new HttpFault('Unexpected end of the block, expected METHOD URL', 1)
    if (second) throw new HttpFault('Unexpected second request, expected one in each block', second.line)
    const [variable] = Object.keys(variables)
    if (variable) throw new HttpFault(`Unexpected @${variable}, expected a value of an earlier answer`, 1)
    const {method, url, headers, body, save} = request
    if (body?.file ?? save?.file)
      throw new HttpFault(`Unexpected file ${body?.file ?? save?.file}, expected the body itself`, request.line)
    return {method, url, headers, ...(body?.text !== undefined && {body: body.text})}
  } catch (error) {
    if (!(error instanceof HttpFault)) throw error
    const {line, column} = block.place(error.line, error.column)
    throw new PageFault(error.message, line, column)
  }
}

/** What befalls the cloud before a request: a cell in words, or anything as JSON, as the control port of `serve` takes it. */
function incidentIn(block: Block, meta: Meta): Step['meanwhile'] {
  const [words, json] = [meta.get('meanwhile'), meta.get('befall')]
  if (words && json) throw at(block, json.offset, 'Unexpected befall beside meanwhile, expected one of them')
  if (json) return befalling(block, json)
  if (!words) return undefined
  const [, cell, state] = /^(\S+) (up|down)$/.exec(words.value) ?? []
  if (!cell) throw at(block, words.offset, `Unexpected meanwhile="${words.value}", expected "cell2 down" or so`)
  return {cell, up: state === 'up'}
}

/** An incident that a cloud without servers knows as well: it is tried on one. */
function befalling(block: Block, setting: Setting): Incident {
  const incident = jsonIn(block, 'befall', setting) as Incident
  try {
    new Cloud().befall(incident)
    return incident
  } catch (error) {
    throw at(block, setting.offset, error instanceof TypeError ? unlike(setting) : (error as Error).message)
  }
}

const unlike = ({value}: Setting) => `Unexpected ${value}, expected an object such as {"host": "compute1", "up": false}`

function expected(block: Block, meta: Meta): unknown {
  const setting = meta.get('expect')
  return setting && jsonIn(block, 'expect', setting)
}

/** The JSON that a setting of a fence is. */
function jsonIn(block: Block, key: string, {value, offset}: Setting): unknown {
  try {
    return parseJson(value).value
  } catch (error) {
    if (!(error instanceof JsonFault)) throw error
    throw at(block, offset + `${key}=`.length + error.column, error.message)
  }
}
