import {type Clients, inside, text} from '../../contract/clients.ts'
import {actionForms} from '../servers/action-forms.ts'

const wish = (rescue: unknown) => (rescue === null ? {} : inside(rescue))

export const clients: Clients = {
  rescueServer: {
    cli({path, body}) {
      const {adminPass, rescue_image_ref} = wish(body.rescue)
      return {
        command: 'server rescue',
        options: {'--image': text(rescue_image_ref), '--password': text(adminPass)},
        arguments: [path.servers],
      }
    },
    python({path, body}) {
      const {adminPass, rescue_image_ref} = wish(body.rescue)
      return {
        method: 'rescue_server',
        arguments: [path.servers],
        named: {admin_pass: adminPass, image: rescue_image_ref},
      }
    },
    go({path, body}) {
      const {adminPass, rescue_image_ref} = wish(body.rescue)
      const fields = {AdminPass: text(adminPass), RescueImageRef: text(rescue_image_ref)}
      return {
        package: 'v2/servers',
        function: 'Rescue',
        arguments: [path.servers, {struct: 'RescueOpts', fields}],
        gives: 'adminPass',
      }
    },
  },
  unrescueServer: actionForms('unrescue', 'server unrescue', 'unrescue_server', 'Unrescue'),
}
