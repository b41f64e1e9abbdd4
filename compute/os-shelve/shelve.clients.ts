import {since} from '../../contract/changing.ts'
import {type Clients, inside, text, Unsayable} from '../../contract/clients.ts'
import {actionForms} from '../servers/action-forms.ts'

const wish = (unshelve: unknown) => (unshelve === null ? {} : inside(unshelve))

export const clients: Clients = {
  shelveServer: actionForms('shelve', 'server shelve', 'shelve_server', 'Shelve'),
  shelveOffloadServer: {
    ...actionForms('shelveOffload', 'server shelve', 'shelve_offload_server', 'ShelveOffload'),
    cli({path, body}) {
      if (body.shelveOffload !== null) throw new Unsayable('The command sends null.')
      return {
        command: 'server shelve',
        options: {'--offload': true},
        arguments: [path.servers],
        note: 'Shelves the server first, if need be.',
      }
    },
  },
  unshelveServer: {
    cli({path, body}) {
      const {availability_zone: zone, host} = wish(body.unshelve)
      return {
        command: 'server unshelve',
        options: {
          '--availability-zone': zone === null ? undefined : since('2.77', text(zone)),
          '--no-availability-zone': zone === null ? since('2.91', true as const) : undefined,
          '--host': since('2.91', text(host)),
        },
        arguments: [path.servers],
      }
    },
    python({path, body}) {
      const {availability_zone, host} = wish(body.unshelve)
      return {method: 'unshelve_server', arguments: [path.servers], named: {host, availability_zone}}
    },
    go({path, body}) {
      const {availability_zone, host} = wish(body.unshelve)
      if (host !== undefined) throw new Unsayable('gophercloud names no host.')
      const fields = {AvailabilityZone: text(availability_zone)}
      return {
        package: 'v2/servers',
        function: 'Unshelve',
        arguments: [path.servers, {struct: 'UnshelveOpts', fields}],
      }
    },
  },
}
