import {type Aside, Asides} from './asides.ts'
import {Attachments} from './attachments.ts'
import {Clock} from './clock.ts'
import {Cloudpipes} from './cloudpipes.ts'
import {Consoles} from './consoles.ts'
import {ExternalEvents} from './external-events.ts'
import {Flavors} from './flavors.ts'
import {FloatingIps} from './floating-ips.ts'
import {Guests} from './guests.ts'
import {Hosts} from './hosts.ts'
import {Identity} from './identity.ts'
import {Ids} from './ids.ts'
import {Images} from './images.ts'
import {InstanceActions} from './instance-actions.ts'
import {Interfaces} from './interfaces.ts'
import {Keypairs} from './keypairs.ts'
import type {Change} from './lifecycle.ts'
import {Migrations} from './migrations.ts'
import {Networks} from './networks.ts'
import {type OptionName, Options} from './options.ts'
import {Quotas} from './quotas.ts'
import {ServerGroups} from './server-groups.ts'
import {Servers} from './servers.ts'
import {Shares} from './shares.ts'
import {UsageAudits} from './usage-audits.ts'
import {Volumes} from './volumes.ts'

/** Something that happened: the type of its event, and the record of what it happened to. */
export interface Happening {
  readonly event: string
  readonly about: Readonly<Record<string, unknown>>
  /** The request that made it happen, which may have been answered long ago. */
  readonly request_id: string
}

/** What an entity knows of the world around it. */
export interface Around {
  readonly clock: Clock
  readonly ids: Ids
  readonly notify: (event: string, about: object) => void
  /** Whose request is being served. */
  readonly initiator: () => Initiator
}

/** Whose request makes something happen. */
export interface Initiator {
  readonly request_id: string
  readonly user_id: string
  readonly project_id: string
}

/** The same, or nobody where Nova does something by itself. */
export interface Origin {
  readonly request_id: string
  readonly user_id: string | null
  readonly project_id: string | null
}

/** Something that befalls the cloud, whatever its users ask for. */
export type Incident =
  | {readonly cell: string; readonly up: boolean}
  | {readonly host: string; readonly up: boolean}
  | {readonly network: string; readonly subnet?: string}
  | {readonly volume: string; readonly migrating: boolean}
  | {readonly mishap: Aside; readonly exception: string; readonly message: string}
  /** The next change of this kind fails, whichever server it is made to. */
  | {readonly failing: Change; readonly message: string}
  /** The operator sets an option. */
  | {readonly option: OptionName; readonly value: number}
  | {readonly server: string; readonly password: string}
  | {readonly pool: string}
  /** Somebody who asks at a newer version attaches a share, by its name. */
  | {readonly server: string; readonly share: string}
  /** A host has its usage audit to run. */
  | {readonly audited: string}

const EXAMPLE = '{"host": "compute1", "up": false}'

/** What a whole world is made of, as JSON. */
export type Snapshot = {readonly [P in Part]: ReturnType<Cloud[P]['save']>}
type Part = (typeof parts)[number]
const parts = [
  'clock',
  'ids',
  'identity',
  'options',
  'hosts',
  'images',
  'quotas',
  'networks',
  'floatingIps',
  'volumes',
  'flavors',
  'keypairs',
  'serverGroups',
  'usageAudits',
  'actions',
  'migrations',
  'servers',
  'guests',
  'consoles',
  'asides',
  'shares',
  'cloudpipes',
] as const

/**
 * An in-memory cloud: one coherent world behind the API. It knows neither HTTP nor microversions; time and identity are
 * its own, so the same requests in the same order give the same bytes wherever it runs.
 */
export class Cloud {
  readonly clock = new Clock()
  readonly ids = new Ids()
  readonly #listeners = new Set<(happening: Happening) => void>()
  /** Whose request is being served: nobody's until the first one. */
  initiator: Initiator = {request_id: '', user_id: '', project_id: ''}
  readonly #around: Around = {
    clock: this.clock,
    ids: this.ids,
    notify: (event, about) => {
      const {request_id} = 'initiator' in about ? (about.initiator as Initiator) : this.initiator
      for (const listener of this.#listeners) listener({event, about: {...about}, request_id})
    },
    initiator: () => this.initiator,
  }
  readonly identity = new Identity()
  readonly options = new Options()
  readonly hosts = new Hosts()
  readonly images = new Images(this.#around)
  readonly quotas = new Quotas()
  readonly networks = new Networks(this.#around, this.identity.home.id)
  readonly floatingIps = new FloatingIps(this.#around, this.networks)
  readonly volumes = new Volumes(this.#around, this.identity.home.id)
  readonly flavors = new Flavors(this.#around)
  readonly keypairs = new Keypairs(this.#around, this.quotas)
  readonly serverGroups = new ServerGroups(this.#around, this.quotas)
  readonly usageAudits = new UsageAudits(this.#around, () => this)
  readonly actions = new InstanceActions(this.#around)
  readonly migrations = new Migrations(this.#around)
  readonly servers = new Servers(this.#around, this)
  readonly guests = new Guests()
  readonly consoles = new Consoles(this.#around, () => this.servers.all)
  readonly asides = new Asides(this.#around, this)
  readonly attachments = new Attachments(this)
  readonly interfaces = new Interfaces(this)
  readonly shares = new Shares(this.#around, this)
  readonly externalEvents = new ExternalEvents(this.#around, this)
  readonly cloudpipes = new Cloudpipes(this.#around)

  /** Calls `listener` with everything that happens from now on; gives what ends it. */
  listen(listener: (happening: Happening) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Lets something happen that nobody asked for. */
  befall(incident: Incident): void {
    if ('cell' in incident) this.hosts.setCell(incident.cell, incident.up)
    else if ('host' in incident) this.hosts.setHost(incident.host, incident.up)
    else if ('volume' in incident) this.volumes.set(incident.volume, {migrating: incident.migrating})
    else if ('mishap' in incident) this.asides.failNext(incident.mishap, incident.exception, incident.message)
    else if ('failing' in incident) this.servers.failNext(incident.failing, incident.message)
    else if ('option' in incident) this.options.set(incident.option, incident.value)
    else if ('pool' in incident) this.floatingIps.allocate(this.identity.home.id, incident.pool)
    else if ('password' in incident) this.guests.tell(incident.server, incident.password)
    else if ('share' in incident) this.shares.give(incident.server, incident.share)
    else if ('audited' in incident) this.usageAudits.run(incident.audited)
    else if ('network' in incident) this.networks.add(incident.network, this.identity.home.id, incident.subnet)
    else throw new Error(`Unexpected incident ${JSON.stringify(incident)}, expected one such as ${EXAMPLE}`)
  }

  /** The whole world as plain JSON. */
  snapshot(): Snapshot {
    return structuredClone(Object.fromEntries(parts.map((part) => [part, this[part].save()]))) as unknown as Snapshot
  }

  /** Makes the world what `snapshot()` once said. A snapshot that lacks a part is refused, and nothing changes. */
  restore(snapshot: Snapshot): void {
    const missing = parts.find((part) => snapshot?.[part] === undefined)
    if (missing) throw new Error(`Unexpected snapshot without "${missing}", expected ${parts.join(', ')}`)
    const before = this.snapshot()
    try {
      this.#load(structuredClone(snapshot))
    } catch (error) {
      this.#load(before)
      throw error
    }
  }

  #load(snapshot: Snapshot): void {
    for (const part of parts) (this[part] as {restore(saved: unknown): void}).restore(snapshot[part])
  }
}
