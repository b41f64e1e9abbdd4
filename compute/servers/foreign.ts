import type {Cloud} from '../../cloud/cloud.ts'
import type {Server} from '../../cloud/server.ts'
import {planServers} from '../../cloud/server-plan.ts'
import {images} from './bodies.ts'
import {read} from './wish.ts'

/** The project that stories have beside the one of their members. */
export const research = 'fa47e5b1d0f94f3e9f3f1c1a3b7c2d4e'

/** Makes a server of that project, and waits until it is active. */
export function foreignServer(cloud: Cloud, name = 'theirs'): Server {
  const caller = {user_id: 'ada', project_id: research, roles: ['member', 'reader']}
  const server = {name, imageRef: images.cirros, flavorRef: '1', networks: 'none' as const}
  const [plan] = planServers(
    cloud,
    caller,
    read({server} as Parameters<typeof read>[0], {named: false, multiattach: true}),
  )
  if (!plan) throw new Error('Unexpected wish for no server, expected one')
  const {id} = cloud.servers.add(plan)
  cloud.clock.tick(10)
  return cloud.servers.get(id, caller)
}
