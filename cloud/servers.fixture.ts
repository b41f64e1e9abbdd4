import {Cloud} from './cloud.ts'
import {planServers, type ServerWish} from './server-plan.ts'

export const viewer = {user_id: 'demo', project_id: 'home', roles: ['member']}
/** What somebody wants of a new server: the least, and `more`. */
export const wishOf = (cloud: Cloud, more: Partial<ServerWish> = {}): ServerWish => ({
  name: 'web',
  description: null,
  hostname: undefined,
  flavorid: '1',
  image_id: cloud.images.named('cirros').id,
  min: 1,
  max: 1,
  zone: null,
  forced: false,
  requested_host: null,
  requested_node: null,
  networks: 'auto',
  devices: [],
  disk_config: undefined,
  access_ip_v4: '',
  access_ip_v6: '',
  metadata: {},
  tags: [],
  config_drive: false,
  key_name: null,
  user_data: null,
  security_groups: [],
  trusted_image_certificates: null,
  scheduler_hints: {},
  personality: [],
  multiattach: true,
  ...more,
})
/** A new cloud with a server in it that is being made. */
export function started(more: Partial<ServerWish> = {}) {
  const cloud = new Cloud()
  const [plan] = planServers(cloud, viewer, wishOf(cloud, more))
  if (!plan) throw new Error('Unexpected empty plan, expected one server')
  const {id} = cloud.servers.add(plan)
  return {cloud, now: () => cloud.servers.get(id, viewer)}
}
