import {type Clients, inside, none, texts, Unsayable} from '../../contract/clients.ts'

const gophercloud = 'v2/servers'

/** Names and values as the command takes them. */
const pairs = (metadata: unknown) => Object.entries(texts(metadata)).map(([name, value]) => `${name}=${value}`)

/** The one item of a body, whose name is the one in the path. */
function item(meta: unknown, key: string | undefined): Record<string, string> {
  const [[name] = [], ...others] = Object.entries(texts(meta))
  if (name !== key || others.length > 0) throw new Unsayable('Unexpected names, expected the one in the path')
  return texts(meta)
}

export const clients: Clients = {
  listServerMetadata: {
    cli: ({path}) => ({command: 'server show', options: {'-c': 'properties'}, arguments: [path.servers]}),
    python: ({path}) => ({
      method: 'fetch_server_metadata',
      arguments: [path.servers],
      gives: 'server',
      shows: 'metadata',
    }),
    go: ({path}) => ({package: gophercloud, function: 'Metadata', arguments: [path.servers], gives: 'metadata'}),
  },
  createServerMetadata: {
    cli: ({path, body}) => ({
      command: 'server set',
      options: {'--property': pairs(body.metadata)},
      arguments: [path.servers],
    }),
    python: ({path, body}) => ({
      method: 'set_server_metadata',
      arguments: [path.servers],
      named: texts(body.metadata),
      gives: 'server',
      shows: 'metadata',
    }),
    go: ({path, body}) => ({
      package: gophercloud,
      function: 'UpdateMetadata',
      arguments: [path.servers, {map: 'MetadataOpts', entries: texts(body.metadata)}],
      gives: 'metadata',
    }),
  },
  replaceServerMetadata: {
    cli: none('No command replaces all metadata at once: `server set` adds, and `server unset` takes away.'),
    python: none('The compute proxy of openstacksdk has no method that replaces all metadata.'),
    go: ({path, body}) => ({
      package: gophercloud,
      function: 'ResetMetadata',
      arguments: [path.servers, {map: 'MetadataOpts', entries: texts(body.metadata)}],
      gives: 'metadata',
    }),
  },
  showServerMetadataItem: {
    cli: none('No command shows one item: `server show` has all of them.'),
    python: none('The compute proxy of openstacksdk fetches all metadata at once.'),
    go: ({path}) => ({
      package: gophercloud,
      function: 'Metadatum',
      arguments: [path.servers, path.metadata],
      gives: 'item',
    }),
  },
  updateServerMetadataItem: {
    cli: ({path, body}) => ({
      command: 'server set',
      options: {'--property': pairs(item(inside(body).meta, path.metadata))},
      arguments: [path.servers],
      note: 'The command asks for the operation that creates or updates several items.',
    }),
    python: none('The compute proxy of openstacksdk sets items by `set_server_metadata`, however many there are.'),
    go: ({path, body}) => ({
      package: gophercloud,
      function: 'CreateMetadatum',
      arguments: [path.servers, {map: 'MetadatumOpts', entries: item(body.meta, path.metadata)}],
      gives: 'item',
    }),
  },
  deleteServerMetadataItem: {
    cli: ({path}) => ({command: 'server unset', options: {'--property': path.metadata}, arguments: [path.servers]}),
    python: ({path}) => ({method: 'delete_server_metadata', arguments: [path.servers, [path.metadata]]}),
    go: ({path}) => ({package: gophercloud, function: 'DeleteMetadatum', arguments: [path.servers, path.metadata]}),
  },
}
