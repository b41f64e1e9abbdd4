import {Refusal} from '../../cloud/refusal.ts'
import {changing, since} from '../../contract/changing.ts'
import {operation} from '../../contract/operation.ts'
import {described, object, oneOf, type Schema, text} from '../../contract/schema.ts'
import {errors} from './errors.ts'

const url: Schema<string> = {...text, format: 'uri'}
const protocols = ['vnc', 'spice', 'serial', 'rdp'] as const
const types = ['novnc', 'xvpvnc', 'spice-html5', 'serial', 'rdp-html5'] as const

const protocol = 'How the console is reached; `mks` is that of VMware.'
const type = 'For which kind of client: a page for the browser, or a program of the desktop for `spice-direct`.'
const wish = object({
  protocol: described(
    `${protocol} \`rdp\` went with Hyper-V in the Caracal release, and is refused.`,
    changing({'2.1': oneOf(...protocols), '2.8': oneOf(...protocols, 'mks')}),
  ),
  type: described(
    `${type} It has to be one of the protocol.`,
    changing({
      '2.1': oneOf(...types),
      '2.8': oneOf(...types, 'webmks'),
      '2.99': oneOf(...types, 'webmks', 'spice-direct'),
    }),
  ),
})

export const createRemoteConsole = since(
  '2.6',
  operation({
    request: 'POST /servers/{server_id}/remote-consoles',
    path: {server_id: 'The id of the server.'},
    title: 'Create a remote console',
    description:
      'Gives the address at which a console of a server can be used. Whoever has the address can use the console, until the token in it is too old or the server is gone; treat it as a password.',
    policy: 'os_compute_api:os-remote-consoles',
    body: object({remote_console: described('The console.', wish)}),
    success: 200,
    response: object({
      remote_console: described(
        'The console.',
        object({
          protocol: described(protocol, oneOf(...protocols, 'mks')),
          type: described(type, oneOf(...types, 'webmks', 'spice-direct')),
          url: described('Where to use it, with a token in it that is good for ten minutes.', url),
        }),
      ),
    }),
    errors,
    emits: ['compute.exception'],
    handle({cloud, caller, path, history, body: {remote_console}}) {
      const server = cloud.servers.get(path.server_id, caller)
      const {protocol, type} = remote_console
      if (protocol === 'rdp' && !history)
        throw new Refusal('ConsoleTypeUnavailable', `Unavailable console type ${protocol}.`)
      return {remote_console: {protocol, type, url: cloud.consoles.open(server, protocol, type).url}}
    },
  }),
)
