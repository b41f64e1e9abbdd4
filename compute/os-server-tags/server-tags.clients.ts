import {since} from '../../contract/changing.ts'
import {type Clients, type Json, none, Unsayable} from '../../contract/clients.ts'

const gophercloud = 'v2/tags'

function words(tags: Json): string[] {
  if (!Array.isArray(tags) || !tags.every((tag) => typeof tag === 'string' && tag !== ''))
    throw new Unsayable('Unexpected tags, expected a list of texts')
  return tags
}

export const clients: Clients = {
  listServerTags: {
    cli: since('2.26', ({path}) => ({command: 'server show', options: {'-c': 'tags'}, arguments: [path.servers]})),
    python: none('The compute proxy of openstacksdk has the tags in the server that `get_server` gives.'),
    go: ({path}) => ({package: gophercloud, function: 'List', arguments: [path.servers], gives: 'tags'}),
  },
  replaceServerTags: {
    cli: none('No command replaces all tags at once: `server set` adds, and `server unset` takes away.'),
    python: none('The compute proxy of openstacksdk adds tags one by one.'),
    go: ({path, body}) => ({
      package: gophercloud,
      function: 'ReplaceAll',
      arguments: [path.servers, {struct: 'ReplaceAllOpts', fields: {Tags: {texts: words(body.tags)}}}],
      gives: 'tags',
    }),
  },
  deleteServerTags: {
    cli: none('No command takes all tags at once: `server unset` takes those that are named.'),
    python: ({path}) => ({method: 'remove_tags_from_server', arguments: [path.servers]}),
    go: ({path}) => ({package: gophercloud, function: 'DeleteAll', arguments: [path.servers]}),
  },
  checkServerTag: {
    cli: none('No command checks one tag: `server show` has all of them.'),
    python: none('The compute proxy of openstacksdk has the tags in the server that `get_server` gives.'),
    go: ({path}) => ({package: gophercloud, function: 'Check', arguments: [path.servers, path.tags]}),
  },
  addServerTag: {
    cli: since('2.26', ({path}) => ({command: 'server set', options: {'--tag': path.tags}, arguments: [path.servers]})),
    python: ({path}) => ({method: 'add_tag_to_server', arguments: [path.servers, path.tags]}),
    go: ({path}) => ({package: gophercloud, function: 'Add', arguments: [path.servers, path.tags]}),
  },
  deleteServerTag: {
    cli: since('2.26', ({path}) => ({
      command: 'server unset',
      options: {'--tag': path.tags},
      arguments: [path.servers],
    })),
    python: ({path}) => ({method: 'remove_tag_from_server', arguments: [path.servers, path.tags]}),
    go: ({path}) => ({package: gophercloud, function: 'Delete', arguments: [path.servers, path.tags]}),
  },
}
