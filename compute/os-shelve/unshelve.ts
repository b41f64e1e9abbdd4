import type {Cloud} from '../../cloud/cloud.ts'
import {Refusal} from '../../cloud/refusal.ts'
import type {Server} from '../../cloud/server.ts'
import {changing, since} from '../../contract/changing.ts'
import {operation} from '../../contract/operation.ts'
import {anything, described, nullable, object, optional, type Schema, text} from '../../contract/schema.ts'
import {name} from '../fields.ts'
import {emitted, refusedByAnd, serverPath} from '../servers/action.ts'

const zoneWish = described('The zone in which it is to be; it has to stay there from then on.', name)
const freeZone = optional(
  described(
    'The zone in which it is to be; it has to stay there from then on. Null lets it be anywhere from then on.',
    nullable(text as Schema<string>),
  ),
)
const hostWish = optional(described('The host on which it is to be. Only for administrators.', text))

const wish = changing({
  '2.1': described('Null; whatever it is, it is ignored.', anything),
  '2.77': described('Where it is to be, or null.', nullable(object({availability_zone: zoneWish}))),
  '2.91': described('Where it is to be, or null.', nullable(object({availability_zone: freeZone, host: hostWish}))),
})

export const unshelveServer = operation({
  request: 'POST /servers/{server_id}/action unshelve',
  path: serverPath,
  title: 'Unshelve a server',
  description: changing({
    '2.1': 'Starts a shelved server again: where it was, or if it has left its host on any that has room.',
    '2.77':
      'Starts a shelved server again: where it was, or if it has left its host on any that has room. In that case a zone may be named.',
    '2.91':
      'Starts a shelved server again: where it was, or if it has left its host on any that has room. In that case a zone may be named, or null to let it be in any; administrators may name a host.',
  }),
  policy: 'os_compute_api:os-shelve:unshelve',
  traits: {choosesZone: since('2.77', true)},
  body: object({unshelve: wish}),
  success: 202,
  errors: refusedByAnd('unshelve', {
    400: {
      InvalidRequest: since('2.77', 'There is no such zone.'),
      ComputeHostNotFound: since('2.91', 'There is no such host.'),
    },
    403: {PolicyNotAuthorized: since('2.91', 'Only administrators name a host.')},
    409: {
      UnshelveInstanceInvalidState: since('2.77', 'A zone or a host is named, and the server is still on its host.'),
      UnshelveHostNotInAZ: since('2.91', 'The host is not in the zone in which the server has to be.'),
    },
  }),
  emits: emitted('unshelve', 'unshelve in place'),
  handle({cloud, caller, must, path, body: {unshelve}, traits}) {
    const server = cloud.servers.get(path.server_id, caller)
    cloud.servers.demand(server, 'unshelve', caller)
    const asked: NonNullable<Wish> = traits.choosesZone ? ((unshelve as Wish) ?? {}) : {}
    checkZone(cloud, server, asked)
    if (asked.host !== undefined) {
      must('os_compute_api:os-shelve:unshelve_to_host')
      checkHost(cloud, server, asked.host, asked.availability_zone)
    }
    const {availability_zone: zone = server.pinned_availability_zone, host = null} = asked
    const pinned =
      zone === server.pinned_availability_zone ? server : cloud.servers.change(server, {pinned_availability_zone: zone})
    const isAway = server.vm_state === 'shelved_offloaded'
    cloud.servers.send(pinned, isAway ? 'unshelve' : 'unshelve in place', {viewer: caller, params: {host}})
  },
})

type Wish = {readonly availability_zone?: string | null; readonly host?: string} | null

/** Refuses a place while the server still has one, and a zone that is none. */
function checkZone({hosts}: Cloud, server: Server, asked: NonNullable<Wish>): void {
  const {availability_zone: zone, host} = asked
  if ((zone !== undefined || host !== undefined) && server.vm_state !== 'shelved_offloaded')
    throw new Refusal(
      'UnshelveInstanceInvalidState',
      `Specifying an availability zone or a host when unshelving server "${server.id}" with status "${server.vm_state}" is not supported. The server status must be SHELVED_OFFLOADED.`,
    )
  if (zone && !hosts.zones.includes(zone))
    throw new Refusal('InvalidRequest', 'The requested availability zone is not available')
}

/** Refuses a host that is none, or is not in the zone in which the server has to be. */
function checkHost({hosts}: Cloud, server: Server, host: string, zone: string | null | undefined): void {
  const known = hosts.named(host)
  if (!known) throw new Refusal('ComputeHostNotFound', `Compute host ${host} could not be found.`)
  const wanted = zone === undefined ? server.pinned_availability_zone : zone
  if (wanted !== null && known.zone !== wanted)
    throw new Refusal('UnshelveHostNotInAZ', `Host "${host}" is not in the availability zone "${wanted}".`)
}
