import {type Clients, none} from '../../contract/clients.ts'

const forms = {
  cli: none('There is no command for the consoles of nova-console.'),
  python: none('openstacksdk does not know the consoles of nova-console.'),
  go: none('gophercloud does not know the consoles of nova-console.'),
}

export const clients: Clients = {
  listPooledConsoles: forms,
  createPooledConsole: forms,
  showPooledConsole: forms,
  deletePooledConsole: forms,
}
