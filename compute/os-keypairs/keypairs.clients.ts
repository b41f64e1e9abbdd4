import {since} from '../../contract/changing.ts'
import {type Clients, digits, inside, needed, text} from '../../contract/clients.ts'

const gophercloud = 'v2/keypairs'

export const clients: Clients = {
  listKeypairs: {
    cli: ({query: {user_id, limit, marker}}) => ({
      command: 'keypair list',
      options: {
        '--user': since('2.10', user_id),
        '--limit': since('2.35', digits(limit)),
        '--marker': since('2.35', marker),
      },
    }),
    python: ({query: {user_id, limit, marker}}) => ({
      method: 'keypairs',
      named: {user_id, limit: digits(limit), marker, paginated: limit ? false : undefined},
      gives: ['keypair'],
    }),
    go: ({query: {user_id}}) => ({
      package: gophercloud,
      function: 'List',
      arguments: [{struct: 'ListOpts', fields: {UserID: user_id}}],
      pages: 'ExtractKeyPairs',
      gives: 'keypairList',
    }),
  },
  createKeypair: {
    cli({body}) {
      const {name, type, public_key, user_id} = inside(body.keypair)
      return {
        command: 'keypair create',
        options: {
          '--public-key': public_key === undefined ? undefined : {file: `${name}.pub`, text: needed(text(public_key))},
          '--type': since('2.2', text(type)),
          '--user': since('2.10', text(user_id)),
        },
        arguments: [needed(text(name))],
        note:
          public_key === undefined
            ? 'Makes the pair on your machine, and imports its public half into the cloud.'
            : undefined,
      }
    },
    python: ({body}) => {
      const {name, type, public_key, user_id} = inside(body.keypair)
      return {method: 'create_keypair', named: {name, type, public_key, user_id}, gives: 'keypair'}
    },
    go({body}) {
      const {name, type, public_key, user_id} = inside(body.keypair)
      return {
        package: gophercloud,
        function: 'Create',
        arguments: [
          {
            struct: 'CreateOpts',
            fields: {Name: text(name), Type: text(type), PublicKey: text(public_key), UserID: text(user_id)},
          },
        ],
        gives: 'keypair',
      }
    },
  },
  showKeypair: {
    cli: ({path, query: {user_id}}) => ({
      command: 'keypair show',
      options: {'--user': since('2.10', user_id)},
      arguments: [path['os-keypairs']],
    }),
    python: ({path, query: {user_id}}) => ({
      method: 'get_keypair',
      arguments: [path['os-keypairs']],
      named: {user_id},
      gives: 'keypair',
    }),
    go: ({path, query: {user_id}}) => ({
      package: gophercloud,
      function: 'Get',
      arguments: [path['os-keypairs'], {struct: 'GetOpts', fields: {UserID: user_id}}],
      gives: 'keypair',
    }),
  },
  deleteKeypair: {
    cli: ({path, query: {user_id}}) => ({
      command: 'keypair delete',
      options: {'--user': since('2.10', user_id)},
      arguments: [path['os-keypairs']],
    }),
    python: ({path, query: {user_id}}) => ({
      method: 'delete_keypair',
      arguments: [path['os-keypairs']],
      named: {user_id, ignore_missing: false},
    }),
    go: ({path, query: {user_id}}) => ({
      package: gophercloud,
      function: 'Delete',
      arguments: [path['os-keypairs'], {struct: 'DeleteOpts', fields: {UserID: user_id}}],
    }),
  },
}
