import type {Around} from './cloud.ts'
import type {Flavor} from './flavors.ts'
import type {Host} from './hosts.ts'
import {page, type Window} from './page.ts'
import {Refusal} from './refusal.ts'
import type {Server} from './server.ts'

export type MigrationType = 'migration' | 'resize' | 'live-migration' | 'evacuation'

/** How far the move of a server has come. */
export type MigrationStatus =
  | 'accepted'
  | 'queued'
  | 'preparing'
  | 'running'
  | 'pre-migrating'
  | 'migrating'
  | 'post-migrating'
  | 'finished'
  | 'confirming'
  | 'confirmed'
  | 'reverting'
  | 'reverted'
  | 'completed'
  | 'done'
  | 'cancelled'
  | 'failed'
  | 'error'

/** The move of a server from one host to another, or to another flavor. Times are as the clock stamps them. */
export interface Migration {
  readonly id: number
  readonly uuid: string
  readonly instance_uuid: string
  /** Who asked for it. */
  readonly user_id: string
  readonly project_id: string
  readonly migration_type: MigrationType
  readonly status: MigrationStatus
  readonly source_compute: string | null
  readonly source_node: string | null
  readonly dest_compute: string | null
  readonly dest_node: string | null
  readonly dest_host: string | null
  readonly old_instance_type_id: number | null
  readonly new_instance_type_id: number | null
  readonly created_at: string
  readonly updated_at: string | null
  /** How much there is to copy, in bytes, and how much is copied, as soon as a live migration runs. */
  readonly memory: {readonly total: number; readonly processed: number} | null
  readonly disk: {readonly total: number; readonly processed: number} | null
}

/** What somebody asks of the list of migrations. */
export interface MigrationFilters {
  readonly instance_uuid?: string | undefined
  readonly status?: string | undefined
  readonly migration_type?: string | undefined
  readonly source_compute?: string | undefined
  /** The host that it left, or reached. */
  readonly host?: string | undefined
  readonly user_id?: string | undefined
  readonly project_id?: string | undefined
  /** Between which instants it last came further, in milliseconds. */
  readonly since?: number | undefined
  readonly before?: number | undefined
}

/** Live migrations that can still be looked at one by one. */
export const inProgress: readonly string[] = ['queued', 'preparing', 'running', 'post-migrating']

/** Of migrations of which nothing comes any more, by itself. */
export const over: readonly MigrationStatus[] = [
  'finished',
  'confirmed',
  'reverted',
  'completed',
  'done',
  'cancelled',
  'failed',
  'error',
]

/** The address at which a host of that place in the list is reached. */
const addressOf = (host: Host, hosts: readonly Host[]) => `192.0.2.${10 + hosts.indexOf(host)}`

const equal = ['instance_uuid', 'status', 'migration_type', 'source_compute', 'user_id', 'project_id'] as const

export class Migrations {
  readonly #all = new Map<number, Migration>()
  /** The numbers of those of each server, the oldest first. */
  readonly #of = new Map<string, number[]>()
  readonly #around: Around
  constructor(around: Around) {
    this.#around = around
  }

  /** Those of all servers that there are, the oldest first. */
  get all(): readonly Migration[] {
    return [...this.#all.values()]
  }

  /** Those of a server, the oldest first. */
  of = (server_id: string): readonly Migration[] =>
    (this.#of.get(server_id) ?? []).map((id) => this.#all.get(id) as Migration)

  /** Takes away those of a server that is gone. */
  forget(server_id: string): void {
    for (const {id} of this.of(server_id)) this.#all.delete(id)
    this.#of.delete(server_id)
  }

  /** The last one of a server that moves. */
  lastOf = ({id}: Server): Migration => this.of(id).at(-1) as Migration

  /** One of a server, by its number; refused where the server has none of that number. */
  get(id: string, {id: server_id}: Server): Migration {
    const found = this.of(server_id).find((one) => String(one.id) === id)
    if (!found) throw new Refusal('MigrationNotFoundForInstance', `Migration ${id} not found for instance ${server_id}`)
    return found
  }

  /** The migrations that somebody asks for, a page of them where a page is asked for. */
  list(filters: MigrationFilters, window: Window, newestFirst: boolean) {
    const rows = newestFirst ? this.all.toReversed() : this.all
    return page(
      rows,
      ({uuid}) => uuid,
      window,
      (marker) => `Marker ${marker} could not be found.`,
      (one) => isWanted(one, filters),
    )
  }

  /** Begins a migration of a server: from the host that it is on, to one that is chosen or still to be. */
  begin(server: Server, how: Pick<Migration, 'migration_type' | 'status'>, flavor: Flavor): Migration {
    const {ids, clock, initiator} = this.#around
    const {user_id, project_id} = initiator()
    const tellsFlavors = how.migration_type !== 'evacuation'
    const migration: Migration = {
      id: ids.serial('migration'),
      uuid: ids.uuid('migration'),
      instance_uuid: server.id,
      user_id,
      project_id,
      ...how,
      source_compute: server.host,
      source_node: server.node,
      dest_compute: null,
      dest_node: null,
      dest_host: null,
      old_instance_type_id: tellsFlavors ? server.flavor.id : null,
      new_instance_type_id: tellsFlavors ? flavor.id : null,
      created_at: clock.stamp(),
      updated_at: null,
      memory: null,
      disk: null,
    }
    this.#add(migration)
    return migration
  }

  /** Writes down how far a migration has come. */
  change({id}: Migration, change: Partial<Migration>): void {
    const updated_at = this.#around.clock.stamp()
    const before = this.#all.get(id)
    if (before) this.#all.set(id, {...before, ...change, updated_at})
  }

  /** Writes down where a migration leads. */
  aim(migration: Migration, host: Host, hosts: readonly Host[]): void {
    const dest_host = migration.migration_type === 'live-migration' ? null : addressOf(host, hosts)
    this.change(migration, {dest_compute: host.name, dest_node: host.node, dest_host})
  }

  /** Writes down that the move which a server is at, if it is at one, did not come to its end. */
  fail({id}: Server): void {
    const last = this.of(id).at(-1)
    if (!last || over.includes(last.status)) return
    this.change(last, {status: last.migration_type === 'evacuation' ? 'failed' : 'error'})
  }

  #add(migration: Migration): void {
    const {id, instance_uuid} = migration
    this.#all.set(id, migration)
    const own = this.#of.get(instance_uuid)
    if (own) own.push(id)
    else this.#of.set(instance_uuid, [id])
  }

  save = (): readonly Migration[] => this.all
  restore(saved: readonly Migration[]): void {
    this.#all.clear()
    this.#of.clear()
    for (const migration of saved) this.#add(migration)
  }
}

function isWanted(one: Migration, {host, since, before, ...filters}: MigrationFilters): boolean {
  const {source_compute, ...rest} = filters
  const asked: MigrationFilters = host === undefined ? filters : rest
  if (equal.some((name) => asked[name] !== undefined && asked[name] !== one[name])) return false
  if (host !== undefined && host !== one.source_compute && host !== one.dest_compute) return false
  if (since === undefined && before === undefined) return true
  if (one.updated_at === null) return false
  const changed = Date.parse(`${one.updated_at}Z`)
  return (since === undefined || changed >= since) && (before === undefined || changed <= before)
}
