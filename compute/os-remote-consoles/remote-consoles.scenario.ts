import {since} from '../../contract/changing.ts'
import type {AnyOperation} from '../../contract/operation.ts'
import type {Story} from '../../contract/story.ts'
import {nowhere, small} from '../servers/bodies.ts'
import {deleteServer} from '../servers/change.ts'
import {createServer} from '../servers/create.ts'
import {getRdpConsole, getSerialConsole, getSpiceConsole, getVncConsole} from './actions.ts'
import {createRemoteConsole} from './remote-consoles.ts'

/** The way to each console, until one way led to all of them. */
const actions = [
  ['get-vnc-console-post', getVncConsole, {'os-getVNCConsole': {type: 'novnc'}}],
  ['get-spice-console-post', getSpiceConsole, {'os-getSPICEConsole': {type: 'spice-html5'}}],
  ['get-rdp-console-post', getRdpConsole, {'os-getRDPConsole': {type: 'rdp-html5'}}],
  ['get-serial-console-post', getSerialConsole, {'os-getSerialConsole': {type: 'serial'}}],
] as const satisfies ReadonlyArray<readonly [string, AnyOperation, object]>

const asked = (protocol: string, type: string) => ({remote_console: {protocol, type}})

export const story: Story = async ({send, refuse, call, tick}) => {
  const {server} = await call(createServer, {body: {server: {...small, name: 'web'}}})
  const {server: edge} = await call(createServer, {body: {server: {...small, availability_zone: 'edge'}}})
  const {server: annex} = await call(createServer, {body: {server: {...small, availability_zone: 'annex'}}})
  const path = {server_id: server.id}
  const vnc = asked('vnc', 'novnc')
  const every = [...actions, ['create-vnc-console', createRemoteConsole, vnc] as const]

  for (const [name, operation, body] of every) await refuse(name, 409, 'InstanceNotReady', operation, {path, body})
  tick(10)

  for (const [name, operation, body] of actions) await send(name, operation, {path, body})
  await send('create-vnc-console', createRemoteConsole, {path, body: vnc})
  await send('create-spice-console', createRemoteConsole, {path, body: asked('spice', 'spice-html5')})
  await send('create-serial-console', createRemoteConsole, {path, body: asked('serial', 'serial')})
  await send('create-rdp-console', createRemoteConsole, {path, body: asked('rdp', 'rdp-html5'), only: 'request'})
  await send('create-mks-console', createRemoteConsole, {
    path,
    body: asked('mks', 'webmks'),
    when: since('2.8', true),
  })
  await send('create-spice-direct-console', createRemoteConsole, {
    path,
    body: asked('spice', 'spice-direct'),
    when: since('2.99', true),
  })

  for (const [name, operation, body] of every) {
    await refuse(name, 400, 'ConsoleTypeUnavailable', operation, {path: {server_id: edge.id}, body})
    await refuse(name, 404, 'InstanceNotFound', operation, {path: {server_id: nowhere}, body})
    await refuse(name, 501, 'NotImplementedError', operation, {path: {server_id: annex.id}, body})
  }
  await refuse('create-rdp-console', 400, 'ConsoleTypeUnavailable', createRemoteConsole, {
    path,
    body: asked('rdp', 'rdp-html5'),
    today: true,
  })
  await refuse('get-vnc-console-post', 400, 'ConsoleTypeInvalid', getVncConsole, {
    path,
    body: {'os-getVNCConsole': {type: 'xvpvnc'}},
  })
  await refuse('create-vnc-console', 400, 'ConsoleTypeInvalid', createRemoteConsole, {
    path,
    body: asked('vnc', 'spice-html5'),
  })
  await refuse('get-rdp-console-post', 400, 'RdpConsoleRemoved', getRdpConsole, {
    path,
    body: {'os-getRDPConsole': {type: 'rdp-html5'}},
  })
  await refuse('get-vnc-console-post', 400, 'InvalidBody', getVncConsole, {path, body: {'os-getVNCConsole': {}}})
  await refuse('get-spice-console-post', 400, 'InvalidBody', getSpiceConsole, {
    path,
    body: {'os-getSPICEConsole': {type: 'novnc'}},
  })
  await refuse('get-serial-console-post', 400, 'InvalidBody', getSerialConsole, {
    path,
    body: {'os-getSerialConsole': {type: 'serial', speed: 115200}},
  })
  await refuse('create-vnc-console', 400, 'InvalidBody', createRemoteConsole, {path, body: {remote_console: {}}})

  for (const [name, operation, body] of every)
    await refuse(name, 404, 'VersionNotFoundForAPIMethod', operation, {path, body})

  await call(deleteServer, {path})
  for (const [name, operation, body] of every) await refuse(name, 409, 'InstanceInvalidState', operation, {path, body})
}
