import {Cloud} from '../../cloud/cloud.ts'
import type {Failure} from '../../contract/operation.ts'
import type {Story} from '../../contract/story.ts'
import {createExtraSpecs} from '../flavor-extra-specs/flavor-extra-specs.ts'
import {createFlavor} from '../flavor-manage/flavor-manage.ts'
import {nowhere, small} from '../servers/bodies.ts'
import {deleteServer} from '../servers/change.ts'
import {createServer} from '../servers/create.ts'
import {startServer, stopServer} from '../servers/power.ts'
import {gone, started} from '../servers/refused.scenario.ts'
import {attachShare, detachShare, listServerShares, showServerShare} from './shares.ts'

const world = new Cloud()
const [documents, pictures, windows, placeless, unready] = [
  'documents',
  'pictures',
  'windows',
  'nowhere',
  'unready',
].map((name) => world.shares.named(name).id) as [string, string, string, string, string]

const as = 'admin'
const attach = (share_id: string, tag?: string) => ({body: {share: {share_id, tag}}})
/** A member of another project. */
const stranger = {'X-Auth-Token': 'demo:fa47e5b1d0f94f3e9f3f1c1a3b7c2d4e'}
const strange = {query: {colour: 'blue'}}

export const story: Story = async (teller) => {
  const {send, refuse, call, tick, befall} = teller
  await call(createFlavor, {
    as,
    body: {flavor: {id: 'large-pages', name: 'large-pages', ram: 512, vcpus: 1, disk: 1}},
  })
  await call(createExtraSpecs, {
    as,
    path: {flavor_id: 'large-pages'},
    body: {extra_specs: {'hw:mem_page_size': 'large'}},
  })
  const path = await started(teller, {name: 'library', flavorRef: 'large-pages'})
  const plain = await started(teller, {name: 'plain'})
  const at = (share_id: string) => ({path: {...path, share_id}})
  const {server: theirs} = await call(createServer, {body: {server: {...small, name: 'theirs'}}, headers: stranger})
  const foreign = {server_id: theirs.id, share_id: documents}
  for (const [name, operation] of [
    ['server-shares-list', listServerShares],
    ['server-shares-create', attachShare],
    ['server-shares-show', showServerShare],
    ['server-shares-delete', detachShare],
  ] as const)
    await refuse(name, 404, 'VersionNotFoundForAPIMethod', operation, at(documents))
  const lost = await started(teller)
  await call(deleteServer, {path: lost})
  tick(5)
  const refused = (status: Failure, reason: string, wish: object) =>
    refuse('server-shares-create', status, reason, attachShare, {path, ...wish})
  await refused(409, 'InstanceInvalidState', attach(documents))
  for (const path_ of [path, plain]) await call(stopServer, {path: path_, body: {'os-stop': null}})
  tick(5)

  await send('server-shares-create', attachShare, {path, ...attach(documents, 'documents')})
  tick(2)
  await send('server-shares-create-tag', attachShare, {path, ...attach(pictures, 'pictures'), only: 'request'})
  tick(3)
  await send('server-shares-list', listServerShares, {path})
  await send('server-shares-show', showServerShare, at(documents))
  await send('server-shares-admin-show', showServerShare, {...at(documents), as})
  await call(startServer, {path, body: {'os-start': null}})
  tick(5)
  await send('server-shares-list-active', listServerShares, {path})
  await refuse('server-shares-delete', 409, 'InstanceInvalidState', detachShare, at(documents))
  await call(stopServer, {path, body: {'os-stop': null}})
  tick(5)

  await refused(400, 'InvalidBody', attach('nosuch'))
  await refused(403, 'PolicyNotAuthorized', {...attach(documents), path: foreign})
  await refused(404, 'InstanceMappingNotFound', {...attach(documents), path: gone})
  await refused(404, 'InstanceNotFound', {...attach(documents), path: lost})
  await refused(404, 'ShareNotFound', attach(nowhere))
  await refused(409, 'ForbiddenSharesNotConfiguredCorrectly', {...attach(documents), path: plain})
  await refused(409, 'ShareStatusIncorect', attach(unready))
  await refused(409, 'ShareMissingExportLocation', attach(placeless))
  await refused(409, 'ShareProtocolNotSupported', attach(windows))
  await refused(409, 'ShareMappingAlreadyExists', attach(documents))
  await refuse('server-shares-list', 400, 'UnknownQuery', listServerShares, {path, ...strange})
  await refuse('server-shares-list', 403, 'PolicyNotAuthorized', listServerShares, {path: foreign})
  await refuse('server-shares-list', 404, 'InstanceMappingNotFound', listServerShares, {path: gone})
  await refuse('server-shares-list', 404, 'InstanceNotFound', listServerShares, {path: lost})
  const nobody = {path: {...gone, share_id: documents}}
  for (const [name, operation] of [
    ['server-shares-show', showServerShare],
    ['server-shares-delete', detachShare],
  ] as const) {
    await refuse(name, 403, 'PolicyNotAuthorized', operation, {path: foreign})
    await refuse(name, 404, 'InstanceMappingNotFound', operation, nobody)
    await refuse(name, 404, 'InstanceNotFound', operation, {path: {...lost, share_id: documents}})
    await refuse(name, 404, 'ShareNotFound', operation, at(nowhere))
  }
  await refuse('server-shares-show', 400, 'UnknownQuery', showServerShare, {...at(documents), ...strange})

  befall({mishap: 'detach_share', exception: 'ShareAccessRemovalError', message: 'Share access could not be removed'})
  await call(detachShare, at(pictures))
  tick(5)
  await send('server-shares-delete', detachShare, at(pictures))
  tick(2)
  await call(detachShare, at(documents))
  tick(3)
  await send('server-shares-admin-create', attachShare, {path, as, ...attach(documents), only: 'response'})
  tick(5)
  befall({mishap: 'attach_share', exception: 'ShareAccessGrantError', message: 'Share access could not be granted'})
  await send('server-shares-create-doomed', attachShare, {
    path,
    ...attach(pictures),
    only: 'request',
    file: 'server-shares-delete-req',
  })
  tick(5)
  await call(listServerShares, {path})
}
