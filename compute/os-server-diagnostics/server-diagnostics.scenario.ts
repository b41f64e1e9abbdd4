import type {Story} from '../../contract/story.ts'
import {networks, nowhere, small} from '../servers/bodies.ts'
import {createServer} from '../servers/create.ts'
import {showServerDiagnostics} from './server-diagnostics.ts'

export const story: Story = async ({send, refuse, call, tick}) => {
  const {server} = await call(createServer, {
    body: {server: {...small, config_drive: true, networks: [{uuid: networks.inside}]}},
  })
  const path = {server_id: server.id}
  const ask = {as: 'admin', path} as const
  await refuse('server-diagnostics-get', 409, 'InstanceNotReady', showServerDiagnostics, ask)
  tick(2)
  await refuse('server-diagnostics-get', 409, 'InstanceInvalidState', showServerDiagnostics, ask)
  tick(3600)
  await send('server-diagnostics-get', showServerDiagnostics, ask)

  await refuse('server-diagnostics-get', 400, 'UnknownQuery', showServerDiagnostics, {...ask, query: {colour: 'blue'}})
  await refuse('server-diagnostics-get', 403, 'PolicyNotAuthorized', showServerDiagnostics, {path})
  const nosuch = {...ask, path: {server_id: nowhere}}
  await refuse('server-diagnostics-get', 404, 'InstanceNotFound', showServerDiagnostics, nosuch)
}
