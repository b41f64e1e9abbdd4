import type {Origin} from './cloud.ts'
import type {Flavor} from './flavors.ts'
import type {Image} from './images.ts'
import type {Change, Params, VmState} from './lifecycle.ts'

/** A server, as its cell's database has it. Times are as the clock says them; a name of null was never set. */
export interface Server {
  readonly id: string
  /** The how-manieth it is: newer ones have higher numbers. */
  readonly serial: number
  readonly project_id: string
  readonly user_id: string
  readonly created_at: string
  readonly updated_at: string | null
  readonly deleted_at: string | null
  readonly launched_at: string | null
  readonly terminated_at: string | null
  readonly name: string
  readonly description: string | null
  readonly hostname: string
  readonly vm_state: VmState
  readonly task_state: string | null
  readonly power_state: 0 | 1 | 3 | 4
  /** What is being done to it, and the number under which the clock knows the step. */
  readonly doing: Doing | null
  readonly turn: number
  readonly progress: number
  /** The image that it was made of, as it was then, with the disk that it got; nothing where it began as a volume. */
  readonly image: Pick<Image, 'id' | 'properties' | 'min_ram' | 'min_disk'> | null
  /** The flavor as it was then. */
  readonly flavor: Flavor
  /** What it was before it was resized, or migrated cold, the last time. */
  readonly resized_from: {
    readonly flavor: Flavor
    readonly host: string | null
    readonly node: string | null
    readonly vm_state: VmState
  } | null
  /** What it was asked to be connected to. */
  readonly requested_networks: readonly RequestedNetwork[]
  readonly requested_volumes: readonly RequestedVolume[]
  readonly access_ip_v4: string
  readonly access_ip_v6: string
  readonly metadata: Readonly<Record<string, string>>
  readonly tags: readonly string[]
  readonly disk_config: 'AUTO' | 'MANUAL'
  readonly config_drive: boolean
  readonly key_name: string | null
  readonly user_data: string | null
  readonly security_groups: readonly string[]
  readonly trusted_image_certificates: readonly string[] | null
  readonly scheduler_hints: Readonly<Record<string, unknown>>
  /** The zone that was asked for, in which it has to stay. */
  readonly pinned_availability_zone: string | null
  readonly requested_host: string | null
  readonly requested_node: string | null
  /** Whether an administrator wrote that host behind the zone: neither is held against what there is. */
  readonly is_forced: boolean
  readonly host: string | null
  readonly node: string | null
  readonly launch_index: number
  /** How many servers were asked for with it, itself counted. */
  readonly batch_size: number
  readonly reservation_id: string
  readonly root_device_name: string
  readonly locked_by: 'owner' | 'admin' | null
  readonly locked_reason: string | null
  readonly fault: Fault | null
  /** What Nova writes down for itself, by name: what a server was before it was shelved, say. */
  readonly system_metadata: Readonly<Record<string, string>>
}

/** A change that is under way: which step of it, what was given along, what the server was when it began, and who began it. */
export interface Doing {
  readonly change: Change
  readonly step: number
  readonly params: Params
  /** Whether the step's work is done already, and only its time has to pass. */
  readonly isDone?: boolean
  readonly was: VmState
  readonly initiator: Origin
}

/** What went wrong with a server. */
export interface Fault {
  readonly code: number
  readonly created: string
  readonly message: string
  readonly details: string
  /** The class of the exception, where it is one of its own. */
  readonly exception?: string
}
export interface RequestedNetwork {
  /** A network, or a port that there is already. */
  readonly network_id?: string | undefined
  readonly port_id?: string | undefined
  readonly address?: string | undefined
  readonly tag: string | null
}
export interface RequestedVolume {
  /** The volume; where it is to be made, its size. */
  readonly volume_id?: string | undefined
  readonly size: number
  readonly volume_type: string
  readonly device: string
  readonly boot_index: number | null
  readonly delete_on_termination: boolean
  readonly tag: string | null
}
