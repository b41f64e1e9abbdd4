import {since} from '../../../contract/changing.ts'
import type {Step, Tour} from '../tour.ts'

const nowhere = '4ba0ca0b-7d3c-4a0e-9c55-0f8e0b6c1e21'
const address = `/servers/${nowhere}/os-interface`
const ask = (name: string, request: string, more: Partial<Step> = {}): Step => ({name, request, ...more})
const connect = (name: string, interfaceAttachment: unknown, more: Partial<Step> = {}): Step =>
  ask(`connect-${name}`, `POST ${address}`, {body: {interfaceAttachment}, ...more})
const odd: readonly unknown[] = [
  {port_id: 'nosuch'},
  {net_id: 'nosuch'},
  {port_id: null},
  {fixed_ips: []},
  {fixed_ips: [{}]},
  {fixed_ips: [{ip_address: 'nowhere'}]},
  {fixed_ips: [{ip_address: '192.0.2.1', subnet_id: nowhere}]},
  {fixed_ips: [{ip_address: '192.0.2.1'}, {ip_address: '192.0.2.2'}]},
  {fixed_ips: {ip_address: '192.0.2.1'}},
  {colour: 'blue'},
  {tag: ''},
  {tag: 'a/b'},
  {tag: 5},
  [],
  null,
]

/** Ports of a server that is not there: its networks are each service's own, so none can be made on both. */
export const attachInterfaces: Tour = {
  resource: 'os-attach-interfaces',
  steps: [
    ask('list', `GET ${address}`),
    ask('list-query', `GET ${address}?colour=blue`),
    ask('show', `GET ${address}/nosuch`),
    ask('show-query', `GET ${address}/nosuch?colour=blue`),
    connect('any', {}),
    {...connect('nothing', undefined), body: {}},
    {...connect('raw', undefined), body: undefined, raw: ''},
    connect('port', {port_id: nowhere}),
    connect('network', {net_id: nowhere, fixed_ips: [{ip_address: '2001:db8::1'}]}),
    since('2.49', connect('tag', {port_id: nowhere, tag: 'a'.repeat(60)})),
    connect('both', {port_id: nowhere, net_id: nowhere}),
    ...odd.map((wish, index) => connect(`odd-${index}`, wish)),
    ask('detach', `DELETE ${address}/nosuch`),
  ],
}
