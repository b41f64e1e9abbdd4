import type {Host} from './hosts.ts'
import {isEnough, leftOn, type Places} from './scheduler.ts'
import type {Server} from './server.ts'
import {needOf} from './server-table.ts'

/** Why a server can't go where it is sent: the name of Nova's exception, its words, and the code that a fault has for it. */
export interface Hindrance {
  readonly name: 'ComputeServiceUnavailable' | 'UnableToMigrateToSelf' | 'MigrationPreCheckError' | 'NoValidHost'
  readonly message: string
  readonly code: 400 | 500
}

const down = (host: string): Hindrance => ({
  name: 'ComputeServiceUnavailable',
  message: `Compute service of ${host} is unavailable at this time.`,
  code: 400,
})
const unfit = (reason: string): Hindrance => ({
  name: 'MigrationPreCheckError',
  message: `Migration pre-check error: ${reason}`,
  code: 500,
})

/** What keeps a server from leaving its host alive, wherever it shall go. */
export function staying({host}: Server, {hosts}: Pick<Places, 'hosts'>): Hindrance | undefined {
  return host !== null && hosts.named(host)?.up === false ? down(host) : undefined
}

/** What keeps a server from a host that the scheduler is not asked about, for want of room. */
export function crowded(server: Server, target: Host, {servers}: Pick<Places, 'servers'>): Hindrance | undefined {
  if (isEnough(leftOn(target, server, servers), needOf(server))) return undefined
  const why = 'There is not enough capacity on the host for the instance.'
  return {
    name: 'NoValidHost',
    message: `No valid host was found. Unable to move instance ${server.id} to host ${target.name}. ${why}`,
    code: 500,
  }
}

/**
 * What keeps a running server from a host that the scheduler is not asked about: the first that Nova's conductor finds,
 * in `nova/conductor/tasks/live_migrate.py`.
 */
export function unreachable(
  server: Server,
  target: Host,
  {hosts, servers}: Pick<Places, 'hosts' | 'servers'>,
): Hindrance | undefined {
  const {id, host} = server
  if (target.name === host)
    return {
      name: 'UnableToMigrateToSelf',
      message: `Unable to migrate instance (${id}) to current host (${host}).`,
      code: 400,
    }
  if (!target.up) return down(target.name)
  const {memory_mb: free} = leftOn(target, server, servers)
  const {memory_mb} = needOf(server)
  if (free <= memory_mb) {
    const sums = `host:${free.toFixed(1)} <= instance:${memory_mb}`
    return unfit(`Unable to migrate ${id} to ${target.name}: Lack of memory(${sums})`)
  }
  const full = crowded(server, target, {servers})
  if (full) return full
  if (hosts.named(host)?.cell === target.cell) return undefined
  return unfit(`Unable to force live migrate instance ${id} across cells.`)
}
