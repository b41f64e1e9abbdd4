import {type Clients, inside, Unsayable, whole} from '../../contract/clients.ts'

/** A number of lines that a client can ask for; those that take a nothing for everything can not say none. */
function lines(length: unknown): number | undefined {
  const number = typeof length === 'string' && /^\d+$/.test(length) ? Number(length) : whole(length ?? undefined)
  if (number !== undefined && number < 1) throw new Unsayable(`Unexpected ${number}, expected one line or more`)
  return number
}

export const clients: Clients = {
  getConsoleOutput: {
    cli: ({path, body}) => ({
      command: 'console log show',
      options: {'--lines': lines(inside(body['os-getConsoleOutput']).length)},
      arguments: [path.servers],
    }),
    python: ({path, body}) => ({
      method: 'get_server_console_output',
      arguments: [path.servers],
      named: {length: lines(inside(body['os-getConsoleOutput']).length)},
      gives: 'console',
    }),
    go: ({path, body}) => ({
      package: 'v2/servers',
      function: 'ShowConsoleOutput',
      arguments: [
        path.servers,
        {struct: 'ShowConsoleOutputOpts', fields: {Length: lines(inside(body['os-getConsoleOutput']).length)}},
      ],
      gives: 'output',
    }),
  },
}
