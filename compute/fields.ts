import {
  described,
  exactly,
  list,
  mapOf,
  nullable,
  object,
  oneOf,
  optional,
  reads,
  type Schema,
  text,
} from '../contract/schema.ts'

/** The kinds of value that several resources share. */
export const uuid: Schema<string> = {type: 'string', format: 'uuid'}
export const time: Schema<string> = {type: 'string', format: 'date-time'}
export const name: Schema<string> = {type: 'string', format: 'name', minLength: 1, maxLength: 255}
export const projectId: Schema<string> = {type: 'string', pattern: '^[a-zA-Z0-9-]*$', minLength: 1, maxLength: 255}

/** Text without line breaks and control characters, as Nova takes it for descriptions. */
export const printable = '^(?:(?![\\u{10000}-\\u{10FFFF}])[^\\p{C}\\p{Zl}\\p{Zp}])*$'

/** A boolean, or one of the words that Nova takes for one. */
const yes = [true, 'True', 'TRUE', 'true', '1', 'ON', 'On', 'on', 'YES', 'Yes', 'yes']
const no = [false, 'False', 'FALSE', 'false', '0', 'OFF', 'Off', 'off', 'NO', 'No', 'no']
export const truthWord: Schema<boolean | string> = {type: ['boolean', 'string'], enum: [...yes, ...no]}
/** Whether a word for yes or no is one for yes. */
export const isTrue = (word: unknown): boolean => yes.includes(word as string)
/** The same as the boolean that it stands for. */
export const truth: Schema<boolean> = reads(truthWord, isTrue)

/** The same, or a word of its own. */
export const truthOr = <const W extends string>(word: W): Schema<boolean | W> =>
  reads({type: ['boolean', 'string'], enum: [...yes, ...no, word]}, (sent) =>
    sent === word ? word : yes.includes(sent as string),
  )

/** A whole number, or its digits, that is `minimum` or more: Nova holds both forms to the same bounds. */
export const numeral = (minimum: 0 | 1): Schema<number> =>
  reads({type: ['integer', 'string'], pattern: '^[0-9]+$', minimum, maximum: 2147483647}, Number)

/** How many entries an answer shall hold, as a query says it. */
export const limit: Schema<number> = reads(
  {type: ['integer', 'string'], pattern: '^[0-9]*$', minimum: 0, minLength: 1},
  Number,
)
export const paging = {
  limit: described('At most how many entries to answer with; never more than 1,000.', limit),
  marker: described('The last entry of the page before: the answer begins behind it.', text),
}

const link = <const R extends readonly string[]>(...rels: R) =>
  object({href: {...text, format: 'uri'}, rel: oneOf(...rels)})
export const links = described(
  'Where to find it: `self` with the version of the API in it, `bookmark` without, to be kept.',
  list(link('self', 'bookmark')),
)
/** The link to the next page: there only when there is one. */
export const nextLink = optional(
  described(
    'The link to the next page; left out when this page is not full.',
    list(link('next'), {minItems: 1, maxItems: 1}),
  ),
)

/** The names of extra specs and metadata, and how long their values may be. */
export const specName = '^[a-zA-Z0-9-_:. ]{1,255}$'
export const extraSpecs = mapOf<string, string>({type: 'string', maxLength: 255}, specName)

/** Addresses, names of machines, and what else requests about servers hold. */
export const ipv4: Schema<string> = {type: 'string', format: 'ipv4'}
export const ipv6: Schema<string> = {type: 'string', format: 'ipv6'}
export const ip: Schema<string> = {type: 'string', anyOf: [{format: 'ipv4'}, {format: 'ipv6'}]}
/** An address that somebody wrote down, or none. */
export const noted = (format: 'ipv4' | 'ipv6'): Schema<string> => ({type: 'string', anyOf: [{format}, {const: ''}]})
export const blank = exactly('')
export const maybe = nullable(text)
export const hostName: Schema<string> = {type: 'string', pattern: '^[a-zA-Z0-9-._]*$', minLength: 1, maxLength: 255}
export const tag: Schema<string> = {type: 'string', pattern: '^[^,/]*$', minLength: 1, maxLength: 60}
export const base64: Schema<string> = {type: 'string', format: 'base64', maxLength: 65535}
export const shortDescription: Schema<string | null> = {
  type: ['string', 'null'],
  pattern: printable,
  minLength: 0,
  maxLength: 255,
}
export const diskConfig = oneOf('AUTO', 'MANUAL')
export const userMetadata = extraSpecs
