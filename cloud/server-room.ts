import type {Cloud} from './cloud.ts'
import type {Flavor} from './flavors.ts'
import {exceeded, type QuotaName, type Quotas} from './quotas.ts'
import {Refusal} from './refusal.ts'
import {idsIn} from './scheduler.ts'
import type {ServerGroup} from './server-groups.ts'
import type {ServerWish} from './server-plan.ts'
import type {Viewer} from './servers.ts'

/** Whether quotas leave room for what somebody wishes for. */

const over = (message: string): never => {
  throw new Refusal('OverQuota', message)
}

/** Refuses more metadata and files than a user may give to a server. */
export function checkQuantities(
  quotas: Quotas,
  viewer: Viewer,
  {metadata, personality}: Pick<ServerWish, 'metadata' | 'personality'>,
): void {
  const demand = (name: QuotaName, total: number, message: (limit: number) => string) => {
    if (quotas.allow(viewer, name, total)) return
    const limits = [{project_id: viewer.project_id}, viewer].map((holder) => quotas.limits(holder)[name])
    over(message(Math.min(...limits.filter((limit) => limit >= 0))))
  }
  const longest = (what: 'path' | 'contents') => Math.max(0, ...personality.map((file) => file[what].length))
  demand('metadata_items', Object.keys(metadata).length, (most) => `Maximum number of metadata items exceeds ${most}`)
  demand('injected_files', personality.length, () => 'Personality file limit exceeded')
  demand('injected_file_path_bytes', longest('path'), (most) => `Personality file path exceeds maximum ${most}`)
  demand(
    'injected_file_content_bytes',
    longest('contents'),
    (most) => `Personality file content exceeds maximum ${most}`,
  )
}

/** The group whose member it shall become: whoever knows its id may name it. */
export function groupOf({serverGroups}: Cloud, {scheduler_hints: {group}}: ServerWish): ServerGroup | undefined {
  const [id] = idsIn(group)
  return id === undefined ? undefined : serverGroups.get(id, {roles: ['admin'], project_id: ''})
}

/** Refuses more servers of one user in a group than he may have there. */
export function checkMembers({quotas, servers}: Cloud, viewer: Viewer, {members}: ServerGroup, count: number): void {
  const mine = members.filter((id) => servers.find(id)?.user_id === viewer.user_id).length
  if (!quotas.allow(viewer, 'server_group_members', mine + count)) over('Quota exceeded, too many servers in group')
}

/** How many servers there will be: as many as are wished for, or as there is room for, but no fewer than `min`. */
export function countOf(
  quotas: Quotas,
  viewer: Viewer,
  flavor: Flavor,
  {min, max}: Pick<ServerWish, 'min' | 'max'>,
): number {
  const each = {cores: flavor.vcpus, instances: 1, ram: flavor.memory_mb}
  const times = (count: number) => ({cores: each.cores * count, instances: count, ram: each.ram * count})
  const excess = quotas.excess(viewer, times(max))
  const left = excess.map(({name, limit, used}) => Math.floor((limit - used) / (each[name as keyof typeof each] || 1)))
  const room = Math.min(max, ...left)
  if (excess.length === 0) return max
  if (room >= min && room > 0) return countOf(quotas, viewer, flavor, {min, max: room})
  const asked = {...times(max), instances: min === max ? min : `${min}-${max}`}
  return over(exceeded(excess, asked))
}
