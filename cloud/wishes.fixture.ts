import type {Cloud} from './cloud.ts'
import {planServers, type ServerWish} from './server-plan.ts'

/** Who wishes for servers in tests, and the least that can be wished for. */
export const viewer = {user_id: 'demo', project_id: 'home', roles: ['member']}
export const wishOf = (cloud: Cloud, more: Partial<ServerWish> = {}): ServerWish => ({
  name: 'web',
  description: null,
  hostname: undefined,
  flavorid: '1',
  image_id: cloud.images.named('cirros').id,
  min: 1,
  max: 1,
  zone: null,
  is_forced: false,
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

/** Makes the servers of a wish, and lets time pass until they are there: gives them as they are then. */
export function settled(cloud: Cloud, more: Partial<ServerWish> = {}) {
  const made = planServers(cloud, viewer, wishOf(cloud, more)).map((plan) => cloud.servers.add(plan))
  cloud.clock.tick(10)
  return made.map(({id}) => cloud.servers.get(id, viewer))
}
