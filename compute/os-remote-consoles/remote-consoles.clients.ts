import {type Asked, type Clients, type Forms, inside, needed, none, text} from '../../contract/clients.ts'

/** The option of the command for each type; it asks for the protocol of the type. */
const options: Readonly<Record<string, {option: string; protocol: string}>> = {
  novnc: {option: '--novnc', protocol: 'vnc'},
  xvpvnc: {option: '--xvpvnc', protocol: 'vnc'},
  'spice-html5': {option: '--spice', protocol: 'spice'},
  'spice-direct': {option: '--spice-direct', protocol: 'spice'},
  'rdp-html5': {option: '--rdp', protocol: 'rdp'},
  serial: {option: '--serial', protocol: 'serial'},
  webmks: {option: '--mks', protocol: 'mks'},
}
const show = (server: string | undefined, type: string | undefined) => ({
  command: 'console url show',
  options: {[needed(options[needed(type)]?.option)]: true as const},
  arguments: [server],
})

/** An action that one key of the body names. */
function action(name: string): Forms {
  const typeOf = ({body}: Asked) => text(inside(body[name]).type)
  return {
    cli: (asked) => show(asked.path.servers, typeOf(asked)),
    python: (asked) => ({
      method: 'get_server_console_url',
      arguments: [asked.path.servers, needed(typeOf(asked))],
      gives: 'console',
    }),
    go: none('gophercloud knows remote consoles as they are from 2.6 on.'),
  }
}

const constants: Readonly<Record<string, string>> = {
  vnc: 'ConsoleProtocolVNC',
  spice: 'ConsoleProtocolSPICE',
  rdp: 'ConsoleProtocolRDP',
  serial: 'ConsoleProtocolSerial',
  mks: 'ConsoleProtocolMKS',
  novnc: 'ConsoleTypeNoVNC',
  xvpvnc: 'ConsoleTypeXVPVNC',
  'rdp-html5': 'ConsoleTypeRDPHTML5',
  'spice-html5': 'ConsoleTypeSPICEHTML5',
  webmks: 'ConsoleTypeWebMKS',
}

export const clients: Clients = {
  getVncConsole: action('os-getVNCConsole'),
  getSpiceConsole: action('os-getSPICEConsole'),
  getRdpConsole: action('os-getRDPConsole'),
  getSerialConsole: action('os-getSerialConsole'),
  createRemoteConsole: {
    cli({path, body}) {
      const {protocol, type} = inside(body.remote_console)
      needed(options[type]?.protocol === protocol || undefined)
      return show(path.servers, type)
    },
    python({path, body}) {
      const {protocol, type} = inside(body.remote_console)
      return {
        method: 'create_server_remote_console',
        arguments: [path.servers],
        named: {protocol: needed(text(protocol)), type: needed(text(type))},
        gives: 'console',
      }
    },
    go({path, body}) {
      const {protocol, type} = inside(body.remote_console)
      const kind = type === 'serial' ? 'ConsoleTypeSerial' : needed(constants[needed(text(type))])
      return {
        package: 'v2/remoteconsoles',
        function: 'Create',
        arguments: [
          path.servers,
          {
            struct: 'CreateOpts',
            fields: {Protocol: {constant: needed(constants[needed(text(protocol))])}, Type: {constant: kind}},
          },
        ],
        gives: 'console',
      }
    },
  },
}
