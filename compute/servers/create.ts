import type {Server} from '../../cloud/server.ts'
import {planServers} from '../../cloud/server-plan.ts'
import {since, until} from '../../contract/changing.ts'
import {operation, reply} from '../../contract/operation.ts'
import {described, either, from, list, object, oneOf, optional, text} from '../../contract/schema.ts'
import {links, uuid} from '../fields.ts'
import {emitted} from './action.ts'
import {createBody} from './create-body.ts'
import {createErrors} from './create-errors.ts'
import {read} from './wish.ts'

const brief = object({
  id: described('The id of the server.', uuid),
  links,
  'OS-DCF:diskConfig': described('Whether its root partition grows.', from('disk_config', oneOf('AUTO', 'MANUAL'))),
  security_groups: described(
    'The security groups that were asked for.',
    list(object({name: described('The name of the group.', text)})),
  ),
  adminPass: optional(described('The password of its administrator: told this once.', text)),
})

export const createServer = operation({
  request: 'POST /servers',
  title: 'Create a server',
  description:
    'Makes a server, or several alike. The answer comes before there is one: ask for it until it is `ACTIVE`, or `ERROR` with the reason in `fault`.',
  policy: 'os_compute_api:servers:create',
  traits: {nameIsDescription: until('2.19', true), knowsMultiattach: since('2.60', true)},
  body: createBody,
  success: 202,
  headers: {Location: described('Where to find the server.', text)},
  response: {
    type: 'object',
    ...either(
      object({reservation_id: described('What all servers of this request have in common.', text)}),
      object({server: described('The first of the servers.', brief)}),
    ),
  },
  errors: createErrors,
  emits: ['server_group.add_member', ...emitted('create')],
  handle({cloud, caller, links, must, traits, body}) {
    const {server} = body
    if (server.trusted_image_certificates) must('os_compute_api:servers:create:trusted_certs')
    const wish = read(body, {
      named: traits.nameIsDescription === true,
      multiattach: traits.knowsMultiattach === true,
    })
    if (wish.is_forced) must('os_compute_api:servers:create:forced_host')
    else if (wish.requested_host !== null || wish.requested_node !== null)
      must('compute:servers:create:requested_destination')
    if (wish.devices.length > 0) must('os_compute_api:servers:create:attach_volume')
    if (wish.networks !== undefined && wish.networks !== 'none') must('os_compute_api:servers:create:attach_network')
    const [first] = planServers(cloud, caller, wish).map((plan) => cloud.servers.add(plan))
    const {id, disk_config, reservation_id} = first as Server
    if (server.return_reservation_id) return {reservation_id}
    const adminPass = server.adminPass ?? cloud.servers.password()
    const groups = wish.security_groups.length > 0 ? wish.security_groups : ['default']
    const own = links(`servers/${id}`)
    return reply(
      {server: {id, disk_config, links: own, security_groups: groups.map((name) => ({name})), adminPass}},
      {headers: {location: own[0]?.href ?? ''}},
    )
  },
})
