import type {ConsoleType, Protocol} from '../../cloud/consoles.ts'
import {until} from '../../contract/changing.ts'
import {type Call, operation, retired} from '../../contract/operation.ts'
import {described, object, oneOf, type Schema, text} from '../../contract/schema.ts'
import {errors} from './errors.ts'

const policy = 'os_compute_api:os-remote-consoles'
const path = {server_id: 'The id of the server.'}
const url: Schema<string> = {...text, format: 'uri'}
const typed = <const T extends ConsoleType>(...types: T[]) =>
  object({type: described('The type of the console.', oneOf(...types))})
const answered = <const T extends ConsoleType>(...types: T[]) =>
  object({
    console: described(
      'The console.',
      object({
        type: described('The type of the console.', oneOf(...types)),
        url: described('Where to use it, with a token in it that is good for ten minutes.', url),
      }),
    ),
  })
const later = 'From 2.6 on `POST /servers/{server_id}/remote-consoles` does it for every protocol.'

/** Opens a console for the caller of an action. */
function open<T extends ConsoleType>(
  {cloud, caller, path}: Pick<Call<unknown, unknown, unknown, 'server_id'>, 'cloud' | 'caller' | 'path'>,
  protocol: Protocol,
  type: T,
) {
  const server = cloud.servers.get(path.server_id, caller)
  return {console: {type, url: cloud.consoles.open(server, protocol, type).url}}
}

export const getVncConsole = until(
  '2.6',
  operation({
    request: 'POST /servers/{server_id}/action os-getVNCConsole',
    path,
    title: 'Get a VNC console',
    description: `Gives the address at which a browser shows the screen of a server by VNC. ${later}`,
    policy,
    body: object({'os-getVNCConsole': typed('novnc', 'xvpvnc')}),
    success: 200,
    response: answered('novnc', 'xvpvnc'),
    errors: {...errors, 400: {...errors[400], ConsoleTypeInvalid: '`xvpvnc` went with XenServer.'}},
    emits: ['compute.exception'],
    handle: (call) => open(call, 'vnc', call.body['os-getVNCConsole'].type),
  }),
)

const {ConsoleTypeUnavailable} = errors[400]

export const getSpiceConsole = until(
  '2.6',
  operation({
    request: 'POST /servers/{server_id}/action os-getSPICEConsole',
    path,
    title: 'Get a SPICE console',
    description: `Gives the address at which a browser shows the screen of a server by SPICE. ${later}`,
    policy,
    body: object({'os-getSPICEConsole': typed('spice-html5')}),
    success: 200,
    response: answered('spice-html5'),
    errors: {...errors, 400: {ConsoleTypeUnavailable}},
    emits: ['compute.exception'],
    handle: (call) => open(call, 'spice', call.body['os-getSPICEConsole'].type),
  }),
)

export const getRdpConsole = until(
  '2.6',
  operation({
    request: 'POST /servers/{server_id}/action os-getRDPConsole',
    path,
    title: 'Get an RDP console',
    description: `Gave the address at which a browser showed the screen of a server by RDP, which Hyper-V had.`,
    policy,
    retired: retired('Caracal', {
      status: 400,
      reason: 'RdpConsoleRemoved',
      message: 'The server could not comply with the request since it is either malformed or otherwise incorrect.',
    }),
    body: object({'os-getRDPConsole': typed('rdp-html5')}),
    success: 200,
    response: answered('rdp-html5'),
    errors: {
      ...errors,
      400: {ConsoleTypeUnavailable, RdpConsoleRemoved: 'RDP consoles went with Hyper-V in the Caracal release.'},
    },
    handle: (call) => open(call, 'rdp', call.body['os-getRDPConsole'].type),
  }),
)

export const getSerialConsole = until(
  '2.6',
  operation({
    request: 'POST /servers/{server_id}/action os-getSerialConsole',
    path,
    title: 'Get a serial console',
    description: `Gives the address of a WebSocket that leads to the serial port of a server. ${later}`,
    policy,
    body: object({'os-getSerialConsole': typed('serial')}),
    success: 200,
    response: answered('serial'),
    errors: {...errors, 400: {ConsoleTypeUnavailable}},
    emits: ['compute.exception'],
    handle: (call) => open(call, 'serial', call.body['os-getSerialConsole'].type),
  }),
)
