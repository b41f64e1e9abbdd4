import {expect, test} from 'vitest'
import {transitions} from '../../cloud/lifecycle.ts'
import {resources} from '../../compute/index.ts'
import {inForce} from '../../scripts/recordings.ts'
import {lifeOf} from './life.ts'
import {documented} from './reference.ts'

const servers = resources.find(({name}) => name === 'servers')
const all = servers ? [documented(servers, await inForce(servers))] : []
const life = lifeOf(transitions, all)

test('what may be done is told from each state that it may begin from', () => {
  const active = life.states.find(({name}) => name === 'active')
  expect(active?.changes.find(({name}) => name === 'pause')).toMatchObject({tasks: ['pausing'], to: ['paused']})
  const stopping = life.states.filter(({changes}) => changes.some(({name}) => name === 'stop')).map(({name}) => name)
  expect(stopping).toEqual(['active', 'error'])
})

test('what may always be done is told once', () => {
  expect(life.always.map(({name}) => name)).toContain('delete')
  expect(life.states.flatMap(({changes}) => changes.map(({name}) => name))).not.toContain('delete')
})

test('a change leads to the page of its operation', () => {
  const [building] = life.states
  expect(building?.changes[0]?.operation).toEqual({
    title: 'Create a server',
    address: '/api/servers/create/#create-server',
  })
})

test('an arrow leads from one state to another, with everything that goes that way', () => {
  expect(life.edges).toContainEqual({from: 'active', to: 'paused', names: ['pause']})
  expect(life.edges.every(({from, to}) => from !== to)).toBe(true)
})

test('what may end in several states names them all, and its arrow leads to the running server', () => {
  const [resized] = life.states.filter(({name}) => name === 'resized')
  expect(resized?.changes.find(({name}) => name === 'confirmResize')?.to).toEqual(['active', 'stopped'])
  expect(life.edges).toContainEqual({from: 'resized', to: 'active', names: ['confirmResize', 'revertResize']})
})

test('what leaves a server in the state that it is in says so, and has no arrow', () => {
  const odd = {from: ['active'], by: [], to: 'same'} as const
  const {states, edges} = lifeOf({odd}, [])
  expect(states.find(({name}) => name === 'active')?.changes).toEqual([
    {name: 'odd', tasks: [], to: ['active'], interrupts: false},
  ])
  expect(edges).toEqual([])
})
