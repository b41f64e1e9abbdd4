import type {Holder, SomeAmounts} from './quotas.ts'
import type {Server} from './server.ts'

/** What a server takes of its host: a root disk only where that is not a volume. */
export interface Need {
  readonly vcpus: number
  readonly memory_mb: number
  readonly local_gb: number
}
export const needOf = ({image, flavor}: Server): Need => ({
  vcpus: flavor.vcpus,
  memory_mb: flavor.memory_mb,
  local_gb: (image === null ? 0 : flavor.root_gb) + flavor.ephemeral_gb + Math.ceil(flavor.swap / 1024),
})

/** Every server that there ever was, with sums over those that are there, so that ten thousand are asked as fast as ten. */
export class ServerTable {
  readonly #rows = new Map<string, Server>()
  #all: readonly Server[] | undefined
  readonly #held = new Map<string, Record<'instances' | 'cores' | 'ram', number>>()
  readonly #taken = new Map<string, Record<keyof Need, number>>()

  /** All of them, gone or not, oldest first. */
  get all(): readonly Server[] {
    this.#all ??= [...this.#rows.values()]
    return this.#all
  }
  get = (id: string): Server | undefined => this.#rows.get(id)

  /** Puts a server in the place of what it was. */
  set(server: Server): void {
    const before = this.#rows.get(server.id)
    this.#rows.set(server.id, server)
    this.#all = undefined
    const isSame =
      before?.flavor === server.flavor && before.host === server.host && before.deleted_at === server.deleted_at
    if (isSame) return
    if (before) this.#count(before, -1)
    this.#count(server, 1)
  }

  /** What a project, or a user in it, has of what quotas limit. */
  heldBy = (holder: Holder): SomeAmounts => this.#held.get(keyOf(holder)) ?? {instances: 0, cores: 0, ram: 0}

  /** What the servers on a host take of it. */
  takenOn = (host: string): Need => this.#taken.get(host) ?? {vcpus: 0, memory_mb: 0, local_gb: 0}

  load(servers: readonly Server[]): void {
    for (const sums of [this.#rows, this.#held, this.#taken]) sums.clear()
    this.#all = undefined
    for (const server of servers) this.set(server)
  }

  #count(server: Server, sign: 1 | -1): void {
    const {flavor, host, project_id, user_id, deleted_at} = server
    if (deleted_at !== null) return
    const amounts = {instances: 1, cores: flavor.vcpus, ram: flavor.memory_mb}
    for (const holder of [{project_id}, {project_id, user_id}]) add(this.#held, keyOf(holder), amounts, sign)
    if (host !== null) add(this.#taken, host, needOf(server), sign)
  }
}

const keyOf = ({project_id, user_id}: Holder) => (user_id === undefined ? project_id : `${project_id} ${user_id}`)

function add<N extends string>(
  sums: Map<string, Record<N, number>>,
  key: string,
  more: Record<N, number>,
  sign: 1 | -1,
) {
  const sum = sums.get(key)
  if (!sum) sums.set(key, Object.fromEntries(names(more).map((name) => [name, sign * more[name]])) as Record<N, number>)
  else for (const name of names(more)) sum[name] += sign * more[name]
}
const names = <N extends string>(record: Record<N, number>) => Object.keys(record) as N[]
