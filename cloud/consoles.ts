import type {Around} from './cloud.ts'
import {watched} from './exceptions.ts'
import {bytesOf} from './ids.ts'
import {Refusal} from './refusal.ts'
import type {Server} from './server.ts'

/** What leads to the screen or the keyboard of a server: by which protocol, and to which kind of client. */
export const consoleTypes = {
  vnc: ['novnc', 'xvpvnc'],
  spice: ['spice-html5', 'spice-direct'],
  rdp: ['rdp-html5'],
  serial: ['serial'],
  mks: ['webmks'],
} as const
export type Protocol = keyof typeof consoleTypes
export type ConsoleType = (typeof consoleTypes)[Protocol][number]

/** The right to use a console of a server for a while: whoever shows the token gets through the proxy. */
export interface ConsoleToken {
  readonly token: string
  readonly url: string
  readonly console_type: ConsoleType
  readonly server_id: string
  readonly created_at: string
  /** Where the proxy finds the console: a host, its port, and the port for encrypted connections. */
  readonly host: string
  readonly port: number
  readonly tls_port: number | null
  readonly internal_access_path: string | null
}

/** How long a token is good for, in seconds: what Nova's `token_ttl` is unless somebody sets it. */
export const TOKEN_SECONDS = 600

/** Where the proxy of each protocol listens, which types go through it (any, where none is named), and the ports behind it. */
const proxies: Readonly<Record<Protocol, {url: string; types?: readonly ConsoleType[]; port: number}>> = {
  vnc: {url: 'http://console.example.com:6080/vnc_auto.html', types: ['novnc'], port: 5900},
  spice: {url: 'http://console.example.com:6082/spice_auto.html', types: ['spice-html5', 'spice-direct'], port: 5930},
  rdp: {url: 'http://console.example.com:6083/', types: ['rdp-html5'], port: 2179},
  serial: {url: 'ws://console.example.com:6083/', port: 10000},
  mks: {url: 'http://console.example.com:6090/', types: ['webmks'], port: 902},
}
const direct = 'http://console.example.com:13002/nova'
const TLS = 1000

/** Hosts whose servers have no consoles: the operator has switched them off, or the hypervisor does not have any. */
const without: Readonly<Record<string, 'off' | 'unknown'>> = {compute3: 'off', compute4: 'unknown'}

/** What the kernel and the services of a guest say while it comes up. */
const bootLog = ({hostname, flavor}: Server): readonly string[] => [
  '[    0.000000] Linux version 6.1.0 (builder@example.com)',
  '[    0.000000] Command line: root=/dev/vda1 console=ttyS0',
  `[    0.031416] Memory: ${flavor.memory_mb}M`,
  `[    0.271828] smp: Brought up 1 node, ${flavor.vcpus} CPUs`,
  '[    1.414213] virtio_blk virtio2: [vda] attached',
  '[    1.732050] EXT4-fs (vda1): mounted filesystem',
  '[    2.236067] virtio_net virtio0: eth0 is up',
  'The keys of the host are made.',
  `${hostname} login: `,
]

/** A console behind nova-console, the proxy that there was for XenServer. */
export interface PooledConsole {
  readonly id: number
  readonly server_id: string
  readonly console_type: string
  readonly instance_name: string
  readonly password: string
  readonly host: string
  readonly port: number
}

export class Consoles {
  #tokens: readonly ConsoleToken[] = []
  #pooled: readonly PooledConsole[] = []
  readonly #around: Around
  readonly #servers: () => readonly Server[]
  constructor(around: Around, servers: () => readonly Server[]) {
    this.#around = around
    this.#servers = servers
  }

  /** Lets somebody use a console of a server. */
  open(server: Server, protocol: Protocol, type: ConsoleType): ConsoleToken {
    const host = this.#reach(server)
    if (server.task_state === 'deleting' || server.task_state === 'migrating')
      throw new Refusal(
        'InstanceInvalidState',
        `Cannot 'get_${protocol}_console' instance ${server.id} while it is in task_state ${server.task_state}`,
      )
    const opened = watched(this.#around, {service: 'compute', host}, `get_${protocol}_console`, () =>
      this.#make(server, protocol, type, host),
    )
    this.#tokens = [...this.#tokens.filter((one) => this.#isGood(one)), opened]
    return opened
  }

  /** What the host does to let somebody in. */
  #make(server: Server, protocol: Protocol, type: ConsoleType, host: string): ConsoleToken {
    const {clock, ids} = this.#around
    const {url, types, port} = proxies[protocol]
    if (without[host] === 'off') throw new Refusal('ConsoleTypeUnavailable', `Unavailable console type ${type}.`)
    if (types && !types.includes(type)) throw new Refusal('ConsoleTypeInvalid', `Invalid console type ${type}`)
    if (without[host] === 'unknown') throw new Refusal('NotImplementedError', noSuchThing)
    if (server.vm_state === 'building') throw new Refusal('InstanceNotReady', notReady(server))
    const isDirect = type === 'spice-direct'
    const number = server.serial % TLS
    const token = ids.uuid('console token')
    return {
      token,
      url: withToken(isDirect ? direct : url, type, token),
      console_type: type,
      server_id: server.id,
      created_at: clock.now(),
      host: `${host}.example.com`,
      port: port + number,
      tls_port: protocol === 'spice' ? port + TLS + number : null,
      internal_access_path: isDirect ? null : ids.uuid('console path'),
    }
  }

  /** What a token leads to; nothing once it is too old, or its server is no longer there. */
  find(token: string): ConsoleToken | undefined {
    const found = this.#tokens.find((one) => one.token === token && this.#isGood(one))
    const server = found && this.#servers().find(({id}) => id === found.server_id)
    return server?.deleted_at === null && `${server.host}.example.com` === found?.host ? found : undefined
  }

  /** The last `length` lines that a server wrote to its console; everything where nobody says how many. */
  output(server: Server, length: number | undefined): string {
    const host = this.#reach(server)
    const lines = watched(this.#around, {service: 'compute', host}, 'get_console_output', () => {
      if (without[host] === 'unknown') throw new Refusal('NotImplementedError', noSuchThing)
      if (server.vm_state === 'building')
        throw new Refusal('InstanceNotFound', `Instance ${server.id} could not be found.`)
      if (without[host] === 'off') throw new Refusal('ConsoleNotAvailable', 'Guest does not have a console available.')
      return bootLog(server)
    })
    if (length === 0) return ''
    // Nova counts from the end: with -1, for which it has no meaning, it leaves the first line out.
    return (length === undefined ? lines : lines.slice(-length)).join('\n')
  }

  /** Adds a server to the pool of the proxy on its host, if it is not there. */
  pool(server: Server): void {
    if (this.#pooled.some(({server_id}) => server_id === server.id)) return
    const {ids} = this.#around
    const id = ids.serial('pooled console')
    this.#pooled = [
      ...this.#pooled,
      {
        id,
        server_id: server.id,
        console_type: 'xvp',
        instance_name: `instance-${server.serial.toString(16).padStart(8, '0')}`,
        password: [...bytesOf(`console password ${id}`, 8)].map((byte) => letters[byte % letters.length]).join(''),
        host: 'console.example.com',
        port: 5900 + id,
      },
    ]
  }
  pooled = (server_id: string): readonly PooledConsole[] => this.#pooled.filter((one) => one.server_id === server_id)
  fromPool(server_id: string, id: string): PooledConsole {
    const found = this.pooled(server_id).find((one) => String(one.id) === id)
    if (!found) throw new Refusal('ConsoleNotFound', `Console for instance ${server_id} could not be found.`)
    return found
  }
  unpool({id}: PooledConsole): void {
    this.#pooled = this.#pooled.filter((one) => one.id !== id)
  }

  /** The host that is to be asked about a server. */
  #reach(server: Server): string {
    if (server.host === null) throw new Refusal('InstanceNotReady', notReady(server))
    return server.host
  }

  #isGood = ({created_at}: ConsoleToken): boolean =>
    Date.parse(this.#around.clock.now()) - Date.parse(created_at) < TOKEN_SECONDS * 1000

  save = () => ({tokens: this.#tokens, pooled: this.#pooled})
  restore({tokens, pooled}: ReturnType<Consoles['save']>): void {
    this.#tokens = tokens
    this.#pooled = pooled
  }
}

const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz'
const noSuchThing = 'The requested functionality is not supported.'
const notReady = ({id}: Server) => `Instance ${id} is not ready`

/** An address with a token in it. The page of noVNC hands it on in the path that it connects to. */
const withToken = (url: string, type: ConsoleType, token: string): string =>
  type === 'novnc' ? `${url}?path=${encodeURIComponent(`?token=${token}`)}` : `${url}?token=${token}`
