import {since} from '../../contract/changing.ts'
import {type Clients, flag, inside, needed, none, text, Unsayable} from '../../contract/clients.ts'

const gophercloud = 'v2/volumeattach'
const volumeIn = 'os-volume_attachments'

/** A word for yes or no that clients take: true or false. */
const ends = (wish: Readonly<Record<string, unknown>>) => flag(wish.delete_on_termination)

export const clients: Clients = {
  listVolumeAttachments: {
    cli({path, query}) {
      if (Object.keys(query).length > 0) throw new Unsayable('Unexpected query, expected none: the command lists all')
      return {command: 'server volume list', arguments: [path.servers]}
    },
    python: ({path, query}) => ({
      method: 'volume_attachments',
      arguments: [path.servers],
      named: query,
      gives: ['attachment'],
    }),
    go({path, query}) {
      if (Object.keys(query).length > 0) throw new Unsayable('Unexpected query, expected none: List takes none')
      return {
        package: gophercloud,
        function: 'List',
        arguments: [path.servers],
        pages: 'ExtractVolumeAttachments',
        gives: 'attachments',
      }
    },
  },
  showVolumeAttachment: {
    cli: none('openstack lists the volumes of a server, but has no command that shows one of them.'),
    python: ({path}) => ({
      method: 'get_volume_attachment',
      arguments: [path.servers, path[volumeIn]],
      gives: 'attachment',
    }),
    go: ({path}) => ({
      package: gophercloud,
      function: 'Get',
      arguments: [path.servers, path[volumeIn]],
      gives: 'attachment',
    }),
  },
  attachVolume: {
    cli({path, body}) {
      const wish = inside(body.volumeAttachment)
      return {
        command: 'server add volume',
        options: {
          '--device': text(wish.device),
          '--tag': since('2.49', text(wish.tag)),
          '--enable-delete-on-termination': since('2.79', ends(wish) === true ? true : undefined),
          '--disable-delete-on-termination': since('2.79', ends(wish) === false ? true : undefined),
        },
        arguments: [path.servers, needed(text(wish.volumeId))],
      }
    },
    python({path, body}) {
      const {volumeId, device, tag, delete_on_termination} = inside(body.volumeAttachment)
      return {
        method: 'create_volume_attachment',
        arguments: [path.servers, volumeId],
        named: {device, tag, delete_on_termination},
        gives: 'attachment',
      }
    },
    go({path, body}) {
      const wish = inside(body.volumeAttachment)
      if (ends(wish) === false)
        throw new Unsayable('Unexpected false, expected true or nothing: Go leaves it out of the request')
      return {
        package: gophercloud,
        function: 'Create',
        arguments: [
          path.servers,
          {
            struct: 'CreateOpts',
            fields: {
              VolumeID: needed(text(wish.volumeId)),
              Device: text(wish.device),
              Tag: text(wish.tag),
              DeleteOnTermination: ends(wish),
            },
          },
        ],
        gives: 'attachment',
      }
    },
  },
  updateVolumeAttachment: {
    cli: since('2.85', ({path, body}) => {
      const wish = inside(body.volumeAttachment)
      const said = Object.keys(wish).filter((name) => !['volumeId', 'delete_on_termination'].includes(name))
      if (wish.volumeId !== path[volumeIn] || said.length > 0 || ends(wish) === undefined)
        throw new Unsayable('Unexpected change, expected one of delete_on_termination alone')
      return {
        command: 'server volume set',
        options: {
          '--delete-on-termination': ends(wish) ? true : undefined,
          '--preserve-on-termination': ends(wish) ? undefined : true,
        },
        arguments: [path.servers, path[volumeIn]],
      }
    }),
    python({path, body}) {
      const {volumeId, id, serverId, ...wish} = inside(body.volumeAttachment)
      if (id !== undefined || serverId !== undefined)
        throw new Unsayable('Unexpected id or serverId, expected neither: the method does not send them')
      return {
        method: 'update_volume_attachment',
        arguments: [path.servers, path[volumeIn]],
        named: {volume_id: volumeId, ...wish},
        gives: 'attachment',
      }
    },
    go: none('gophercloud attaches, shows and detaches volumes, but does not update what is attached.'),
  },
  detachVolume: {
    cli: ({path}) => ({command: 'server remove volume', arguments: [path.servers, path[volumeIn]]}),
    python: ({path}) => ({
      method: 'delete_volume_attachment',
      arguments: [path.servers, path[volumeIn]],
      named: {ignore_missing: false},
    }),
    go: ({path}) => ({package: gophercloud, function: 'Delete', arguments: [path.servers, path[volumeIn]]}),
  },
}
