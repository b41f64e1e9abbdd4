import {type Clients, none} from '../../contract/clients.ts'

export const clients: Clients = {
  showConsoleAuthToken: {
    cli: ({path}) => ({command: 'console connection show', arguments: [path['os-console-auth-tokens']]}),
    python: ({path}) => ({
      method: 'validate_console_auth_token',
      arguments: [path['os-console-auth-tokens']],
      gives: 'connection',
    }),
    go: none('gophercloud does not know the tokens of consoles.'),
  },
}
