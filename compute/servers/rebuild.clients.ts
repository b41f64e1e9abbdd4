import {since} from '../../contract/changing.ts'
import {type Clients, inside, needed, text, Unsayable} from '../../contract/clients.ts'
import {entries, named} from './image.clients.ts'
import {diskConfigs, plain, properties, words} from './servers.clients.ts'

/** What only some clients have words for; the others can't say it. */
const none = (wish: Readonly<Record<string, unknown>>, ...fields: readonly string[]) => {
  for (const field of fields)
    if (wish[field] !== undefined)
      throw new Unsayable(`Unexpected ${field}, expected none: this client has no word for it`)
}
const maybe = (name: unknown) => (name === undefined ? undefined : named(name))

export const clients: Clients = {
  rebuildServer: {
    cli({path, body}) {
      const wish = inside(body.rebuild)
      none(wish, 'accessIPv4', 'accessIPv6', 'OS-DCF:diskConfig', 'personality')
      const {key_name, user_data, trusted_image_certificates: certificates} = wish
      const data = text(user_data ?? undefined)
      return {
        command: 'server rebuild',
        options: {
          '--image': needed(text(wish.imageRef)),
          '--name': maybe(wish.name),
          '--password': text(wish.adminPass),
          '--property': properties(wish.metadata),
          '--description': since('2.19', text(wish.description)),
          '--preserve-ephemeral': wish.preserve_ephemeral === true ? true : undefined,
          '--no-preserve-ephemeral': wish.preserve_ephemeral === false ? true : undefined,
          '--key-name': since('2.54', text(key_name ?? undefined)),
          '--no-key-name': since('2.54', key_name === null ? (true as const) : undefined),
          '--user-data': since('2.54', data === undefined ? undefined : {file: 'user-data', text: plain(data)}),
          '--no-user-data': since('2.54', user_data === null ? (true as const) : undefined),
          '--trusted-image-cert': since('2.63', words(certificates ?? undefined)),
          '--no-trusted-image-certs': since('2.63', certificates === null ? (true as const) : undefined),
          '--hostname': since('2.90', text(wish.hostname)),
        },
        arguments: [path.servers],
      }
    },
    python({path, body}) {
      const wish = inside(body.rebuild)
      none(wish, 'OS-DCF:diskConfig', 'personality')
      return {
        method: 'rebuild_server',
        arguments: [path.servers, wish.imageRef],
        named: {
          name: wish.name,
          admin_password: wish.adminPass,
          access_ipv4: wish.accessIPv4,
          access_ipv6: wish.accessIPv6,
          preserve_ephemeral: wish.preserve_ephemeral,
          metadata: wish.metadata,
          user_data: wish.user_data,
          key_name: wish.key_name,
          description: wish.description,
          trusted_image_certificates: wish.trusted_image_certificates,
          hostname: wish.hostname,
        },
        gives: 'server',
      }
    },
    go({path, body}) {
      const wish = inside(body.rebuild)
      none(wish, 'description', 'key_name', 'user_data', 'trusted_image_certificates', 'hostname', 'preserve_ephemeral')
      none(wish, 'personality')
      const disk = text(wish['OS-DCF:diskConfig'])
      return {
        package: 'v2/servers',
        function: 'Rebuild',
        arguments: [
          path.servers,
          {
            struct: 'RebuildOpts',
            fields: {
              ImageRef: text(wish.imageRef),
              Name: maybe(wish.name),
              AdminPass: text(wish.adminPass),
              AccessIPv4: text(wish.accessIPv4),
              AccessIPv6: text(wish.accessIPv6),
              Metadata: entries(wish.metadata),
              DiskConfig: disk === undefined ? undefined : needed(diskConfigs[disk]),
            },
          },
        ],
        gives: 'server',
      }
    },
  },
}
