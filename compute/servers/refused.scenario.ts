import {generateKey} from '../../cloud/keys.ts'
import type {AnyOperation, Failure} from '../../contract/operation.ts'
import type {Given, Json, Person, Teller} from '../../contract/story.ts'
import {createFlavor} from '../flavor-manage/flavor-manage.ts'
import {createKeypair} from '../os-keypairs/keypairs.ts'
import {nowhere, small} from './bodies.ts'
import {createServer} from './create.ts'

/** A server that is up: its id is what paths are made of. */
export async function started(
  {call, tick}: Teller,
  wish: object = {},
  as: Person = 'member',
): Promise<{server_id: string}> {
  const {server}: Json = await call(createServer, {as, body: {server: {...small, name: 'lab', ...wish}}})
  tick(10)
  return {server_id: server.id}
}

/** A server that never found a host. */
export async function homeless({call, tick}: Teller): Promise<{server_id: string}> {
  const {server}: Json = await call(createServer, {
    body: {server: {...small, name: 'homeless'}, 'os:scheduler_hints': {same_host: nowhere}},
  })
  tick(10)
  return {server_id: server.id}
}
const {public_key} = generateKey('ssh', 'the laptop of the story')
/** The key pair `laptop`. */
export async function keyed({call}: Teller): Promise<void> {
  await call(createKeypair, {body: {keypair: {name: 'laptop', public_key}}})
}

/** Flavors with less of a disk than images want: `flat`, and `diskless` with none. */
export async function smallDisks({call}: Teller): Promise<void> {
  const flavor = {ram: 2048, vcpus: 1}
  await call(createFlavor, {as: 'admin', body: {flavor: {...flavor, id: 'flat', name: 'flat', disk: 1}}})
  await call(createFlavor, {as: 'admin', body: {flavor: {...flavor, id: 'diskless', name: 'diskless', disk: 0}}})
}

export const gone = {server_id: nowhere}

/** The refusal of what can't be done to a server with shares: `given` is of one that nobody needs any more. */
export async function refusalOfShares(
  {befall, refuse}: Teller,
  name: string,
  operation: AnyOperation,
  given: Given & {readonly path: {readonly server_id: string}},
  status: Failure = 409,
): Promise<void> {
  befall({server: given.path.server_id, share: 'documents'})
  await refuse(name, status, 'ForbiddenWithShare', operation, given)
}

/**
 * The requests that every action refuses: `given` is one that would be granted, of a server whose state does not fit.
 * Where the cell of the server is looked for first, those that are deleted are not known in another way than those that never were.
 */
export async function refusals(
  {refuse}: Teller,
  name: string,
  operation: AnyOperation,
  given: Given,
  {locked, hostless, deleted}: {locked?: object; hostless?: object; deleted?: object} = {},
): Promise<void> {
  await refuse(name, 404, deleted ? 'InstanceMappingNotFound' : 'InstanceNotFound', operation, {...given, path: gone})
  if (deleted) await refuse(name, 404, 'InstanceNotFound', operation, {...given, path: {...deleted}})
  await refuse(name, 409, 'InstanceInvalidState', operation, given)
  if (locked) await refuse(name, 409, 'InstanceIsLocked', operation, {...given, path: {...locked}})
  if (hostless) await refuse(name, 409, 'InstanceNotReady', operation, {...given, path: {...hostless}})
}
