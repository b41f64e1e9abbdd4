import type {Cloud} from '../../cloud/cloud.ts'
import {Refusal} from '../../cloud/refusal.ts'
import type {Viewer} from '../../cloud/servers.ts'
import {until} from '../../contract/changing.ts'
import {operation} from '../../contract/operation.ts'
import {described, object, optional} from '../../contract/schema.ts'
import {ip} from '../fields.ts'

const path = {server_id: 'The id of the server.'}
const noServer = 'There is no server of that id, or none that you can see.'
const noAddress = 'Your project has no such floating IP address.'
const floating = described('The floating IP address.', ip)

const bad = (name: string, message: string): never => {
  throw new Refusal(name, message)
}

export const addFloatingIp = until(
  '2.44',
  operation({
    request: 'POST /servers/{server_id}/action addFloatingIp',
    path,
    title: 'Associate a floating IP address',
    description:
      'Lets a floating IP address of your project lead to a server. From 2.44 on, ask the network service for it.',
    policy: 'os_compute_api:os-floating-ips:add',
    body: object({
      addFloatingIp: object({
        address: floating,
        fixed_address: optional(
          described('Which address of the server it shall lead to; the first IPv4 address, if it is left out.', ip),
        ),
      }),
    }),
    success: 202,
    errors: {
      400: {
        NetworkNotReady: 'The server is in no network.',
        NoFixedIps: 'The server has no addresses.',
        FixedIpNotAssigned: 'The server has no such address inside.',
        NoFixedIpv4: 'The server has no IPv4 address, and none was named.',
        FloatingIpAssociateFailed: 'Another floating IP address leads to the same address of the server.',
      },
      404: {InstanceNotFound: noServer, FloatingIpNotFoundForAddress: noAddress},
    },
    handle({cloud, caller, path, body: {addFloatingIp: asked}}) {
      const {id} = cloud.servers.get(path.server_id, caller)
      const ports = cloud.networks.portsOf(id)
      if (ports.length === 0) bad('NetworkNotReady', 'Instance network is not ready yet')
      const fixed = ports.flatMap((port) => port.fixed_ips.map((one) => ({...one, port})))
      if (fixed.length === 0) bad('NoFixedIps', 'No fixed IPs associated to instance')
      const named = asked.fixed_address
      if (named !== undefined && !fixed.some(({address}) => address === named))
        bad('FixedIpNotAssigned', 'Specified fixed address not assigned to instance')
      const goal =
        fixed.find(({address, version}) => (named === undefined ? version === 4 : address === named)) ??
        bad(
          'NoFixedIpv4',
          `Unable to associate floating IP ${asked.address} to any fixed IPs for instance ${id}. Instance has no fixed IPv4 addresses to associate.`,
        )
      const found = foundBy(cloud, caller, asked.address)
      if (!found) throw new Refusal('FloatingIpNotFoundForAddress', 'floating IP not found')
      cloud.floatingIps.lead(found, goal.port, goal.address)
    },
  }),
)

type Asked = {
  readonly cloud: Cloud
  readonly caller: Viewer
  readonly body: {readonly removeFloatingIp: {readonly address: string}}
}
/** A floating IP address with the server that it leads to. */
function led({
  cloud,
  caller,
  body: {
    removeFloatingIp: {address},
  },
}: Asked) {
  const found = foundBy(cloud, caller, address)
  if (!found) throw new Refusal('FloatingIpNotFoundForAddress', `Floating IP not found for address ${address}.`)
  const device = cloud.floatingIps.portOf(found)?.device_id
  return {found, server: device ? cloud.servers.get(device, caller) : undefined}
}
const foundBy = ({floatingIps}: Cloud, {project_id}: Viewer, address: string) => floatingIps.named(address, project_id)

export const removeFloatingIp = until(
  '2.44',
  operation({
    request: 'POST /servers/{server_id}/action removeFloatingIp',
    path,
    title: 'Disassociate a floating IP address',
    description: 'Lets a floating IP address lead to its server no more. From 2.44 on, ask the network service for it.',
    policy: 'os_compute_api:os-floating-ips:remove',
    // Whose an address is that leads nowhere is not looked for: only administrators are told of it.
    target: (call: Asked) => ({project_id: led(call).server?.project_id ?? ''}),
    body: object({removeFloatingIp: object({address: floating})}),
    success: 202,
    errors: {
      404: {FloatingIpNotFoundForAddress: noAddress},
      409: {NotAssociated: 'The address does not lead to this server.'},
    },
    handle(call) {
      const {found, server} = led(call)
      const {server_id} = call.path
      if (server?.id !== server_id)
        bad('NotAssociated', `Floating IP ${found.address} is not associated with instance ${server_id}.`)
      call.cloud.floatingIps.part(found)
    },
  }),
)
