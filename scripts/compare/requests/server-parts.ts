import {since, until} from '../../../contract/changing.ts'
import type {Step, Tour} from '../tour.ts'

const nowhere = '4ba0ca0b-7d3c-4a0e-9c55-0f8e0b6c1e21'
const server = `/servers/${nowhere}`
const ask = (name: string, request: string, more: Partial<Step> = {}): Step => ({name, request, ...more})
const act = (name: string, body: unknown): Step => ask(name, `POST ${server}/action`, {body})
/** A tour of a resource whose server is not there: its images are each service's own, so none can be made on both. */
const tour = (resource: string, steps: Tour['steps']): Tour => ({resource, steps})

export const serverMetadata = tour('server-metadata', [
  ask('list', `GET ${server}/metadata`),
  ask('list-query', `GET ${server}/metadata?colour=blue`),
  ask('show', `GET ${server}/metadata/role`),
  ask('delete', `DELETE ${server}/metadata/role`),
  ...[{role: 'web'}, {}, {'': 'x'}, {'a/b': 'x'}, {role: 5}, {role: null}, {role: 'w'.repeat(256)}, [], null].flatMap(
    (metadata, index) => [
      ask(`create-${index}`, `POST ${server}/metadata`, {body: {metadata}}),
      ask(`replace-${index}`, `PUT ${server}/metadata`, {body: {metadata}}),
      ask(`set-${index}`, `PUT ${server}/metadata/role`, {body: {meta: metadata}}),
    ],
  ),
  ask('set-two', `PUT ${server}/metadata/role`, {body: {meta: {role: 'web', stage: 'test'}}}),
  ask('create-more', `POST ${server}/metadata`, {body: {metadata: {}, colour: 'blue'}}),
])

export const serverTags = tour('os-server-tags', [
  ask('list', `GET ${server}/tags`),
  ask('check', `GET ${server}/tags/web`),
  ask('add', `PUT ${server}/tags/web`),
  ask('add-body', `PUT ${server}/tags/web`, {body: {}}),
  ask('delete', `DELETE ${server}/tags/web`),
  ask('delete-all', `DELETE ${server}/tags`),
  ...[['web'], [], ['a/b'], ['a,b'], [''], ['w'.repeat(61)], [5], 'web', null].map((tags, index) =>
    ask(`replace-${index}`, `PUT ${server}/tags`, {body: {tags}}),
  ),
])

export const serverIps = tour('server-ips', [
  ask('list', `GET ${server}/ips`),
  ask('list-query', `GET ${server}/ips?colour=blue`),
  ask('show', `GET ${server}/ips/private`),
])

export const serverPassword = tour('os-server-password', [
  ask('show', `GET ${server}/os-server-password`),
  ask('clear', `DELETE ${server}/os-server-password`),
])

export const serverDiagnostics = tour('os-server-diagnostics', [
  ask('show', `GET ${server}/diagnostics`, {as: 'admin'}),
  ask('show-query', `GET ${server}/diagnostics?colour=blue`, {as: 'admin'}),
])

export const serverTopology = tour('os-server-topology', [ask('show', `GET ${server}/topology`)])

export const virtualInterfaces = tour('os-virtual-interfaces', [ask('list', `GET ${server}/os-virtual-interfaces`)])

export const multinic = tour('os-multinic', [
  ...[nowhere, '', 5, null, 'a'.repeat(37)].map((networkId, index) => act(`add-${index}`, {addFixedIp: {networkId}})),
  ...['192.0.2.1', '2001:db8::1', 'nowhere', '', null].map((address, index) =>
    act(`remove-${index}`, {removeFixedIp: {address}}),
  ),
  act('add-nothing', {addFixedIp: null}),
])

export const floatingIps = tour('os-floating-ips', [
  ...['192.0.2.1', 'nowhere', ''].map((address, index) => act(`add-${index}`, {addFloatingIp: {address}})),
  act('add-fixed', {addFloatingIp: {address: '192.0.2.1', fixed_address: 'nowhere'}}),
  until('2.44', act('remove-nowhere', {removeFloatingIp: {address: 'nowhere'}})),
])

export const securityGroups = tour('os-security-groups', [
  ask('list', `GET ${server}/os-security-groups`),
  ...['default', ' '].flatMap((name, index) => [
    act(`add-${index}`, {addSecurityGroup: {name}}),
    act(`remove-${index}`, {removeSecurityGroup: {name}}),
  ]),
])

const usage = '/os-simple-tenant-usage'
const times = ['2026-01-01', '2026-01-01T24:00:00', '2026-01-01T00:00:00Z', '2026-02-30T00:00:00', 'yesterday']
const past = 'start=2020-01-01T00:00:00&end=2020-02-01T00:00:00'

/** Usage of times at which there were no servers yet, and of no times. */
export const tenantUsage = tour('os-simple-tenant-usage', [
  ask('list', `GET ${usage}?${past}`, {as: 'admin'}),
  ask('list-detailed', `GET ${usage}?${past}&detailed=1`, {as: 'admin'}),
  ask('list-as-member', `GET ${usage}?${past}`),
  ask('show', `GET ${usage}/{home}?${past}`),
  ask('show-fraction', `GET ${usage}/{home}?start=2020-1-1T0:0:0.5&end=2020-02-01%2000:00:00.25`),
  ask('show-other', `GET ${usage}/{other}?${past}`),
  ask('show-backwards', `GET ${usage}/{home}?start=2020-02-01T00:00:00&end=2020-01-01T00:00:00`),
  ...times.map((start, index) => ask(`show-odd-${index}`, `GET ${usage}/{home}?start=${start}`)),
  ask('query', `GET ${usage}/{home}?${past}&colour=blue`),
  since('2.40', ask('limit', `GET ${usage}/{home}?${past}&limit=many`)),
  since('2.40', ask('limit-none', `GET ${usage}/{home}?${past}&limit=0`)),
  since('2.40', ask('marker', `GET ${usage}/{home}?${past}&marker=${nowhere}`)),
])
