import type {Cloud} from './cloud.ts'
import type {Networks} from './networks.ts'
import type {Server} from './server.ts'

/** A condition on servers, by the name that queries have for it. */
type Look = (server: Server, asked: string) => boolean

const same =
  (of: (server: Server) => unknown): Look =>
  (server, asked) =>
    String(of(server) ?? '') === asked

/** A pattern as Nova's database looks for it: anywhere in the text. */
const like =
  (of: (server: Server) => unknown): Look =>
  (server, asked) => {
    const value = of(server)
    if (value === null || value === undefined) return false
    const text = typeof value === 'boolean' ? String(Number(value)) : String(value)
    return patternOf(asked).test(text)
  }

const patterns = new Map<string, RegExp>()
function patternOf(asked: string): RegExp {
  const known = patterns.get(asked)
  if (known) return known
  if (patterns.size > 100) patterns.clear()
  const pattern = compiled(asked)
  patterns.set(asked, pattern)
  return pattern
}
function compiled(asked: string): RegExp {
  try {
    return new RegExp(asked)
  } catch {
    return new RegExp(asked.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  }
}

const stamp = (time: string | null) => time?.replace('T', ' ').replace('Z', '')
const zone = ({pinned_availability_zone}: Server) => pinned_availability_zone

/** What servers can be found by. */
const looks: Readonly<Record<string, Look>> = {
  project_id: same(({project_id}) => project_id),
  tenant_id: same(({project_id}) => project_id),
  user_id: same(({user_id}) => user_id),
  uuid: same(({id}) => id),
  image: same(({image}) => image?.id),
  image_ref: same(({image}) => image?.id),
  flavor: same(({flavor}) => flavor.flavorid),
  host: same(({host}) => host),
  vm_state: same(({vm_state}) => vm_state),
  task_state: same(({task_state}) => task_state),
  launch_index: same(({launch_index}) => launch_index),
  kernel_id: like(() => ''),
  ramdisk_id: like(() => ''),
  hostname: like(({hostname}) => hostname),
  key_name: like(({key_name}) => key_name),
  power_state: like(({power_state}) => power_state),
  node: like(({node}) => node),
  reservation_id: like(({reservation_id}) => reservation_id),
  launched_at: like(({launched_at}) => stamp(launched_at)),
  terminated_at: like(({terminated_at}) => stamp(terminated_at)),
  created_at: like(({created_at}) => stamp(created_at)),
  name: like(({name}) => name),
  display_name: like(({name}) => name),
  display_description: like(({description}) => description),
  locked_by: like(({locked_by}) => locked_by),
  root_device_name: like(({root_device_name}) => root_device_name),
  config_drive: like(({config_drive}) => (config_drive ? 'True' : '')),
  access_ip_v4: like(({access_ip_v4}) => access_ip_v4),
  access_ip_v6: like(({access_ip_v6}) => access_ip_v6),
  auto_disk_config: like(({disk_config}) => disk_config === 'AUTO'),
  progress: like(({progress}) => progress),
}

/** The words that say how tags are looked for. */
const tagLooks: Readonly<Record<string, (own: readonly string[], asked: readonly string[]) => boolean>> = {
  tags: (own, asked) => asked.every((tag) => own.includes(tag)),
  'tags-any': (own, asked) => asked.some((tag) => own.includes(tag)),
  'not-tags': (own, asked) => !asked.every((tag) => own.includes(tag)),
  'not-tags-any': (own, asked) => !asked.some((tag) => own.includes(tag)),
}

export interface Wanted {
  /** Filters of which each server has to pass all, by name. */
  readonly filters: Readonly<Record<string, string>>
  readonly states?: {readonly states: readonly string[]; readonly tasks: readonly string[] | undefined} | undefined
  /** Whether only those that are gone, only those that are not, or both. */
  readonly deleted: boolean | undefined
  /** Whether those that can still be restored are among those that are not gone. */
  readonly softDeleted: boolean
  readonly locked: boolean | undefined
  readonly since: number | undefined
  readonly before: number | undefined
}

/** Whether a server is one of those that are wanted. */
export function isWanted(
  server: Server,
  wanted: Wanted,
  {networks, hosts}: Pick<Cloud, 'networks' | 'hosts'>,
): boolean {
  const {filters, states, deleted, locked, since, before} = wanted
  const isGone = server.deleted_at !== null || (deleted === true && server.vm_state === 'soft-delete')
  if (deleted !== undefined && deleted !== isGone) return false
  if (deleted === false && server.vm_state === 'soft-delete' && !wanted.softDeleted) return false
  if (locked !== undefined && locked !== (server.locked_by !== null)) return false
  if (states && !states.states.includes(server.vm_state)) return false
  if (states?.tasks && !states.tasks.includes(server.task_state ?? '')) return false
  const changed = Date.parse(server.updated_at ?? server.created_at)
  if (since !== undefined && changed < since) return false
  if (before !== undefined && changed > before) return false
  return Object.entries(filters).every(([name, asked]) => {
    const tags = tagLooks[name]
    if (tags) return tags(server.tags, asked.split(','))
    if (name === 'ip' || name === 'ip6') return hasAddress(server, asked, name === 'ip' ? 4 : 6, networks)
    if (name === 'availability_zone') return like(() => hosts.named(server.host)?.zone ?? zone(server))(server, asked)
    return looks[name]?.(server, asked) ?? true
  })
}

const hasAddress = ({id}: Server, asked: string, version: 4 | 6, networks: Networks) =>
  networks
    .portsOf(id)
    .some(({fixed_ips}) => fixed_ips.some((ip) => ip.version === version && patternOf(asked).test(ip.address)))

type Key = (server: Server) => string | number | boolean | null | undefined
/** What servers can be sorted by: the columns of Nova's table. */
const keys: Readonly<Record<string, Key>> = {
  access_ip_v4: ({access_ip_v4}) => access_ip_v4,
  access_ip_v6: ({access_ip_v6}) => access_ip_v6,
  auto_disk_config: ({disk_config}) => disk_config === 'AUTO',
  availability_zone: zone,
  config_drive: ({config_drive}) => config_drive,
  created_at: ({created_at}) => created_at,
  display_description: ({description}) => description,
  display_name: ({name}) => name,
  host: ({host}) => host,
  hostname: ({hostname}) => hostname,
  image_ref: ({image}) => image?.id,
  instance_type_id: ({flavor}) => flavor.id,
  kernel_id: () => '',
  key_name: ({key_name}) => key_name,
  launch_index: ({launch_index}) => launch_index,
  launched_at: ({launched_at}) => launched_at,
  locked: ({locked_by}) => locked_by !== null,
  locked_by: ({locked_by}) => locked_by,
  node: ({node}) => node,
  power_state: ({power_state}) => power_state,
  progress: ({progress}) => progress,
  project_id: ({project_id}) => project_id,
  ramdisk_id: () => '',
  root_device_name: ({root_device_name}) => root_device_name,
  task_state: ({task_state}) => task_state,
  terminated_at: ({terminated_at}) => terminated_at,
  updated_at: ({updated_at}) => updated_at,
  user_id: ({user_id}) => user_id,
  uuid: ({id}) => id,
  vm_state: ({vm_state}) => vm_state,
}

export interface Order {
  readonly key: string
  readonly direction: 'asc' | 'desc'
}

/** Servers in order; in the end by when they were made, as the last direction says. */
export function sorted(servers: readonly Server[], order: readonly Order[], last: 'asc' | 'desc'): Server[] {
  const steps = [...order, {key: 'created_at', direction: last}].map(({key, direction}) => ({
    of: keys[key],
    sign: direction === 'asc' ? 1 : -1,
  }))
  const sign = last === 'asc' ? 1 : -1
  return [...servers].sort((a, b) => {
    for (const {of, sign} of steps) {
      const difference = of ? compare(of(a), of(b)) : 0
      if (difference !== 0) return sign * difference
    }
    return sign * (a.serial - b.serial)
  })
}

function compare(a: ReturnType<Key>, b: ReturnType<Key>): number {
  if (a === b) return 0
  if (a === null || a === undefined) return -1
  if (b === null || b === undefined) return 1
  return a < b ? -1 : 1
}
