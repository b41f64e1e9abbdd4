import {page} from '../../cloud/page.ts'
import {changing, since, until} from '../../contract/changing.ts'
import {operation} from '../../contract/operation.ts'
import {count, described, exactly, list, object, oneOf, optional, query, reads, text} from '../../contract/schema.ts'
import {name, nextLink, paging, time} from '../fields.ts'

const named = (pattern: string, novas = pattern) =>
  reads<string>({allOf: [name, {...text, pattern, 'x-pattern': novas, minLength: 1, maxLength: 255}]}, String)
const keypairName = named('^[_\\- a-zA-Z0-9]+$')
const newKeypairName = named('^[_\\-@. a-zA-Z0-9]+$', '^[_\\-\\@\\. a-zA-Z0-9]+$')
const keyType = described(
  'What kind of key it is: an SSH key, or an X.509 certificate for Windows guests.',
  oneOf('ssh', 'x509'),
)
const publicKey = described('The public key, as one line of an `authorized_keys` file or as a PEM certificate.', text)

const brief = {
  name: described('The name of the keypair, unique among those of its user.', text),
  type: since('2.2', keyType),
  public_key: publicKey,
  fingerprint: described('The MD5 of an SSH key, the SHA-1 of a certificate: bytes in hexadecimal, with colons.', text),
}
const owned = {...brief, user_id: described('The user to whom the keypair belongs.', text)}
const whole = {
  ...owned,
  id: described('A number of the database; nothing takes it as an argument.', count),
  created_at: described('When it was created, in UTC without a zone.', time),
  updated_at: described('Always null: keypairs can not be changed.', exactly(null)),
  deleted: described('Always false.', exactly(false)),
  deleted_at: described('Always null.', exactly(null)),
}
const unused = {updated_at: null, deleted: false, deleted_at: null} as const

const policy = (action: string) => `os_compute_api:os-keypairs:${action}`
const user = described('Whose keypairs are meant, where not your own: for administrators.', text)
const whose = {user_id: since('2.10', user)}
const ownerOf = (asked: string | undefined, caller: {user_id: string}) => asked || caller.user_id
const target = since('2.10', ({query, caller}: {query: {user_id?: string}; caller: {user_id: string}}) => ({
  user_id: ownerOf(query.user_id, caller),
}))
const notFound = {404: {KeypairNotFound: 'The user has no keypair of that name.'}}

export const listKeypairs = operation({
  request: 'GET /os-keypairs',
  title: 'List keypairs',
  description: changing({
    '2.1': 'Lists your keypairs, by name. The private halves are not shown: the cloud does not keep them.',
    '2.10':
      'Lists your keypairs, by name, or as an administrator those of the user that `user_id` names. The private halves are not shown: the cloud does not keep them.',
    '2.35':
      'Lists your keypairs, by name, or as an administrator those of the user that `user_id` names. Ask for a page at a time with `limit`, and follow the `next` link of `keypairs_links` until there is none. The private halves are not shown: the cloud does not keep them.',
  }),
  policy: policy('index'),
  target,
  query: query({...whose, limit: since('2.35', paging.limit), marker: since('2.35', paging.marker)}, '2.75'),
  success: 200,
  response: object({
    keypairs: described('The keypairs, each wrapped in an object of its own.', list(object({keypair: object(brief)}))),
    keypairs_links: since('2.35', nextLink),
  }),
  errors: {400: {MarkerNotFound: since('2.35', 'The marker is not the name of one of the keypairs in the list.')}},
  handle({cloud, caller, query: {user_id, ...window}, next}) {
    const all = cloud.keypairs.of(ownerOf(user_id, caller))
    const {rows, next: marker} = page(
      all,
      ({name}) => name,
      window,
      (name) => `Marker ${name} could not be found.`,
    )
    return {
      keypairs: rows.map((keypair) => ({keypair})),
      keypairs_links: marker === undefined ? undefined : next(marker),
    }
  },
})

export const createKeypair = operation({
  request: 'POST /os-keypairs',
  title: 'Create or import a keypair',
  description: changing({
    '2.1':
      'Imports the public key that you send, or, if you send none, generates a pair of keys. The answer then carries the private key: it is shown this once, and the cloud forgets it.',
    '2.92':
      'Imports the public key that you send. The cloud no longer generates keys: make a pair with `ssh-keygen`, and import its public half.',
  }),
  policy: policy('create'),
  target: since('2.10', ({body, caller}: {body: {keypair: {user_id?: string}}; caller: {user_id: string}}) => ({
    user_id: ownerOf(body.keypair.user_id, caller),
  })),
  body: object({
    keypair: object({
      name: described(
        'The name of the keypair, up to 255 characters.',
        changing({'2.1': keypairName, '2.92': newKeypairName}),
      ),
      type: since('2.2', optional(keyType)),
      public_key: changing({
        '2.1': optional(described('The public key to import. Leave it out to have a pair generated.', text)),
        '2.92': publicKey,
      }),
      user_id: since('2.10', optional(described('To whom the keypair shall belong: for administrators.', text))),
    }),
  }),
  success: changing({'2.1': 200, '2.2': 201}),
  response: object({
    keypair: object({
      ...owned,
      private_key: until(
        '2.92',
        optional(described('The private half, if the pair was generated. Save it: there is no second chance.', text)),
      ),
    }),
  }),
  errors: {
    400: {InvalidKeypair: 'The public key can not be read as a key of its type.'},
    403: {KeypairLimitExceeded: 'The user has as many keypairs as the quota allows.'},
    409: {KeyPairExists: 'The user already has a keypair of that name.'},
  },
  emits: [
    'keypair.create.start',
    'keypair.create.end',
    'keypair.import.start',
    'keypair.import.end',
    'compute.exception',
  ],
  handle({cloud, caller, body: {keypair}}) {
    const {name, type = 'ssh', public_key, user_id} = keypair
    return {keypair: cloud.keypairs.add(ownerOf(user_id, caller), name, type, public_key, caller)}
  },
})

export const showKeypair = operation({
  request: 'GET /os-keypairs/{keypair_name}',
  path: {keypair_name: 'The name of the keypair.'},
  title: 'Show a keypair',
  description: 'Shows one keypair in full. The private half is not part of it.',
  policy: policy('show'),
  target,
  query: query(whose, '2.75'),
  success: 200,
  response: object({keypair: object(whole)}),
  errors: notFound,
  handle({cloud, caller, path, query: {user_id}}) {
    const keypair = cloud.keypairs.get(ownerOf(user_id, caller), path.keypair_name)
    return {keypair: {...keypair, ...unused}}
  },
})

export const deleteKeypair = operation({
  request: 'DELETE /os-keypairs/{keypair_name}',
  path: {keypair_name: 'The name of the keypair.'},
  title: 'Delete a keypair',
  description: 'Deletes a keypair. Servers that were created with it keep the key that they were given.',
  policy: policy('delete'),
  target,
  query: query(whose, '2.75'),
  success: changing({'2.1': 202, '2.2': 204}),
  errors: notFound,
  emits: ['keypair.delete.start', 'keypair.delete.end', 'compute.exception'],
  handle: ({cloud, caller, path, query: {user_id}}) =>
    cloud.keypairs.remove(ownerOf(user_id, caller), path.keypair_name),
})
