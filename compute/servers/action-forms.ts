import {type Asked, type Forms, Unsayable} from '../../contract/clients.ts'

/** Reads what an action holds, where that has to be nothing. */
export function nothing({body}: Asked, action: string): void {
  const words = body[action] ?? null
  if (words !== null) throw new Unsayable(`Unexpected ${JSON.stringify(words)}, expected null`)
}

/** The forms of an action that holds nothing: its command, and the functions of the Python SDK and of gophercloud. */
export const actionForms = (action: string, command: string, method: string, name: string): Forms => ({
  cli(asked) {
    nothing(asked, action)
    return {command, arguments: [asked.path.servers]}
  },
  python(asked) {
    nothing(asked, action)
    return {method, arguments: [asked.path.servers]}
  },
  go(asked) {
    nothing(asked, action)
    return {package: 'v2/servers', function: name, arguments: [asked.path.servers]}
  },
})
