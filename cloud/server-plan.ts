import {checkDevices, type Device} from './block-devices.ts'
import type {Cloud} from './cloud.ts'
import type {Flavor} from './flavors.ts'
import type {Image} from './images.ts'
import {no} from './refusal.ts'
import type {RequestedNetwork, Server} from './server.ts'
import {checkMembers, checkQuantities, countOf, groupOf} from './server-room.ts'
import type {Plan, Viewer} from './servers.ts'

/** What somebody wishes for in a new server, or in several alike. */
export interface ServerWish
  extends Pick<
    Server,
    | 'name'
    | 'description'
    | 'access_ip_v4'
    | 'access_ip_v6'
    | 'metadata'
    | 'tags'
    | 'config_drive'
    | 'key_name'
    | 'user_data'
    | 'trusted_image_certificates'
    | 'scheduler_hints'
    | 'requested_host'
    | 'requested_node'
    | 'is_forced'
  > {
  readonly hostname: string | undefined
  readonly flavorid: string
  readonly image_id: string | null
  readonly min: number
  readonly max: number
  readonly zone: string | null
  readonly networks: readonly RequestedNetwork[] | 'auto' | 'none' | undefined
  readonly devices: readonly Device[]
  readonly disk_config: 'AUTO' | 'MANUAL' | undefined
  readonly security_groups: readonly string[]
  readonly personality: ReadonlyArray<{readonly path: string; readonly contents: string}>
  /** Whether the caller knows of volumes at several servers. */
  readonly multiattach: boolean
}

/** Holds a wish against everything that there is, and gives the servers that come of it. */
export function planServers(cloud: Cloud, viewer: Viewer, wish: ServerWish): Plan[] {
  const flavor = cloud.flavors.get(wish.flavorid, {roles: ['admin'], project_id: viewer.project_id})
  checkPlace(cloud, wish)
  const image = wish.image_id === null ? null : cloud.images.get(wish.image_id)
  if (image && image.status !== 'active') no('ImageNotActive', `Image ${image.id} is not active.`)
  checkImage(image, wish)
  const groups = (wish.security_groups.length > 0 ? wish.security_groups : ['default']).map((name) =>
    cloud.networks.securityGroups.get(name),
  )
  checkKeypair(cloud, viewer, wish.key_name)
  const requested_networks = connections(cloud, viewer, wish)
  const isVolumes = wish.devices.some(({source}) => source === 'volume')
  if (wish.max > 1 && isVolumes) no('InvalidRequest', 'Cannot attach one or more volumes to multiple instances')
  const [devices, root] = withRoot(wish, image)
  const requested_volumes = checkDevices(devices, flavor, cloud, wish)
  checkQuantities(cloud.quotas, viewer, wish)
  checkSize(flavor, image, root.destination, viewer)
  const group = groupOf(cloud, wish)
  const count = countOf(cloud.quotas, viewer, flavor, wish)
  checkHost(cloud, wish)
  if (group) checkMembers(cloud, viewer, group, count)
  const {project_id, user_id} = viewer
  const plan = {
    ...wish,
    project_id,
    user_id,
    flavor,
    image: image && imageIn(image, flavor),
    requested_networks,
    requested_volumes,
    security_groups: groups.map(({name}) => name),
    disk_config: wish.disk_config ?? diskConfigOf(image),
    pinned_availability_zone: wish.zone,
    reservation_id: cloud.servers.reservation(),
    root_device_name: requested_volumes.find(({boot_index}) => boot_index === 0)?.device ?? '/dev/vda',
  }
  return Array.from({length: count}, (_, launch_index) => {
    const name = count > 1 ? `${wish.name}-${launch_index + 1}` : wish.name
    return pickPlan({...plan, name, launch_index, batch_size: count, hostname: wish.hostname ?? hostnameOf(name)})
  })
}

/** A plan without what only the wish had. */
function pickPlan(plan: Plan & ServerWish): Plan {
  const {flavorid, image_id, min, max, zone, networks, devices, personality, multiattach, ...rest} = plan
  return rest
}

/** A name as it can be a label: `Röde Server 1` as `rode-server-1`. */
function hostnameOf(name: string): string {
  const plain = name.normalize('NFKD').replace(/[ _.]/g, '-')
  return (
    plain
      .replace(/[^\w-]+/g, '')
      .toLowerCase()
      .replace(/^[.-]+|[.-]+$/g, '')
      .slice(0, 63) || 'server'
  )
}

/** How the root partition of a server is laid out, where nobody says. */
export const diskConfigOf = (image: Image | null): 'AUTO' | 'MANUAL' =>
  image?.properties.auto_disk_config === 'True' ? 'AUTO' : 'MANUAL'

function checkPlace({hosts}: Cloud, {hostname, max, zone, is_forced, requested_host}: ServerWish): void {
  if (hostname !== undefined && max > 1)
    no('AmbiguousHostnameForMultipleInstances', 'Unable to allocate a single hostname to multiple instances')
  if (zone !== null && !(is_forced && requested_host !== null) && !hosts.zones.includes(zone))
    no('InvalidRequest', 'The requested availability zone is not available')
}

function checkHost({hosts}: Cloud, {requested_host, requested_node, is_forced}: ServerWish): void {
  const known = (name: string | null, what: 'name' | 'node') =>
    name === null || hosts.all.some((host) => host[what] === name)
  const unknown = known(requested_host, 'name') ? requested_node : requested_host
  if (!is_forced && !(known(requested_host, 'name') && known(requested_node, 'node')))
    no('ComputeHostNotFound', `Compute host ${unknown} could not be found.`)
}

function checkImage(image: Image | null, {trusted_image_certificates, disk_config}: ServerWish): void {
  if (!image && trusted_image_certificates)
    no('CertificateValidationFailed', 'Image certificate validation is not supported when booting from volume')
  if (image) checkDiskConfig(image, disk_config)
}

/** What a server keeps of its image: its disk is never smaller again than what the flavor gave it. */
export const imageIn = ({id, properties, min_ram, min_disk}: Image, {root_gb}: Flavor) => ({
  id,
  properties,
  min_ram,
  min_disk: Math.max(min_disk, root_gb),
})

/** Refuses to let the root partition grow where the image does not. */
export function checkDiskConfig(
  {id, properties}: Pick<Image, 'id' | 'properties'>,
  disk_config: 'AUTO' | 'MANUAL' | undefined,
): void {
  if (properties.auto_disk_config === 'False' && disk_config === 'AUTO')
    no('AutoDiskConfigDisabledByImage', `Requested image ${id} has automatic disk resize disabled.`)
}

/** Refuses a keypair that a user does not have. */
export function checkKeypair({keypairs}: Cloud, {user_id}: Viewer, key_name: string | null): void {
  if (key_name !== null && !keypairs.of(user_id).some(({name}) => name === key_name))
    no('KeypairNotFound', 'Invalid key_name provided.')
}

/** The disks with the root disk among them, which the image is where nobody says otherwise; those who name disks in the newer way name it too. */
function withRoot({devices, image_id}: ServerWish, image: Image | null): [readonly Device[], Device] {
  const root = devices.find(({boot_index}) => boot_index === 0)
  const own: Device = {
    source: 'image',
    destination: 'local',
    id: image_id ?? '',
    boot_index: 0,
    delete_on_termination: true,
    tag: null,
  }
  if (root) return [devices, root]
  return image && devices.every(({legacy}) => legacy) ? [[own, ...devices], own] : [devices, own]
}

const GIB = 1024 ** 3
/** Refuses an image that needs more than a flavor has. */
export function checkSize(
  flavor: Flavor,
  image: (Pick<Image, 'min_ram' | 'min_disk'> & {readonly size?: number}) | null,
  destination: Device['destination'],
  {roles}: Pick<Viewer, 'roles'>,
): void {
  if (!image) return
  if (flavor.memory_mb < image.min_ram) no('FlavorMemoryTooSmall', "Flavor's memory is too small for requested image.")
  if (destination === 'volume') return
  if (flavor.root_gb === 0 && !roles.includes('admin'))
    no('BootFromVolumeRequiredForZeroDiskFlavor', 'Only volume-backed servers are allowed for flavors with zero disk.')
  const {size = 0, min_disk} = image
  const [has, asks] = [flavor.root_gb * GIB, min_disk * GIB]
  if (has === 0) return
  if (size > has)
    no(
      'FlavorDiskTooSmall',
      `Flavor's disk is too small for requested image. Flavor disk is ${has} bytes, image is ${size} bytes.`,
    )
  if (asks > has)
    no(
      'FlavorDiskTooSmall',
      `Flavor's disk is smaller than the minimum size specified in image metadata. Flavor disk is ${has} bytes, minimum size is ${asks} bytes.`,
    )
}

/** What a server will be connected to. */
function connections({networks}: Cloud, {project_id, roles}: Viewer, wish: ServerWish): readonly RequestedNetwork[] {
  const wanted = wish.networks
  if (wanted === 'none') return []
  if (wanted === undefined || wanted === 'auto' || wanted.length === 0) {
    const all = networks.of(project_id).filter(({subnets}) => subnets.length > 0)
    if (all.length > 1)
      no(
        'NetworkAmbiguous',
        'More than one possible network found. Specify network ID(s) to select which one(s) to connect to.',
      )
    return all.map(({id}) => ({network_id: id, tag: null}))
  }
  if (wish.max > 1 && wanted.some(({address}) => address !== undefined))
    no(
      'InvalidFixedIpAndMaxCountRequest',
      'Failed to launch instances: max_count cannot be greater than 1 if an fixed_ip is specified.',
    )
  if (wish.max > 1 && wanted.some(({port_id}) => port_id !== undefined))
    no(
      'MultiplePortsNotApplicable',
      'Failed to launch instances: Unable to launch multiple instances with a single configured port ID. Please launch your instance one by one with different ports.',
    )
  for (const {port_id, network_id, address} of wanted) {
    if (port_id !== undefined) {
      const port = networks.port(port_id)
      if (port.device_id !== null) no('PortInUse', `Port ${port_id} is still in use.`)
      if (port.fixed_ips.length === 0)
        no('PortRequiresFixedIP', `Port ${port_id} requires a FixedIP in order to be used.`)
    }
    if (network_id === undefined) continue
    const network = networks.get(network_id)
    if (network.external && !roles.includes('admin'))
      no('ExternalNetworkAttachForbidden', `It is not allowed to create an interface on external network ${network_id}`)
    if (network.subnets.length === 0)
      no('NetworkRequiresSubnet', `Network ${network_id} requires a subnet in order to boot instances on.`)
    const holder = address === undefined ? undefined : networks.holder(network_id, address)
    if (holder)
      no('FixedIpAlreadyInUse', `Fixed IP address ${address} is already in use on instance ${holder.device_id ?? ''}.`)
  }
  return wanted
}
