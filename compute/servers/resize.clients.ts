import {type Clients, inside, text} from '../../contract/clients.ts'
import {actionForms} from './action-forms.ts'

export const clients: Clients = {
  resizeServer: {
    cli: ({path, body}) => ({
      command: 'server resize',
      options: {'--flavor': text(inside(body.resize).flavorRef)},
      arguments: [path.servers],
    }),
    python: ({path, body}) => ({method: 'resize_server', arguments: [path.servers, inside(body.resize).flavorRef]}),
    go: ({path, body}) => ({
      package: 'v2/servers',
      function: 'Resize',
      arguments: [path.servers, {struct: 'ResizeOpts', fields: {FlavorRef: text(inside(body.resize).flavorRef)}}],
    }),
  },
  confirmResize: actionForms('confirmResize', 'server resize confirm', 'confirm_server_resize', 'ConfirmResize'),
  revertResize: actionForms('revertResize', 'server resize revert', 'revert_server_resize', 'RevertResize'),
}
