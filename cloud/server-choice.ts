import type {Host, Hosts} from './hosts.ts'
import {type Places, place} from './scheduler.ts'
import type {Server} from './server.ts'
import type {Hands} from './server-effects.ts'

/** What is said of a server for which there is no host: none has room, or the one that it asks for is none. */
export function noHost({requested_host, requested_node}: Server, {all}: Hosts): string {
  const isKnown = all.some(({name, node}) => name === (requested_host ?? name) && node === (requested_node ?? node))
  const why = isKnown
    ? 'There are not enough hosts available.'
    : `No such host - host: ${requested_host ?? 'None'} node: ${requested_node ?? 'None'} `
  return `No valid host was found. ${why}`
}

/** Lets the scheduler choose a host for a server, and tells of it; `wish` is what it is to be there. */
export function choose(
  server: Server,
  {world, servers, tell}: Hands,
  {wish = server, ...more}: {wish?: Server | undefined} & Pick<Places, 'except'> = {},
): Host | undefined {
  const {hosts, serverGroups} = world
  const group = serverGroups.having(server.id)
  const others = (group?.members ?? []).flatMap((id) => servers.get(id)?.host ?? [])
  const seen = {group, groupHosts: [...new Set(others)]}
  tell('scheduler.select_destinations.start', server, seen)
  const host = place(wish, {hosts, servers, group, ...more})
  if (host) tell('scheduler.select_destinations.end', server, seen)
  return host
}
