import {describe, expect, test} from 'vitest'
import {Cloud} from '../cloud/cloud.ts'
import type {Change, Params} from '../cloud/lifecycle.ts'
import type {ServerWish} from '../cloud/server-plan.ts'
import {settled, viewer} from '../cloud/wishes.fixture.ts'
import {render} from './index.ts'

type Data = Record<string, unknown>
const dataOf = (payload: unknown): Data => (payload as {'nova_object.data': Data})['nova_object.data']
const deep = (payload: unknown): unknown =>
  payload && typeof payload === 'object' && 'nova_object.data' in payload
    ? Object.fromEntries(Object.entries(dataOf(payload)).map(([name, value]) => [name, deep(value)]))
    : payload

/** A cloud that notes what the scheduler is asked, and what the conductor says of what it asked. */
function listening() {
  const cloud = new Cloud()
  const asked: Data[] = []
  const failed: Data[] = []
  cloud.listen((happening) => {
    if (happening.event === 'scheduler.select_destinations.start') asked.push(dataOf(render(happening).payload))
    if (happening.event.startsWith('compute_task.')) failed.push(dataOf(render(happening).payload))
  })
  return {cloud, asked, failed}
}

/** What the scheduler is asked when a server is changed that was made like this. */
function askedFor(changes: readonly [Change, Params?][], wish: Partial<ServerWish> = {}) {
  const {cloud, asked} = listening()
  const [made] = settled(cloud, wish)
  for (const [change, params = {}] of changes) {
    asked.length = 0
    cloud.servers.send(cloud.servers.get(made?.id ?? '', viewer), change, {params})
    cloud.clock.tick(1000)
  }
  expect(asked).toHaveLength(1)
  return {asked: asked[0] as Data, host: made?.host}
}

const cell = {uuid: expect.stringMatching(/^[0-9a-f-]{36}$/), name: 'cell1', disabled: false}

describe('a new server', () => {
  const askedAtFirst = (wish: Partial<ServerWish>) => {
    const {cloud, asked} = listening()
    settled(cloud, wish)
    expect(asked).toHaveLength(1)
    return asked[0] as Data
  }
  const none = {force_hosts: null, force_nodes: null, ignore_hosts: null, requested_destination: null, retry: null}

  test('may go anywhere', () => {
    expect(askedAtFirst({})).toMatchObject({...none, numa_topology: null, num_instances: 1})
  })
  test('is forced to the host behind its zone', () => {
    const asked = askedAtFirst({zone: 'nova', requested_host: 'compute2', is_forced: true})
    expect(asked).toMatchObject({...none, force_hosts: 'compute2'})
  })
  test('asks for the host that it names, and for nothing that it does not name', () => {
    const {requested_destination, ...asked} = askedAtFirst({requested_host: 'compute2'})
    expect(asked).toMatchObject({force_hosts: null})
    expect(deep(requested_destination)).toEqual({host: 'compute2', aggregates: null})
  })
  test('is asked for once with those that come with it, which get a host each or none of them', () => {
    expect(askedAtFirst({min: 3, max: 3})).toMatchObject({...none, num_instances: 3})
    const {cloud, asked, failed} = listening()
    cloud.quotas.change({project_id: 'home'}, {server_group_members: 40})
    const {id} = cloud.serverGroups.add({name: 'apart', policy: 'anti-affinity', rules: {}}, viewer)
    const batch = settled(cloud, {min: 5, max: 5, scheduler_hints: {group: [id]}})
    expect(batch.map(({vm_state, host}) => [vm_state, host])).toEqual(Array(5).fill(['error', null]))
    expect(asked).toHaveLength(1)
    expect(failed.map(({instance_uuid}) => instance_uuid)).toEqual(batch.map(({id}) => id))
    expect(failed.map(({request_spec}) => dataOf(request_spec).instance_uuid)).toEqual(Array(5).fill(batch[0]?.id))
  })
  test('says how its flavor wants processors laid out', () => {
    const {cloud, asked} = listening()
    const flavor = cloud.flavors.get('2', {roles: ['admin'], project_id: 'home'})
    cloud.flavors.change(flavor, {extra_specs: {'hw:numa_nodes': '1', 'hw:mem_page_size': '2MB'}})
    settled(cloud, {flavorid: '2'})
    const {cells, ...topology} = dataOf(asked[0]?.numa_topology)
    expect(topology).toMatchObject({emulator_threads_policy: null})
    expect((cells as unknown[]).map(deep)).toEqual([
      {
        id: 0,
        cpuset: [0],
        pcpuset: [],
        cpuset_reserved: null,
        memory: flavor.memory_mb,
        pagesize: 2048,
        cpu_topology: null,
        cpu_pinning_raw: null,
        cpu_policy: null,
        cpu_thread_policy: null,
      },
    ])
  })
})

describe('a server that moves', () => {
  test('leaves its host, and stays in its cell', () => {
    for (const change of ['migrate', 'live-migration'] as const) {
      const {asked, host} = askedFor([[change]])
      expect(asked.ignore_hosts).toEqual([host])
      expect(deep(asked.requested_destination)).toEqual({cell, aggregates: null})
    }
  })
  test('is no longer forced to where it began', () => {
    const {asked} = askedFor([['migrate']], {zone: 'nova', requested_host: 'compute1', is_forced: true})
    expect(asked).toMatchObject({force_hosts: null, ignore_hosts: ['compute1']})
  })
  test('asks for the host and the node that it is sent to', () => {
    const {asked} = askedFor([['migrate', {host: 'compute2'}]], {zone: 'nova', requested_host: 'compute1'})
    expect(deep(asked.requested_destination)).toEqual({
      host: 'compute2',
      node: 'compute2.example.com',
      cell,
      aggregates: null,
    })
  })
  test('finds no host in another cell', () => {
    const {cloud, failed} = listening()
    const [server] = settled(cloud, {zone: null, requested_host: 'compute1'})
    for (const host of ['compute2', 'compute3']) cloud.befall({host, up: false})
    cloud.servers.send(cloud.servers.get(server?.id ?? '', viewer), 'migrate')
    cloud.clock.tick(1000)
    expect(cloud.servers.get(server?.id ?? '', viewer)).toMatchObject({vm_state: 'active', host: 'compute1'})
    expect(failed).toMatchObject([{state: 'active'}])
    // The conductor has forgotten by then where it was to go.
    expect(dataOf(failed[0]?.request_spec)).toMatchObject({ignore_hosts: null, requested_destination: null})
  })
  test('of a new image is asked for where it is', () => {
    const {cloud} = listening()
    const {asked, host} = askedFor([['rebuild', {is_new_image: true, image: cloud.images.named('cirros')}]])
    expect(asked).toMatchObject({force_hosts: host, force_nodes: `${host}.example.com`, ignore_hosts: null})
    expect(asked.scheduler_hints).toEqual({_nova_check_type: ['rebuild']})
    expect(deep(asked.requested_destination)).toEqual({cell, aggregates: null})
  })
})
