import type {Around, Cloud} from './cloud.ts'
import type {Server} from './server.ts'

/** Something that another service says of a server. */
export interface ExternalEvent {
  readonly name: string
  readonly server_id: string
  /** What it is about: a port, a volume, a power state. */
  readonly tag: string | null
}
/** What becomes of it: taken, without what it needs, of no server that there is, or of one on no host. */
export type Outcome = 200 | 400 | 404 | 422

const tagged = ['volume-extended', 'power-update', 'accelerator-request-bound']
const powers: Readonly<Record<string, 'powered on' | 'powered off'>> = {
  POWER_ON: 'powered on',
  POWER_OFF: 'powered off',
}

/** What other services tell the Compute service of its servers. */
export class ExternalEvents {
  readonly #around: Around
  readonly #world: Pick<Cloud, 'servers' | 'interfaces' | 'actions'>
  constructor(around: Around, world: Pick<Cloud, 'servers' | 'interfaces' | 'actions'>) {
    this.#around = around
    this.#world = world
  }

  /** Takes what is said of servers, if all that it needs is there; gives what becomes of each. */
  take(events: readonly ExternalEvent[]): Outcome[] {
    const found = events.map((event) => ({event, server: this.#server(event)}))
    const outcomes = found.map(({event, server}) => outcomeOf(event, server))
    found.forEach(({event, server}, place) => {
      if (server && outcomes[place] === 200) this.#pass(server, event)
    })
    return outcomes
  }

  #server({server_id}: ExternalEvent): Server | undefined {
    const server = this.#world.servers.find(server_id)
    return server?.deleted_at === null ? server : undefined
  }

  /** Tells the host: what it waits for itself shows nowhere. */
  #pass(server: Server, {name, tag}: ExternalEvent): void {
    if (name === 'network-vif-deleted') this.#world.interfaces.drop(server, tag)
    if (name === 'volume-extended') this.#record(server, 'extend_volume', 'compute_extend_volume')
    const change = name === 'power-update' ? powers[tag ?? ''] : undefined
    if (!change) return
    const now = this.#server({name, server_id: server.id, tag})
    const fits = now?.task_state === null && now.vm_state === (change === 'powered on' ? 'stopped' : 'active')
    if (now && fits) this.#world.servers.send(now, change)
    else this.#record(server, change === 'powered on' ? 'start' : 'stop', 'compute_power_update')
  }

  #record({id, host}: Server, action: string, event: string): void {
    const initiator = this.#around.initiator()
    const {request_id} = initiator
    const {actions} = this.#world
    actions.begin(id, action, initiator)
    actions.beginEvent(id, request_id, event, host)
    actions.endEvent(id, request_id, undefined)
    actions.end(id, request_id, 'Success')
  }
}

function outcomeOf({name, tag}: ExternalEvent, server: Server | undefined): Outcome {
  if (!server) return 404
  if (tag === null && tagged.includes(name)) return 400
  return server.host === null ? 422 : 200
}
