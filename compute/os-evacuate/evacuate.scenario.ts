import {changing, until} from '../../contract/changing.ts'
import type {Story} from '../../contract/story.ts'
import {rich, volumes} from '../servers/bodies.ts'
import {deleteServer} from '../servers/change.ts'
import {homeless, refusalOfShares, refusals, started} from '../servers/refused.scenario.ts'
import {whereabouts} from '../servers/whereabouts.scenario.ts'
import {evacuateServer} from './evacuate.ts'

const how = {
  adminPass: 'a word to forget',
  onSharedStorage: until('2.14', false),
  force: changing({'2.1': undefined, '2.29': false, '2.68': undefined}),
}
const as = 'admin'

export const story: Story = async (teller) => {
  const {send, call, refuse, tick, befall} = teller
  const [root] = rich.block_device_mapping_v2
  const plain = {uuid: volumes.plain, source_type: 'volume', destination_type: 'volume'}
  const path = await started(teller, {block_device_mapping_v2: [root, plain]})
  const second = await started(teller)
  const hostless = await homeless(teller)
  const {here, there} = await whereabouts(teller, path)
  const evacuate = (more: object) => ({as, path, body: {evacuate: {...how, ...more}}}) as const

  await refuse('server-evacuate', 400, 'ComputeServiceInUse', evacuateServer, evacuate({host: there}))
  befall({host: here, up: false})
  await refuse('server-evacuate', 404, 'ComputeHostNotFound', evacuateServer, evacuate({host: 'nosuch'}))
  await refuse('server-evacuate', 400, 'SameHost', evacuateServer, evacuate({host: here}))
  await refuse('server-evacuate', 400, 'PasswordOnSharedDisk', evacuateServer, evacuate({onSharedStorage: true}))
  await refuse('server-evacuate', 400, 'ForceWithoutHost', evacuateServer, evacuate({force: true}))
  await refuse('server-evacuate', 400, 'InvalidBody', evacuateServer, evacuate({host: ''}))
  await refuse('server-evacuate', 403, 'PolicyNotAuthorized', evacuateServer, {...evacuate({}), as: 'member'})

  await send('server-evacuate', evacuateServer, {...evacuate({host: there}), also: ['2.95']})
  await refusals(teller, 'server-evacuate', evacuateServer, evacuate({}), {hostless})
  tick(10)
  befall({host: here, up: true})
  befall({host: (await whereabouts(teller, second)).here, up: false})
  befall({failing: 'evacuate', message: 'The image could not be read.'})
  await send('server-evacuate-find-host', evacuateServer, {...evacuate({}), path: second, also: ['2.95']})
  tick(10)
  const third = await started(teller)
  for (const host of ['compute1', 'compute2', 'compute3', 'compute4']) befall({host, up: false})
  await call(evacuateServer, {as, path: third, body: {evacuate: {...how}}})
  tick(10)
  await call(deleteServer, {path})
  await refusalOfShares(teller, 'server-evacuate', evacuateServer, {...evacuate({}), path: second})
}
