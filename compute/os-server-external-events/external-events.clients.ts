import {type Clients, none} from '../../contract/clients.ts'

export const clients: Clients = {
  createExternalEvents: {
    cli: none('Services send events, not users: openstack has no command for them.'),
    python: ({body}) => ({method: 'create_server_external_events', arguments: [body.events], gives: ['event']}),
    go: none('Services send events, not users: gophercloud has no function for them.'),
  },
}
