import {expect, test} from 'vitest'
import {Cloud} from '../../cloud/cloud.ts'
import {topologyOf} from '../../cloud/topology.ts'
import {foreignServer} from '../servers/foreign.ts'

function topology(specs: Readonly<Record<string, string>>, vcpus = 4) {
  const cloud = new Cloud()
  const server = foreignServer(cloud)
  const flavor = {...server.flavor, vcpus, memory_mb: 1024, extra_specs: specs}
  return topologyOf(cloud, cloud.servers.change(server, {flavor}))
}

test('a flavor that asks for no layout gets no nodes', () => {
  expect(topology({})).toEqual({nodes: [], pagesize_kb: null})
})

test('processors and memory are dealt out evenly', () => {
  const {nodes} = topology({'hw:numa_nodes': '2'})
  expect(nodes.map(({vcpus, memory_mb, host_node}) => ({vcpus, memory_mb, host_node}))).toEqual([
    {vcpus: [0, 1], memory_mb: 512, host_node: 0},
    {vcpus: [2, 3], memory_mb: 512, host_node: 1},
  ])
})

test('a dedicated processor has one of the host for itself, others float', () => {
  expect(topology({'hw:cpu_policy': 'dedicated'}, 2).nodes[0]?.pinning).toEqual({0: 0, 1: 1})
  expect(topology({'hw:numa_nodes': '1'}, 2).nodes[0]?.pinning).toEqual({})
})

test('threads of a core are siblings', () => {
  const {nodes} = topology({'hw:cpu_policy': 'dedicated', 'hw:cpu_threads': '2'})
  expect(nodes[0]?.siblings).toEqual([
    [0, 1],
    [2, 3],
  ])
})

test.each([
  ['small', 4],
  ['large', 2048],
  ['1048576', 1_048_576],
])('pages of the size %s are of %i KiB', (size, kib) => {
  expect(topology({'hw:mem_page_size': size}).pagesize_kb).toBe(kib)
})
