import {Cloud} from './cloud.ts'
import {planServers, type ServerWish} from './server-plan.ts'
import {viewer, wishOf} from './wishes.fixture.ts'

/** A new cloud with a server in it that is being made. */
export function started(more: Partial<ServerWish> = {}) {
  const cloud = new Cloud()
  const [plan] = planServers(cloud, viewer, wishOf(cloud, more))
  if (!plan) throw new Error('Unexpected empty plan, expected one server')
  const {id} = cloud.servers.add(plan)
  return {cloud, now: () => cloud.servers.get(id, viewer)}
}
