import {type Clients, none} from '../../contract/clients.ts'

const forms = {
  cli: none('There is no command for cloudpipes.'),
  python: none('openstacksdk does not know cloudpipes.'),
  go: none('gophercloud does not know cloudpipes.'),
}

export const clients: Clients = {listCloudpipes: forms, createCloudpipe: forms, updateCloudpipe: forms}
