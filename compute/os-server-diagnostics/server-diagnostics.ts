import {type Diagnostics, diagnose} from '../../cloud/diagnostics.ts'
import type {Server} from '../../cloud/server.ts'
import {changing, since} from '../../contract/changing.ts'
import {operation} from '../../contract/operation.ts'
import {
  described,
  flag,
  integer,
  list,
  nullable,
  object,
  oneOf,
  query,
  type Schema,
  text,
} from '../../contract/schema.ts'

/** A number that a driver may not know. */
const amount = (what: string) => described(what, nullable(integer))
const word = (what: string) => described(what, nullable(text))

const cpu = object({
  id: amount('Which of the virtual processors.'),
  time: amount('How long it was busy, in nanoseconds.'),
  utilisation: amount('How busy it is, in percent.'),
})
const disk = object({
  read_bytes: amount('How much was read, in bytes.'),
  read_requests: amount('How often.'),
  write_bytes: amount('How much was written, in bytes.'),
  write_requests: amount('How often.'),
  errors_count: amount('How often it failed.'),
})
const nic = object({
  mac_address: word('Its MAC address.'),
  rx_octets: amount('How much came in, in bytes.'),
  rx_errors: amount('How many packets came in damaged.'),
  rx_drop: amount('How many that came in were dropped.'),
  rx_packets: amount('How many came in.'),
  rx_rate: amount('How much comes in, in bytes per second.'),
  tx_octets: amount('How much went out, in bytes.'),
  tx_errors: amount('How many packets could not go out.'),
  tx_drop: amount('How many were dropped on the way out.'),
  tx_packets: amount('How many went out.'),
  tx_rate: amount('How much goes out, in bytes per second.'),
})
const memory = object({
  maximum: amount('How much it may have, in MiB.'),
  used: amount('How much of that it uses, in MiB.'),
})

const diagnostics = object({
  state: described(
    'What its hypervisor says of it.',
    oneOf('pending', 'running', 'paused', 'shutdown', 'crashed', 'suspended'),
  ),
  driver: described('The virtualization driver of its host.', oneOf('ironic', 'libvirt', 'vmwareapi', 'xenapi')),
  hypervisor: word('The hypervisor that the driver uses.'),
  hypervisor_os: word('The system of the host.'),
  uptime: amount('How long the server is up, in seconds.'),
  config_drive: described('Whether it has a disk with its metadata.', flag),
  num_cpus: amount('How many virtual processors it has.'),
  num_nics: amount('How many network devices it has.'),
  num_disks: amount('How many disks it has.'),
  disk_details: described('Each of its disks.', list(disk)),
  cpu_details: described('Each of its virtual processors.', list(cpu)),
  nic_details: described('Each of its network devices.', list(nic)),
  memory_details: described('Its memory.', memory),
})
const anyNumbers: Schema<Readonly<Record<string, number>>> = described(
  'Whatever the driver counts, under names that the driver chooses: these are those of libvirt.',
  {type: 'object', properties: {}, additionalProperties: true},
)

export const showServerDiagnostics = operation({
  request: 'GET /servers/{server_id}/diagnostics',
  path: {server_id: 'The id of the server.'},
  title: 'Show the diagnostics of a server',
  description: changing({
    '2.1':
      'Shows what the hypervisor has counted of a running server. What that is, and what it is called, depends on the driver; from 2.48 on all drivers say the same.',
    '2.48': 'Shows what the hypervisor has counted of a running server. What a driver does not know is null.',
  }),
  policy: 'os_compute_api:os-server-diagnostics',
  traits: {alike: since('2.48', true)},
  query: query({}, '2.102'),
  success: 200,
  response: changing({'2.1': anyNumbers, '2.48': diagnostics}),
  errors: {
    404: {InstanceNotFound: 'There is no server of that id.'},
    409: {
      InstanceNotReady: 'The server is on no host.',
      InstanceInvalidState: 'The server does not run.',
    },
  },
  handle({cloud, caller, path, traits}) {
    const server = cloud.servers.get(path.server_id, caller)
    const found = diagnose(cloud, server)
    return (traits.alike ? alike(server, found) : asLibvirt(found)) as never
  },
})

function alike({config_drive}: Server, {uptime, cpus, disks, nics, memory}: Diagnostics) {
  return {
    state: 'running',
    driver: 'libvirt',
    hypervisor: 'kvm',
    hypervisor_os: 'linux',
    uptime,
    config_drive,
    num_cpus: cpus.length,
    num_nics: nics.length,
    num_disks: disks.length,
    disk_details: disks.map((disk) => ({...disk, errors_count: 0})),
    cpu_details: cpus.map((time, id) => ({id, time, utilisation: null})),
    nic_details: nics.map((nic) => ({
      ...nic,
      rx_errors: 0,
      rx_drop: 0,
      rx_rate: null,
      tx_errors: 0,
      tx_drop: 0,
      tx_rate: null,
    })),
    memory_details: memory,
  }
}

function asLibvirt({cpus, disks, nics, memory}: Diagnostics): Record<string, number> {
  const counted = [
    ...cpus.map((time, id) => ({[`cpu${id}_time`]: time})),
    ...disks.map(({device, ...disk}) => ({
      [`${device}_read_req`]: disk.read_requests,
      [`${device}_read`]: disk.read_bytes,
      [`${device}_write_req`]: disk.write_requests,
      [`${device}_write`]: disk.write_bytes,
      [`${device}_errors`]: -1,
    })),
    ...nics.map(({device, ...nic}) => ({
      [`${device}_rx`]: nic.rx_octets,
      [`${device}_rx_packets`]: nic.rx_packets,
      [`${device}_rx_errors`]: 0,
      [`${device}_rx_drop`]: 0,
      [`${device}_tx`]: nic.tx_octets,
      [`${device}_tx_packets`]: nic.tx_packets,
      [`${device}_tx_errors`]: 0,
      [`${device}_tx_drop`]: 0,
    })),
    {memory: memory.maximum * 1024},
  ]
  return Object.assign({}, ...counted)
}
