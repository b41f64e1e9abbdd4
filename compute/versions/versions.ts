import {operation, reply} from '../../contract/operation.ts'
import {described, list, object, oneOf, optional, query, text} from '../../contract/schema.ts'
import {time} from '../fields.ts'
import {LATEST} from '../microversions.ts'

const status = described(
  '`CURRENT` for the version to use, `DEPRECATED` for one that will go.',
  oneOf('CURRENT', 'SUPPORTED', 'DEPRECATED'),
)
const id = described('The name of the version, as its path has it.', text)
const link = object({
  rel: text,
  type: optional(described('What is found there.', text)),
  href: {...text, format: 'uri'},
})
const links = described('Where the version answers, and where it is described.', list(link))
const mediaTypes = described('How to ask for this version by content type.', list(object({base: text, type: text})))
const version = {
  id,
  status,
  version: described('The newest microversion, empty where there are none.', text),
  min_version: described('The oldest microversion, empty where there are none.', text),
  updated: described('When the version was last changed in a way that its clients can see.', time),
  links,
}

/** The two versions of the API that Nova has had since 2015. */
const legacy = {
  id: 'v2.0',
  path: 'v2',
  status: 'DEPRECATED',
  version: '',
  min_version: '',
  updated: '2025-07-04T12:00:00Z',
  media: '2',
} as const
const current = {
  id: 'v2.1',
  path: 'v2.1',
  status: 'CURRENT',
  version: LATEST,
  min_version: '2.1',
  updated: '2013-07-23T11:33:21Z',
  media: '2.1',
} as const
type Version = typeof legacy | typeof current

const media = ({media}: Version) => [
  {base: 'application/json', type: `application/vnd.openstack.compute+json;version=${media}`},
]
const self = (root: string, {path}: Version, rest = '/') => ({rel: 'self', href: `${root}/${path}${rest}`})
const document = (root: string, one: Version) => ({
  version: {
    ...one,
    links: [self(root, one), {rel: 'describedby', type: 'text/html', href: 'http://docs.openstack.org/'}],
    'media-types': media(one),
  },
})
const documentSchema = object({version: object({...version, 'media-types': mediaTypes})})

export const listVersions = operation({
  request: 'GET /',
  root: true,
  title: 'List the versions of the API',
  description:
    'Lists the versions of the Compute API that this service speaks, and the range of microversions of each. It needs no token, so a client can ask before it logs in.',
  success: 200,
  response: object({versions: list(object(version))}),
  errors: {},
  handle: ({root}) => ({versions: [legacy, current].map((one) => ({...one, links: [self(root, one)]}))}),
})

export const showVersion = operation({
  request: 'GET /',
  title: 'Show the version of the API',
  description:
    'Shows one version of the Compute API in detail: the newest and the oldest microversion that it takes. It needs no token. Ask it first, and use the newest microversion that both sides know.',
  query: query({}),
  success: 200,
  response: documentSchema,
  errors: {},
  handle: ({root}) => document(root, current),
})

export const showLegacyVersion = operation({
  request: 'GET /v2/',
  root: true,
  title: 'Show the legacy version of the API',
  description:
    'Shows the version document of `/v2`, the API from before microversions. It takes no version header, and is there for clients that nobody can change any more.',
  success: 200,
  response: documentSchema,
  errors: {},
  handle: ({root}) => document(root, legacy),
})

export const listChoices = operation({
  request: 'GET /{anything}',
  path: {anything: 'Whatever no version of the API is called.'},
  root: true,
  title: 'Ask for a version that does not exist',
  description:
    'A path that begins with no version of the API is answered with the versions that there are, each with the rest of the path appended to its link.',
  success: 300,
  response: object({
    choices: list(object({id, status, links, 'media-types': mediaTypes})),
  }),
  errors: {},
  handle({root, pathname}) {
    const rest = pathname.replace(/\/$/, '')
    const choices = [legacy, current].map((one) => ({
      ...one,
      links: [self(root, one, rest)],
      'media-types': media(one),
    }))
    return reply({choices}, {status: 300})
  },
})
