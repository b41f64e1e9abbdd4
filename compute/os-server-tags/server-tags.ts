import type {Cloud} from '../../cloud/cloud.ts'
import {Refusal} from '../../cloud/refusal.ts'
import type {Server} from '../../cloud/server.ts'
import {demandSettled, MOST_TAGS, setTags} from '../../cloud/server-notes.ts'
import {since} from '../../contract/changing.ts'
import {operation, reply} from '../../contract/operation.ts'
import {described, list, nothing, object, optional, query, text} from '../../contract/schema.ts'
import {problem} from '../../contract/validation.ts'
import {tag} from '../fields.ts'
import {noServer} from '../servers/action.ts'

const policy = (action: string) => `os_compute_api:os-server-tags:${action}`
const path = {server_id: 'The id of the server.'}
const tagPath = {...path, tag: 'The tag.'}
const tags = described('The tags, in the order of the alphabet.', list(tag))

const busy = {InstanceInvalidState: 'The server is neither active nor paused, suspended or stopped.'}
const noTag = 'The server has no such tag.'

type Asked = {readonly cloud: Cloud; readonly path: {readonly server_id: string}}
/** The server, whoever asks: whether they may is for the policy to say. */
const serverOf = ({cloud, path}: Asked): Server => cloud.servers.inCell(path.server_id)
const target = (asked: Asked) => ({project_id: serverOf(asked).project_id})

export const listServerTags = since(
  '2.26',
  operation({
    request: 'GET /servers/{server_id}/tags',
    path,
    title: 'List the tags of a server',
    description: 'Lists the words that are tied to a server.',
    policy: policy('index'),
    target,
    query: query({}),
    success: 200,
    response: object({tags}),
    errors: {404: noServer},
    handle: (call) => ({tags: [...serverOf(call).tags]}),
  }),
)

export const replaceServerTags = since(
  '2.26',
  operation({
    request: 'PUT /servers/{server_id}/tags',
    path,
    title: 'Replace the tags of a server',
    description: 'Ties these words to a server, and no others.',
    policy: policy('update_all'),
    target,
    body: object({tags: described('The tags; what is named twice counts once.', list(tag, {maxItems: MOST_TAGS}))}),
    success: 200,
    response: object({tags}),
    errors: {404: noServer, 409: busy},
    emits: ['instance.update'],
    handle: (call) => ({tags: [...setTags(call.cloud, serverOf(call), call.body.tags, 'update tags').tags]}),
  }),
)

export const deleteServerTags = since(
  '2.26',
  operation({
    request: 'DELETE /servers/{server_id}/tags',
    path,
    title: 'Delete all tags of a server',
    description: 'Takes all tags from a server.',
    policy: policy('delete_all'),
    target,
    success: 204,
    errors: {404: noServer, 409: busy},
    emits: ['instance.update'],
    handle(call) {
      setTags(call.cloud, serverOf(call), [], 'delete tags')
    },
  }),
)

export const checkServerTag = since(
  '2.26',
  operation({
    request: 'GET /servers/{server_id}/tags/{tag}',
    path: tagPath,
    title: 'Check whether a server has a tag',
    description: 'Answers without a body: with 204 if the tag is there, with 404 if it is not.',
    policy: policy('show'),
    target,
    query: query({}),
    success: 204,
    errors: {404: {...noServer, TagNotFound: noTag}},
    handle(call) {
      const {id, tags} = serverOf(call)
      const {tag} = call.path
      if (!tags.includes(tag)) throw new Refusal('TagNotFound', `Server ${id} has no tag '${tag}'`)
    },
  }),
)

/** Without a body, and still not said to be JSON. */
const plain = {'content-type': 'text/html; charset=UTF-8'}

export const addServerTag = since(
  '2.26',
  operation({
    request: 'PUT /servers/{server_id}/tags/{tag}',
    path: tagPath,
    title: 'Add a tag to a server',
    description: 'Ties one word to a server: 201 if it is new, 204 if the server had it. A body is not taken.',
    policy: policy('update'),
    target,
    body: nothing,
    success: [201, 204],
    headers: {Location: optional(described('Where to find the tag, if it is new.', text))},
    errors: {
      400: {
        ValidationError: 'A tag is 1 to 60 characters long, and has neither `/` nor `,` in it.',
        TooManyTags: 'The server has 50 tags, and so can have no more.',
      },
      404: noServer,
      409: busy,
    },
    emits: ['instance.update'],
    handle(call) {
      const server = serverOf(call)
      const {tag: wanted} = call.path
      demandSettled(server, 'update tag')
      const wrong = problem(tag, wanted)
      if (wrong)
        throw new Refusal(
          'ValidationError',
          `Tag '${wanted}' is invalid. It must be a non empty string without characters '/' and ','. Validation error message: ${wrong.message}`,
        )
      if (server.tags.length >= MOST_TAGS)
        throw new Refusal('TooManyTags', `The number of tags exceeded the per-server limit ${MOST_TAGS}`)
      if (server.tags.includes(wanted)) return reply(undefined, {status: 204, headers: plain})
      setTags(call.cloud, server, [...server.tags, wanted], 'update tag')
      const [self] = call.links(`servers/${server.id}/tags/${wanted}`)
      return reply(undefined, {status: 201, headers: {...plain, location: self?.href ?? ''}})
    },
  }),
)

export const deleteServerTag = since(
  '2.26',
  operation({
    request: 'DELETE /servers/{server_id}/tags/{tag}',
    path: tagPath,
    title: 'Delete a tag of a server',
    description: 'Takes one tag from a server.',
    policy: policy('delete'),
    target,
    success: 204,
    errors: {404: {...noServer, InstanceTagNotFound: noTag}, 409: busy},
    emits: ['instance.update'],
    handle(call) {
      const server = serverOf(call)
      const {tag} = call.path
      demandSettled(server, 'delete tag')
      if (!server.tags.includes(tag))
        throw new Refusal('InstanceTagNotFound', `Instance ${server.id} has no tag '${tag}'`)
      const rest = server.tags.filter((one) => one !== tag)
      setTags(call.cloud, server, rest, 'delete tag')
    },
  }),
)
