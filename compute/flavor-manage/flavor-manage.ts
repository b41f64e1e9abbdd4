import {since, until} from '../../contract/changing.ts'
import {operation} from '../../contract/operation.ts'
import {described, object, optional, reads, type Schema} from '../../contract/schema.ts'
import {name, numeral, printable, truth} from '../fields.ts'
import {seen, wholeFlavor} from '../flavors/flavor.ts'

const description = described('What the flavor is good for, up to 65,535 characters without line breaks.', {
  type: ['string', 'null'],
  minLength: 0,
  maxLength: 65535,
  pattern: printable,
} as Schema<string | null>)

const id: Schema<string | undefined> = reads(
  {type: ['string', 'number', 'null'], minLength: 1, maxLength: 255, pattern: '^(?! )[a-zA-Z0-9. _-]+(?<! )$'},
  (sent) => (sent ? String(sent) : undefined),
)
const rxtxFactor: Schema<number> = reads(
  {type: ['number', 'string'], pattern: '^[0-9]+(\\.[0-9]+)?$', exclusiveMinimum: 0, maximum: 3.40282e38},
  Number,
)

const policy = (action: string) => `os_compute_api:os-flavor-manage:${action}`
const notFound = {FlavorNotFound: 'There is no flavor of that id.'}

export const createFlavor = operation({
  request: 'POST /flavors',
  title: 'Create a flavor',
  description: 'Creates a flavor. Numbers may be sent as digits in a string; Nova has taken both from the beginning.',
  policy: policy('create'),
  body: object({
    flavor: object({
      name: described('The name of the flavor, unique in the cloud.', name),
      id: optional(described('The id of the flavor. Leave it out, or send null, to be given a UUID.', id)),
      ram: described('The memory of a server, in MiB.', numeral(1)),
      vcpus: described('The number of virtual CPUs.', numeral(1)),
      disk: described('The size of the root disk, in GiB. 0 means: as large as the image.', numeral(0)),
      'OS-FLV-EXT-DATA:ephemeral': optional(
        described('The size of the ephemeral disk, in GiB: 0 unless sent.', numeral(0)),
      ),
      swap: optional(described('The size of the swap disk, in MiB: 0 unless sent.', numeral(0))),
      rxtx_factor: until('2.102', optional(described('A factor on the bandwidth: 1.0 unless sent.', rxtxFactor))),
      'os-flavor-access:is_public': optional(described('Whether every project may use it: true unless sent.', truth)),
      description: since('2.55', optional(description)),
    }),
  }),
  success: 200,
  response: object({flavor: wholeFlavor}),
  errors: {
    409: {
      FlavorExists: 'There is a flavor of that name.',
      FlavorIdExists: 'There is a flavor of that id.',
    },
  },
  emits: ['flavor.create'],
  handle({cloud, body: {flavor}, links}) {
    const added = cloud.flavors.add({
      name: flavor.name,
      flavorid: flavor.id,
      memory_mb: flavor.ram,
      vcpus: flavor.vcpus,
      root_gb: flavor.disk,
      ephemeral_gb: flavor['OS-FLV-EXT-DATA:ephemeral'],
      swap: flavor.swap,
      rxtx_factor: flavor.rxtx_factor,
      is_public: flavor['os-flavor-access:is_public'],
      description: flavor.description,
    })
    return {flavor: seen(added, links)}
  },
})

export const updateFlavor = since(
  '2.55',
  operation({
    request: 'PUT /flavors/{flavor_id}',
    path: {flavor_id: 'The id of the flavor.'},
    title: 'Update the description of a flavor',
    description: 'Replaces the description of a flavor; null takes it away. Nothing else of a flavor can be changed.',
    policy: policy('update'),
    body: object({flavor: object({description})}),
    success: 200,
    response: object({flavor: wholeFlavor}),
    errors: {404: notFound},
    emits: ['flavor.update'],
    handle({cloud, caller, path, body: {flavor}, links}) {
      const found = cloud.flavors.get(path.flavor_id, caller)
      return {flavor: seen(cloud.flavors.change(found, {description: flavor.description}), links)}
    },
  }),
)

export const deleteFlavor = operation({
  request: 'DELETE /flavors/{flavor_id}',
  path: {flavor_id: 'The id of the flavor.'},
  title: 'Delete a flavor',
  description: 'Deletes a flavor. Servers that have its size keep it.',
  policy: policy('delete'),
  success: 202,
  errors: {404: notFound},
  emits: ['flavor.delete'],
  handle: ({cloud, caller, path}) => cloud.flavors.remove(cloud.flavors.get(path.flavor_id, caller)),
})
