import type {Story} from '../../contract/story.ts'
import {createExtraSpecs} from '../flavor-extra-specs/flavor-extra-specs.ts'
import {createFlavor} from '../flavor-manage/flavor-manage.ts'
import {nowhere, small} from '../servers/bodies.ts'
import {createServer} from '../servers/create.ts'
import {showServerTopology} from './server-topology.ts'

const as = 'admin'

export const story: Story = async ({send, refuse, call, tick}) => {
  await call(createFlavor, {as, body: {flavor: {name: 'numa.small', id: '11', ram: 3072, vcpus: 4, disk: 1}}})
  await call(createExtraSpecs, {
    as,
    path: {flavor_id: '11'},
    body: {
      extra_specs: {
        'hw:numa_nodes': '2',
        'hw:numa_mem.0': '1024',
        'hw:numa_mem.1': '2048',
        'hw:numa_cpus.0': '0,1',
        'hw:numa_cpus.1': '2,3',
        'hw:cpu_policy': 'dedicated',
        'hw:cpu_threads': '2',
        'hw:mem_page_size': 'small',
      },
    },
  })
  const {server} = await call(createServer, {body: {server: {...small, flavorRef: '11'}}})
  const {server: plain} = await call(createServer, {body: {server: small}})
  tick(10)
  const path = {server_id: server.id}
  await send('servers-topology', showServerTopology, {as, path})
  await send('servers-topology-user', showServerTopology, {path, file: 'servers-topology-resp-user', only: 'response'})
  await send('servers-topology-plain', showServerTopology, {path: {server_id: plain.id}})

  await refuse('servers-topology', 400, 'UnknownQuery', showServerTopology, {path, query: {colour: 'blue'}})
  await refuse('servers-topology', 404, 'InstanceNotFound', showServerTopology, {path: {server_id: nowhere}})
  await refuse('servers-topology', 404, 'VersionNotFoundForAPIMethod', showServerTopology, {path})
}
