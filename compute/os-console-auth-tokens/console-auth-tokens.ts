import {Refusal} from '../../cloud/refusal.ts'
import {since, until} from '../../contract/changing.ts'
import {operation, retired} from '../../contract/operation.ts'
import {described, integer, nullable, object, optional, query, type Schema} from '../../contract/schema.ts'
import {maybe, uuid} from '../fields.ts'

const uuidOrNull: Schema<string | null> = {type: ['string', 'null'], format: 'uuid'}

export const showConsoleAuthToken = operation({
  request: 'GET /os-console-auth-tokens/{console_token}',
  path: {console_token: 'The token, as it is in the address of the console.'},
  title: 'Show what a console token leads to',
  description:
    'Shows where a proxy finds the console that a token lets its bearer use. Proxies ask this, not users; a token is good for ten minutes. Before 2.31 it told of RDP consoles alone, and so answers nothing any more.',
  policy: 'os_compute_api:os-console-auth-tokens',
  retired: until(
    '2.31',
    retired('Caracal', {
      status: 400,
      reason: 'RdpConsoleRemoved',
      message: 'The server could not comply with the request since it is either malformed or otherwise incorrect.',
    }),
  ),
  traits: {rdpOnly: until('2.31', true)},
  query: query({}, '2.99'),
  success: 200,
  response: object({
    console: described(
      'Where the console is.',
      object({
        instance_uuid: described('The id of the server.', uuid),
        host: described('The host that has the console.', maybe),
        port: described('The port of the console on that host.', integer),
        tls_port: since(
          '2.99',
          described(
            'The port for encrypted connections; left out for all types but `spice-direct`.',
            optional(nullable(integer)),
          ),
        ),
        internal_access_path: described('What the proxy has to ask the host for, where that needs it.', uuidOrNull),
      }),
    ),
  }),
  errors: {
    400: {RdpConsoleRemoved: until('2.31', 'RDP consoles went with Hyper-V in the Caracal release.')},
    401: {ConsoleNotAccessible: until('2.31', 'The token is for a console of another type.')},
    404: {TokenNotFound: 'There is no such token, or it is too old.'},
  },
  handle({cloud, path, traits}) {
    const found = cloud.consoles.find(path.console_token)
    if (!found) throw new Refusal('TokenNotFound', 'Token not found')
    if (traits.rdpOnly && found.console_type !== 'rdp-html5')
      throw new Refusal('ConsoleNotAccessible', 'The requested console type details are not accessible')
    const {server_id, host, port, tls_port, internal_access_path} = found
    return {
      console: {
        instance_uuid: server_id,
        host,
        port,
        tls_port: found.console_type === 'spice-direct' ? tls_port : undefined,
        internal_access_path,
      },
    }
  },
})
