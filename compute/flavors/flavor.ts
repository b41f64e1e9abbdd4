import type {Flavor} from '../../cloud/flavors.ts'
import {changing, since, until} from '../../contract/changing.ts'
import type {Link} from '../../contract/operation.ts'
import {
  count,
  described,
  either,
  exactly,
  flag,
  from,
  integer,
  nullable,
  number,
  object,
  text,
  visibleTo,
} from '../../contract/schema.ts'
import {extraSpecs, links} from '../fields.ts'

const description = since(
  '2.55',
  described('What it is good for, in the words of whoever made it; null if nobody said.', nullable(text)),
)
const id = from(
  'flavorid',
  described('The name of the flavor in paths: text, though it often looks like a number.', text),
)
const name = described('The name of the flavor, for people to read.', text)

/** What a list shows of a flavor. */
export const briefFlavor = object({id, name, links, description})

/** A flavor in full. */
export const wholeFlavor = object({
  id,
  name,
  ram: from('memory_mb', described('The memory of a server, in MiB.', integer)),
  disk: from('root_gb', described('The size of the root disk, in GiB. 0 means: as large as the image.', integer)),
  swap: changing({
    '2.1': from(
      'swapText',
      described('The size of the swap disk, in MiB; an empty string if there is none.', either(integer, exactly(''))),
    ),
    '2.75': described('The size of the swap disk, in MiB.', integer),
  }),
  'OS-FLV-EXT-DATA:ephemeral': from('ephemeral_gb', described('The size of the ephemeral disk, in GiB.', integer)),
  'OS-FLV-DISABLED:disabled': until(
    '2.102',
    from('disabled', described('Whether the flavor is withdrawn: always false, for nothing can withdraw one.', flag)),
  ),
  vcpus: described('The number of virtual CPUs.', count),
  'os-flavor-access:is_public': from('is_public', described('Whether every project may use it.', flag)),
  rxtx_factor: until(
    '2.102',
    described('A factor on the bandwidth of networks that know of it; only the Xen driver ever did.', number),
  ),
  links,
  description,
  extra_specs: since(
    '2.61',
    visibleTo(
      'os_compute_api:os-flavor-extra-specs:index',
      described('What else is asked of a host, as keys and values such as `hw:cpu_policy`.', extraSpecs),
    ),
  ),
})

/** A flavor as its views know it. */
export const seen = (flavor: Flavor, linksTo: (to: string) => Link[]) => ({
  ...flavor,
  swapText: flavor.swap === 0 ? ('' as const) : flavor.swap,
  links: linksTo(`flavors/${flavor.flavorid}`),
})
