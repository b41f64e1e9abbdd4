import type {Cloud} from './cloud.ts'
import {Refusal} from './refusal.ts'
import type {Server} from './server.ts'

/** What a hypervisor has counted of a running server: all of it grows with the time that the server is up. */
export interface Diagnostics {
  /** Seconds since it came up. */
  readonly uptime: number
  /** Nanoseconds that each virtual processor was busy. */
  readonly cpus: readonly number[]
  readonly disks: readonly Disk[]
  readonly nics: readonly Nic[]
  /** In MiB. */
  readonly memory: {readonly maximum: number; readonly used: number}
}
interface Disk {
  readonly device: string
  readonly read_bytes: number
  readonly read_requests: number
  readonly write_bytes: number
  readonly write_requests: number
}
interface Nic {
  readonly device: string
  readonly mac_address: string
  readonly rx_octets: number
  readonly rx_packets: number
  readonly tx_octets: number
  readonly tx_packets: number
}

const powers = {0: 'pending', 1: 'running', 3: 'paused', 4: 'shutdown'} as const

/** What is counted of a server; refused while it does not run. */
export function diagnose({clock, networks, volumes}: Cloud, server: Server): Diagnostics {
  const {id, host, power_state, launched_at, flavor} = server
  if (host === null) throw new Refusal('InstanceNotReady', `Instance ${id} is not ready`)
  if (power_state !== 1)
    throw new Refusal(
      'InstanceInvalidState',
      `Cannot 'get_diagnostics' instance ${id} while it is in power state ${powers[power_state]}`,
    )
  const uptime = launched_at === null ? 0 : (Date.parse(clock.now()) - Date.parse(`${launched_at}Z`)) / 1000
  const attached = volumes.of(id).flatMap(({attachment}) => attachment.device?.replace('/dev/', '') ?? [])
  const devices = server.image === null ? attached : [server.root_device_name.replace('/dev/', ''), ...attached]
  return {
    uptime,
    cpus: Array.from(
      {length: flavor.vcpus},
      (_, number) => (9 - Math.min(number, 8)) * 10_000_000 * uptime + 5_000_000_000,
    ),
    disks: devices.map((device, place) => ({
      device,
      read_bytes: (place === 0 ? 262_144 : 4096) + 512 * uptime,
      read_requests: 112 + uptime,
      write_bytes: 8192 * uptime,
      write_requests: 2 * uptime,
    })),
    nics: networks.portsOf(id).map(({id, mac_address}) => ({
      device: `tap${id.slice(0, 11)}`,
      mac_address,
      rx_octets: 1500 * uptime,
      rx_packets: 3 * uptime,
      tx_octets: 640 * uptime,
      tx_packets: 2 * uptime,
    })),
    memory: {maximum: flavor.memory_mb, used: Math.floor(flavor.memory_mb / 2)},
  }
}
