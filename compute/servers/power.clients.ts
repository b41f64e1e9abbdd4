import {type Clients, inside, needed, none, text} from '../../contract/clients.ts'
import {actionForms} from './action-forms.ts'

/** The kinds of reboot: the option of the command, and the constant of gophercloud, which writes them in capitals. */
const options: Readonly<Record<string, object>> = {HARD: {'--hard': true}, SOFT: {'--soft': true}}
const constants: Readonly<Record<string, {constant: string}>> = {
  HARD: {constant: 'HardReboot'},
  SOFT: {constant: 'SoftReboot'},
}
const kind = (body: Readonly<Record<string, unknown>>) => needed(text(inside(body.reboot).type))

export const clients: Clients = {
  startServer: actionForms('os-start', 'server start', 'start_server', 'Start'),
  stopServer: actionForms('os-stop', 'server stop', 'stop_server', 'Stop'),
  rebootServer: {
    cli: ({path, body}) => ({
      command: 'server reboot',
      options: needed(options[kind(body)]) as {'--hard': true},
      arguments: [path.servers],
    }),
    python: ({path, body}) => ({method: 'reboot_server', arguments: [path.servers, kind(body)]}),
    go: ({path, body}) => ({
      package: 'v2/servers',
      function: 'Reboot',
      arguments: [path.servers, {struct: 'RebootOpts', fields: {Type: needed(constants[kind(body)])}}],
    }),
  },
  triggerCrashDump: {
    ...actionForms('trigger_crash_dump', 'server dump create', 'trigger_server_crash_dump', ''),
    go: none('gophercloud has no function for crash dumps.'),
  },
}
