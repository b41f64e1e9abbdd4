import {changing, since, until} from '../../../contract/changing.ts'
import type {Step, Tour} from '../tour.ts'

const policyOf = (policy: string) => ({policies: until('2.64', [policy]), policy: since('2.64', policy)})
const group = (policy: string, more: object = {}) => ({name: 'databases', ...policyOf(policy), ...more})
const post = (name: string, server_group: unknown, more: Partial<Step> = {}): Step => ({
  name: `create-${name}`,
  request: 'POST /os-server-groups',
  as: 'stranger',
  body: {server_group},
  ...more,
})
const ask = (name: string, request: string, more: Partial<Step> = {}): Step => ({
  name,
  request,
  as: 'stranger',
  ...more,
})
const list = (name: string, query: string, more: Partial<Step> = {}) =>
  ask(`list-${name}`, `GET /os-server-groups?${query}`, more)
const rules = (max_server_per_host: unknown) => group('anti-affinity', {rules: since('2.64', {max_server_per_host})})
const oddLists: readonly unknown[] = [
  [],
  ['affinity', 'affinity'],
  ['affinity', 'anti-affinity'],
  'affinity',
  [1],
  null,
]

/** Groups of every policy, in a project of their own: how they are made, seen, counted and deleted. */
export const serverGroups: Tour = {
  resource: 'os-server-groups',
  steps: [
    list('none', ''),
    post('apart', rules(3), {keep: {apart: '/server_group/id'}}),
    post('together', group('affinity'), {keep: {together: '/server_group/id'}}),
    post('soft', group('soft-affinity')),
    post('far-apart', group('far-apart')),
    since('2.64', post('digits', rules('2'), {keep: {digits: '/server_group/id'}})),
    since('2.64', post('no-rules', group('anti-affinity', {rules: {}}), {keep: {bare: '/server_group/id'}})),
    since('2.64', post('rules-together', group('affinity', {rules: {max_server_per_host: 2}}))),
    ...[0, -1, 'many', '', null, 1.5, true].map((most, index) => since('2.64', post(`rules-${index}`, rules(most)))),
    since('2.64', post('rules-more', group('anti-affinity', {rules: {max_server_per_host: 1, colour: 'blue'}}))),
    since('2.64', post('rules-null', group('anti-affinity', {rules: null}))),
    since('2.64', post('policies', {name: 'x', policies: ['affinity']})),
    until('2.64', post('policy', {name: 'x', policy: 'affinity'})),
    ...oddLists.map((policies, index) => until('2.64', post(`policies-${index}`, {name: 'x', policies}))),
    ...['', ' ', ' x', '😀', 'a'.repeat(256), 5, null].map((name, index) =>
      post(`name-${index}`, group('affinity', {name})),
    ),
    post('name-missing', policyOf('affinity')),
    post('empty', {}),
    post('null', null),
    {...post('nothing', undefined), body: {}},
    post('more', group('affinity', {colour: 'blue'})),
    post('query', group('affinity', {name: ''}), {request: 'POST /os-server-groups?colour=blue'}),

    list('all', ''),
    list('limit', 'limit=1'),
    list('limit-0', 'limit=0'),
    list('limit-many', 'limit=many'),
    list('limit-empty', 'limit='),
    list('limit-negative', 'limit=-1'),
    list('limit-twice', 'limit=2&limit=1'),
    list('offset', 'offset=1&limit=1'),
    list('offset-far', 'offset=1000'),
    list('offset-many', 'offset=x'),
    list('query', 'colour=blue'),
    list('all-projects', 'all_projects=1'),
    ask('show', 'GET /os-server-groups/{apart}'),
    ask('show-query', 'GET /os-server-groups/{apart}?colour=blue'),
    ask('show-as-admin', 'GET /os-server-groups/{apart}', {as: 'admin'}),
    ask('show-as-member', 'GET /os-server-groups/{apart}', {as: 'member'}),
    ask('show-unknown', 'GET /os-server-groups/nosuch'),
    ask('limits', 'GET /limits'),
    ask('delete-as-member', 'DELETE /os-server-groups/{apart}', {as: 'member'}),
    ask('delete-unknown', 'DELETE /os-server-groups/nosuch'),

    ask('quota', 'PUT /os-quota-sets/{other}', {
      as: 'admin',
      body: {quota_set: {server_groups: changing({'2.1': 2, '2.15': 3, '2.64': 5})}},
    }),
    post('over-quota', group('affinity')),
    since('2.64', post('over-quota-rules', group('affinity', {rules: {max_server_per_host: 2}}))),
    ask('quota-below', 'PUT /os-quota-sets/{other}', {as: 'admin', body: {quota_set: {server_groups: 1}}}),
    ask('quota-detail', 'GET /os-quota-sets/{other}/detail'),
    ask('quota-detail-user', 'GET /os-quota-sets/{other}/detail?user_id=nobody'),
    ask('quota-reset', 'DELETE /os-quota-sets/{other}', {as: 'admin'}),

    ask('delete', 'DELETE /os-server-groups/{apart}?colour=blue'),
    ask('delete-again', 'DELETE /os-server-groups/{apart}'),
    ask('delete-together', 'DELETE /os-server-groups/{together}'),
    since('2.64', ask('delete-digits', 'DELETE /os-server-groups/{digits}')),
    since('2.64', ask('delete-no-rules', 'DELETE /os-server-groups/{bare}')),
    since('2.15', list('soft', 'limit=1', {keep: {soft: '/server_groups/0/id'}})),
    since('2.15', ask('delete-soft', 'DELETE /os-server-groups/{soft}')),
  ],
}
