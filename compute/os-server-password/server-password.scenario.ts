import {generateKey} from '../../cloud/keys.ts'
import type {Story} from '../../contract/story.ts'
import {createKeypair} from '../os-keypairs/keypairs.ts'
import {nowhere, small} from '../servers/bodies.ts'
import {createServer} from '../servers/create.ts'
import {clearServerPassword, showServerPassword} from './server-password.ts'

const {public_key} = generateKey('ssh', 'the laptop of the story')
/** 256 bytes, as many as the key is long: nothing that could be decrypted. */
const password = btoa(String.fromCharCode(...Array.from({length: 256}, (_, place) => (place * 73 + 41) % 256)))

export const story: Story = async ({send, refuse, call, tick, befall}) => {
  await call(createKeypair, {body: {keypair: {name: 'laptop', public_key}}})
  const {server} = await call(createServer, {body: {server: {...small, key_name: 'laptop'}}})
  tick(10)
  befall({server: server.id, password})
  const path = {server_id: server.id}
  await send('get-password', showServerPassword, {path})
  await send('clear-password', clearServerPassword, {path})
  await send('get-password-cleared', showServerPassword, {path})

  await refuse('get-password', 400, 'UnknownQuery', showServerPassword, {path, query: {colour: 'blue'}})
  const nosuch = {path: {server_id: nowhere}}
  await refuse('get-password', 404, 'InstanceNotFound', showServerPassword, nosuch)
  await refuse('clear-password', 404, 'InstanceNotFound', clearServerPassword, nosuch)
}
