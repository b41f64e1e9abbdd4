import {operation} from '../../contract/operation.ts'
import {described, object, optional, reads, type Schema, text} from '../../contract/schema.ts'

const length: Schema<number | undefined> = reads(
  {type: ['integer', 'string', 'null'], pattern: '^-?[0-9]+$', minimum: -1},
  (sent) => (sent === null ? undefined : Number(sent)),
)

export const getConsoleOutput = operation({
  request: 'POST /servers/{server_id}/action os-getConsoleOutput',
  path: {server_id: 'The id of the server.'},
  title: 'Show what a server wrote to its console',
  description:
    'Shows what a server wrote to its serial console, as its host kept it: the whole text, or its last lines. Control characters are taken out.',
  policy: 'os_compute_api:os-console-output',
  body: object({
    'os-getConsoleOutput': object({
      length: optional(
        described(
          'How many lines, counted from the end: a number or its digits. All of them where it is null or left out. Do not send -1: Nova takes it, and leaves the first line out.',
          length,
        ),
      ),
    }),
  }),
  success: 200,
  response: object({output: described('The lines, in one text.', text)}),
  errors: {
    404: {
      InstanceNotFound: 'There is no server of that id, or none that you can see, or its host does not have it yet.',
      ConsoleNotAvailable: 'The host keeps nothing of what its servers write.',
    },
    409: {InstanceNotReady: 'The server is on no host.'},
    501: {NotImplementedError: 'The hypervisor of the host has no consoles.'},
  },
  emits: ['compute.exception'],
  handle({cloud, caller, path, body}) {
    const server = cloud.servers.get(path.server_id, caller)
    return {output: cloud.consoles.output(server, body['os-getConsoleOutput'].length)}
  },
})
