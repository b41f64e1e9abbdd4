import {since} from '../../contract/changing.ts'
import type {Story} from '../../contract/story.ts'
import {getRdpConsole} from '../os-remote-consoles/actions.ts'
import {createRemoteConsole} from '../os-remote-consoles/remote-consoles.ts'
import {nowhere, small} from '../servers/bodies.ts'
import {createServer} from '../servers/create.ts'
import {showConsoleAuthToken} from './console-auth-tokens.ts'

const as = 'admin'
const tokenIn = (url: string) => ({console_token: url.replace(/^.*token=/, '')})

export const story: Story = async ({send, refuse, call, tick}) => {
  const {server} = await call(createServer, {body: {server: {...small, name: 'web'}}})
  tick(10)
  const path = {server_id: server.id}
  const only = 'request'
  const asked = (protocol: string, type: string) => ({remote_console: {protocol, type}})

  const old = await send('get-rdp-console-post', getRdpConsole, {
    path,
    only,
    body: {'os-getRDPConsole': {type: 'rdp-html5'}},
  })
  const rdp = await call(createRemoteConsole, {path, body: asked('rdp', 'rdp-html5')})
  const serial = await send('create-serial-console', createRemoteConsole, {
    path,
    only,
    body: asked('serial', 'serial'),
    when: since('2.31', true),
  })
  const direct = await send('create-spice-direct-console', createRemoteConsole, {
    path,
    only,
    body: asked('spice', 'spice-direct'),
    when: since('2.99', true),
  })
  const url = (old?.console ?? (direct ?? serial ?? rdp).remote_console).url
  const shown = {as, path: tokenIn(url)} as const

  await send('get-console-connect-info-get', showConsoleAuthToken, {...shown, also: ['2.31']})
  await refuse('get-console-connect-info-get', 400, 'RdpConsoleRemoved', showConsoleAuthToken, shown)
  await refuse('get-console-connect-info-get', 400, 'UnknownQuery', showConsoleAuthToken, {
    ...shown,
    query: {colour: 'blue'},
  })
  await refuse('get-console-connect-info-get', 403, 'PolicyNotAuthorized', showConsoleAuthToken, {
    ...shown,
    as: 'member',
  })
  await refuse('get-console-connect-info-get', 404, 'TokenNotFound', showConsoleAuthToken, {
    as,
    path: {console_token: nowhere},
  })
  tick(600)
  await refuse('get-console-connect-info-expired', 404, 'TokenNotFound', showConsoleAuthToken, shown)
}
