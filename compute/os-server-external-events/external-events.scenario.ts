import {since} from '../../contract/changing.ts'
import type {Story} from '../../contract/story.ts'
import {nowhere, ports, volumes} from '../servers/bodies.ts'
import {showServer} from '../servers/read.ts'
import {homeless, started} from '../servers/refused.scenario.ts'
import {createExternalEvents} from './external-events.ts'

const as = 'admin'
const events = (...events: object[]) => ({as, body: {events}}) as const

export const story: Story = async (teller) => {
  const {send, refuse, call, tick} = teller
  const path = await started(teller, {networks: [{port: ports.spare}]})
  const {server_id: server_uuid} = path
  const {server_id: lost} = await homeless(teller)
  const plugged = {name: 'network-vif-plugged', tag: ports.spare, status: 'completed', server_uuid}
  await send('event-create', createExternalEvents, events(plugged))
  await send(
    'event-create-in-part',
    createExternalEvents,
    events(
      {name: 'network-changed', server_uuid},
      {name: 'network-changed', server_uuid: nowhere, status: 'in-progress'},
      {name: 'network-changed', server_uuid: lost, status: 'in-progress'},
    ),
  )
  const grown = {name: 'volume-extended', server_uuid}
  await send('event-create-volume', createExternalEvents, {
    ...events({...grown, tag: volumes.data}, grown),
    when: since('2.51', true),
  })
  const power = (tag: string) => events({name: 'power-update', tag, server_uuid})
  await send('event-create-power', createExternalEvents, {...power('POWER_OFF'), when: since('2.76', true)})
  tick(5)
  await call(showServer, {path})
  for (const tag of ['POWER_OFF', 'POWER_ON', 'SIDEWAYS'])
    await call(createExternalEvents, {...power(tag), when: since('2.76', true)})
  tick(5)
  await call(createExternalEvents, events({name: 'network-vif-deleted', tag: ports.spare, server_uuid}))

  await refuse('event-create', 400, 'InvalidBody', createExternalEvents, events())
  await refuse('event-create', 403, 'PolicyNotAuthorized', createExternalEvents, {...events(plugged), as: 'member'})
}
