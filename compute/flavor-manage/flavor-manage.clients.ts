import {since, until} from '../../contract/changing.ts'
import {type Clients, flag, inside, needed, number, text, whole} from '../../contract/clients.ts'

const gophercloud = 'v2/flavors'

export const clients: Clients = {
  createFlavor: {
    cli({body}) {
      const flavor = inside(body.flavor)
      const isPublic = flag(flavor['os-flavor-access:is_public'])
      return {
        command: 'flavor create',
        options: {
          '--id': text(flavor.id),
          '--ram': whole(flavor.ram),
          '--vcpus': whole(flavor.vcpus),
          '--disk': whole(flavor.disk),
          '--ephemeral': whole(flavor['OS-FLV-EXT-DATA:ephemeral']),
          '--swap': whole(flavor.swap),
          '--rxtx-factor': until('2.102', number(flavor.rxtx_factor)),
          '--public': isPublic === true ? true : undefined,
          '--private': isPublic === false ? true : undefined,
          '--description': since('2.55', text(flavor.description)),
        },
        arguments: [needed(text(flavor.name))],
      }
    },
    python({body}) {
      const flavor = inside(body.flavor)
      return {
        method: 'create_flavor',
        named: {
          name: flavor.name,
          ram: flavor.ram,
          vcpus: flavor.vcpus,
          disk: flavor.disk,
          id: text(flavor.id),
          ephemeral: flavor['OS-FLV-EXT-DATA:ephemeral'],
          swap: flavor.swap,
          rxtx_factor: flavor.rxtx_factor,
          is_public: flavor['os-flavor-access:is_public'],
          description: text(flavor.description),
        },
        gives: 'flavor',
      }
    },
    go({body}) {
      const flavor = inside(body.flavor)
      return {
        package: gophercloud,
        function: 'Create',
        arguments: [
          {
            struct: 'CreateOpts',
            fields: {
              Name: text(flavor.name),
              RAM: whole(flavor.ram),
              VCPUs: whole(flavor.vcpus),
              Disk: {pointer: whole(flavor.disk)},
              ID: text(flavor.id),
              Ephemeral: {pointer: whole(flavor['OS-FLV-EXT-DATA:ephemeral'])},
              Swap: {pointer: whole(flavor.swap)},
              RxTxFactor: number(flavor.rxtx_factor),
              IsPublic: {pointer: flag(flavor['os-flavor-access:is_public'])},
              Description: text(flavor.description),
            },
          },
        ],
        gives: 'flavor',
      }
    },
  },
  updateFlavor: {
    cli: since('2.55', ({path, body}) => ({
      command: 'flavor set',
      options: {'--description': needed(text(inside(body.flavor).description))},
      arguments: [path.flavors],
    })),
    python: ({path, body}) => ({
      method: 'update_flavor',
      arguments: [path.flavors],
      named: {description: needed(text(inside(body.flavor).description))},
      gives: 'flavor',
    }),
    go: ({path, body}) => ({
      package: gophercloud,
      function: 'Update',
      arguments: [
        path.flavors,
        {struct: 'UpdateOpts', fields: {Description: needed(text(inside(body.flavor).description))}},
      ],
      gives: 'flavor',
    }),
  },
  deleteFlavor: {
    cli: ({path}) => ({command: 'flavor delete', arguments: [path.flavors]}),
    python: ({path}) => ({method: 'delete_flavor', arguments: [path.flavors], named: {ignore_missing: false}}),
    go: ({path}) => ({package: gophercloud, function: 'Delete', arguments: [path.flavors]}),
  },
}
