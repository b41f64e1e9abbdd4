import type {Cloud} from './cloud.ts'
import {Refusal} from './refusal.ts'
import type {SecurityGroup} from './security-groups.ts'
import type {Server} from './server.ts'
import type {Viewer} from './servers.ts'

const notFound = (message: string) => new Refusal('SecurityGroupNotFound', message)

/** The security groups that the ports of a server are in, by name. */
export function groupsOf({networks}: Cloud, {id, project_id, security_groups}: Server): readonly SecurityGroup[] {
  if (networks.portsOf(id).length === 0) return []
  const own = networks.securityGroups.of(project_id).filter(({name}) => security_groups.includes(name))
  return own.toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

/** The group of that name or id in the caller's project, if the server has ports that could be in it. */
function groupFor({networks}: Cloud, {id}: Server, wanted: string, {project_id}: Viewer): SecurityGroup {
  const group = networks.securityGroups.of(project_id).find((one) => one.id === wanted || one.name === wanted)
  if (!group) throw notFound(`Security group ${wanted} is not found for project ${project_id}`)
  if (networks.portsOf(id).length === 0)
    throw notFound(`instance_id ${id} could not be found as device id on any ports`)
  return group
}

/** Puts a server into a security group; if it is there already, it stays. Nobody is told. */
export function joinGroup(cloud: Cloud, server: Server, wanted: string, viewer: Viewer): void {
  const {name} = groupFor(cloud, server, wanted, viewer)
  if (cloud.networks.portsOf(server.id).some(({fixed_ips}) => fixed_ips.length === 0))
    throw new Refusal(
      'SecurityGroupCannotBeApplied',
      'Network requires port_security_enabled and subnet associated in order to apply security groups.',
    )
  put(cloud, server, [...new Set([...server.security_groups, name])])
}

/** Takes a server out of a security group. Nobody is told. */
export function leaveGroup(cloud: Cloud, server: Server, wanted: string, viewer: Viewer): void {
  const {name} = groupFor(cloud, server, wanted, viewer)
  if (!server.security_groups.includes(name))
    throw notFound(`Security group ${wanted} not associated with the instance ${server.id}`)
  put(
    cloud,
    server,
    server.security_groups.filter((one) => one !== name),
  )
}

const put = ({servers}: Cloud, server: Server, security_groups: readonly string[]) =>
  servers.change(server, {security_groups, updated_at: server.updated_at})
