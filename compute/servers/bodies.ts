import {Cloud} from '../../cloud/cloud.ts'
import {changing, since, until} from '../../contract/changing.ts'

/** What there is in a new world: the same in each, so that stories can name it. */
const world = new Cloud()
world.befall({network: 'empty'})
world.befall({network: 'lab', subnet: '198.51.100.'})

export const images = {
  cirros: world.images.named('cirros').id,
  fedora: world.images.named('fedora').id,
  appliance: world.images.named('appliance').id,
  upload: world.images.named('upload').id,
  rescue: world.images.named('rescue').id,
}
export const volumes = {
  root: world.volumes.named('root').id,
  data: world.volumes.named('data').id,
  shared: world.volumes.named('shared').id,
  plain: world.volumes.named('plain').id,
  broken: world.volumes.named('broken').id,
}
const [inside, outside, empty] = world.networks.all.map(({id}) => id) as [string, string, string]
const [spare, bare] = world.networks.ports.map(({id}) => id) as [string, string]
export const networks = {inside, outside, empty}
export const ports = {spare, bare}
/** Something that is not there, whatever it is looked for as. */
export const nowhere = '4ba0ca0b-7d3c-4a0e-9c55-0f8e0b6c1e21'

/** No networks at all, as each version says it. */
export const unconnected = {networks: changing({'2.1': [{uuid: inside}], '2.37': 'none'})}
/** Whatever network there is. */
export const anyNetwork = {networks: changing({'2.1': [], '2.37': 'auto'})}

/** The least that a server needs. */
export const small = {name: 'small', imageRef: images.cirros, flavorRef: '1', ...unconnected}

/** More properties than a server may have. */
export const crowd = Object.fromEntries(Array.from({length: 129}, (_, place) => [`word${place}`, 'x']))

/** What it needs instead to be started from a volume that is made for it. */
export const ownVolume = {
  imageRef: '',
  block_device_mapping_v2: [
    {
      uuid: images.cirros,
      source_type: 'image',
      destination_type: 'volume',
      volume_size: 1,
      boot_index: 0,
      delete_on_termination: true,
    },
  ],
}

/** A server with something of everything that the version offers. */
export const rich = {
  name: 'web',
  imageRef: images.cirros,
  flavorRef: '6',
  'OS-DCF:diskConfig': 'AUTO',
  accessIPv4: '203.0.113.80',
  accessIPv6: '2001:db8::80',
  availability_zone: 'nova',
  key_name: 'laptop',
  metadata: {role: 'web', stage: 'test'},
  security_groups: [{name: 'default'}],
  user_data: 'IyEvYmluL3NoCmVjaG8gaGVsbG8K',
  personality: until('2.57', [{path: '/etc/motd', contents: 'SGVsbG8K'}]),
  networks: [
    {
      uuid: inside,
      tag: changing({'2.32': 'nic1', '2.37': undefined, '2.42': 'nic1'}),
    },
  ],
  block_device_mapping_v2: [
    {
      uuid: images.cirros,
      source_type: 'image',
      destination_type: 'local',
      boot_index: '0',
      delete_on_termination: true,
    },
    {
      uuid: volumes.data,
      source_type: 'volume',
      destination_type: 'volume',
      boot_index: null,
      tag: changing({'2.32': 'disk1', '2.33': undefined, '2.42': 'disk1'}),
    },
  ],
  description: since('2.19', 'Serves the pages'),
  tags: since('2.52', ['blue', 'web']),
  trusted_image_certificates: since('2.63', [
    '0b5d2c72-12cc-4ba6-a8d7-3ff5cc1d8cb8',
    '674736e3-f25c-405c-8362-bbf991e0ce0a',
  ]),
  hostname: changing({'2.90': 'web', '2.94': 'web.example.com'}),
}
