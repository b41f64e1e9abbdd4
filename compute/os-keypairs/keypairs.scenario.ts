import {since, until} from '../../contract/changing.ts'
import type {Story} from '../../contract/story.ts'
import {createKeypair, deleteKeypair, listKeypairs, showKeypair} from './keypairs.ts'

const key = (name: string) =>
  `ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI${btoa(name.padEnd(33, name)).slice(0, 43)} ${name}@example.com`
const type = since('2.2', 'ssh')
const ada = since('2.10', 'ada')

export const story: Story = async ({send, refuse, call, tick}) => {
  await send('keypairs-import-post', createKeypair, {
    as: 'admin',
    body: {keypair: {name: 'laptop', type, public_key: key('laptop'), user_id: ada}},
  })
  tick(60)
  await send('keypairs-post', createKeypair, {
    as: 'admin',
    body: {keypair: {name: 'workshop', type, public_key: since('2.92', key('workshop')), user_id: ada}},
    also: ['2.35'],
  })
  const whose = {as: 'admin', query: {user_id: ada}} as const
  await send('keypairs-get', showKeypair, {...whose, path: {keypair_name: 'laptop'}})
  await send('keypairs-list', listKeypairs, {as: 'admin', query: {user_id: ada, limit: since('2.35', 1)}})

  const paged = since('2.35', true)
  await call(createKeypair, {body: {keypair: {name: 'bench', type, public_key: key('bench')}}})
  await send('keypairs-list-user1', listKeypairs, {...whose, when: paged, also: ['2.92']})
  await send('keypairs-list-user2', listKeypairs, {as: 'admin', query: {user_id: 'demo', limit: 1}, when: paged})

  const old = {body: {keypair: {name: 'bench', type, public_key: key('bench')}}}
  await refuse('keypairs-import-post', 409, 'KeyPairExists', createKeypair, old)
  await refuse('keypairs-import-post', 400, 'InvalidKeypair', createKeypair, {
    body: {keypair: {name: 'broken', type, public_key: 'ssh-rsa nonsense'}},
  })
  await refuse('keypairs-import-post', 400, 'InvalidBody', createKeypair, {
    body: {keypair: {name: '', type, public_key: key('nameless')}},
  })
  await refuse('keypairs-import-post', 403, 'PolicyNotAuthorized', createKeypair, {
    body: {keypair: {name: 'theirs', type, public_key: key('theirs'), user_id: 'ada'}},
  })
  await refuse('keypairs-list', 403, 'PolicyNotAuthorized', listKeypairs, {query: {user_id: 'ada'}})
  await refuse('keypairs-list', 400, 'InvalidQuery', listKeypairs, {query: {limit: 'many'}})
  await refuse('keypairs-list', 400, 'MarkerNotFound', listKeypairs, {query: {marker: 'nosuch'}})
  await refuse('keypairs-list', 400, 'UnknownQuery', listKeypairs, {query: {colour: 'blue'}})

  const bench = {keypair_name: 'bench'}
  const nosuch = {keypair_name: 'nosuch'}
  await refuse('keypairs-get', 403, 'PolicyNotAuthorized', showKeypair, {path: bench, query: {user_id: 'ada'}})
  await refuse('keypairs-get', 404, 'KeypairNotFound', showKeypair, {path: nosuch})
  await refuse('keypairs-get', 400, 'UnknownQuery', showKeypair, {path: bench, query: {colour: 'blue'}})
  await refuse('keypairs-delete', 403, 'PolicyNotAuthorized', deleteKeypair, {path: bench, query: {user_id: 'ada'}})
  await refuse('keypairs-delete', 404, 'KeypairNotFound', deleteKeypair, {path: nosuch})
  await refuse('keypairs-delete', 400, 'UnknownQuery', deleteKeypair, {path: bench, query: {colour: 'blue'}})
  await send('keypairs-delete', deleteKeypair, {path: bench})

  const once = until('2.2', true)
  await refuse('keypairs-post', 400, 'InvalidBody', createKeypair, {
    body: {keypair: {name: 'typed', type: 'ssh'}},
    when: once,
  })
  for (let number = 1; number <= 100; number++)
    await call(createKeypair, {
      body: {keypair: {name: `key-${number}`, type, public_key: key(`key-${number}`)}},
      when: once,
    })
  await refuse('keypairs-post', 403, 'KeypairLimitExceeded', createKeypair, {
    body: {keypair: {name: 'one-more', type}},
    when: once,
  })
}
