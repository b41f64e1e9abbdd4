import {since} from '../../contract/changing.ts'
import {type Clients, inside, needed, text} from '../../contract/clients.ts'

const gophercloud = 'v2/shareattach'

export const clients: Clients = {
  listServerShares: {
    cli: ({path}) => ({command: 'server share list', arguments: [path.servers]}),
    python: ({path}) => ({method: 'share_attachments', arguments: [path.servers], gives: ['share']}),
    go: ({path}) => ({
      package: gophercloud,
      function: 'List',
      arguments: [path.servers],
      pages: 'ExtractShareAttachments',
      gives: 'shares',
    }),
  },
  attachShare: {
    cli({path, body}) {
      const {share_id, tag} = inside(body.share)
      return {
        command: 'server add share',
        options: {'--tag': since('2.97', text(tag))},
        arguments: [path.servers, needed(text(share_id))],
      }
    },
    python({path, body}) {
      const {share_id, tag} = inside(body.share)
      return {method: 'create_share_attachment', arguments: [path.servers, share_id], named: {tag}, gives: 'share'}
    },
    go({path, body}) {
      const {share_id, tag} = inside(body.share)
      return {
        package: gophercloud,
        function: 'Create',
        arguments: [path.servers, {struct: 'CreateOpts', fields: {ShareID: needed(text(share_id)), Tag: text(tag)}}],
        gives: 'share',
      }
    },
  },
  showServerShare: {
    cli: ({path}) => ({command: 'server share show', arguments: [path.servers, path.shares]}),
    python: ({path}) => ({
      method: 'get_share_attachment',
      arguments: [path.servers, path.shares],
      gives: 'share',
    }),
    go: ({path}) => ({package: gophercloud, function: 'Get', arguments: [path.servers, path.shares], gives: 'share'}),
  },
  detachShare: {
    cli: ({path}) => ({command: 'server remove share', arguments: [path.servers, path.shares]}),
    python: ({path}) => ({
      method: 'delete_share_attachment',
      arguments: [path.servers, path.shares],
      named: {ignore_missing: false},
    }),
    go: ({path}) => ({package: gophercloud, function: 'Delete', arguments: [path.servers, path.shares]}),
  },
}
