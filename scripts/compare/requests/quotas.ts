import {since, until} from '../../../contract/changing.ts'
import type {Step, Tour} from '../tour.ts'

const ask = (name: string, request: string, more: Partial<Step> = {}): Step => ({name, request, as: 'admin', ...more})
const put = (name: string, quota_set: unknown, more: Partial<Step> = {}): Step =>
  ask(`update-${name}`, 'PUT /os-quota-sets/{other}', {body: {quota_set}, ...more})
const of = (user: string) => ({request: `PUT /os-quota-sets/{other}?user_id=${user}`})
const write = (name: string, quota_class_set: unknown, more: Partial<Step> = {}): Step =>
  ask(`update-${name}`, 'PUT /os-quota-class-sets/{own}', {body: {quota_class_set}, ...more})
const odd: readonly unknown[] = [-2, '-2', 2147483648, 'many', '', null, 1.5, true, '5', -1]
const networks = {floating_ips: 7, fixed_ips: 7, security_groups: 7, security_group_rules: 7}
const files = {injected_files: 7, injected_file_content_bytes: 7, injected_file_path_bytes: 7}

/** The quotas of a project and of users in it: what they are, how they hold each other, and how they are forgotten. */
export const quotaSets: Tour = {
  resource: 'os-quota-sets',
  steps: [
    ...['', '/detail', '/defaults'].flatMap((what) => [
      ask(`show${what}`, `GET /os-quota-sets/{other}${what}`),
      ask(`show${what}-own`, `GET /os-quota-sets/{other}${what}`, {as: 'stranger'}),
      ask(`show${what}-as-member`, `GET /os-quota-sets/{other}${what}`, {as: 'member'}),
      ask(`show${what}-query`, `GET /os-quota-sets/{other}${what}?colour=blue`),
      ask(`show${what}-user`, `GET /os-quota-sets/{other}${what}?user_id=ada`, {as: 'stranger'}),
    ]),
    put('some', {cores: '30', metadata_items: 5, server_groups: 11, server_group_members: 12, key_pairs: 13, ram: -1}),
    put('networks', networks),
    put('files', files),
    put('nothing', {}),
    put('null', null),
    {...put('missing', undefined), body: {}},
    put('more', {colour: 7}),
    ...odd.map((cores, index) => put(`odd-${index}`, {cores})),
    ...[true, 'yes', 'maybe', 1, null].map((force, index) => put(`force-${index}`, {force, cores: 30})),
    put('as-member', {cores: 5}, {as: 'stranger'}),
    put('wrong-as-member', {cores: 'x'}, {as: 'stranger'}),
    put('query', {cores: 30}, {request: 'PUT /os-quota-sets/{other}?colour=blue'}),

    put('user', {instances: 6}, of('ada')),
    put('user-above', {instances: 11}, of('ada')),
    put('user-unlimited', {instances: -1}, of('ada')),
    put('user-other-above', {instances: 5}, of('bea')),
    put('user-other', {instances: 4, ram: 7}, of('bea')),
    put('user-none', {instances: 9}, of('')),
    put('below-users', {instances: 9}),
    put('below-users-forced', {instances: 9, force: 'True'}),
    put('user-after-force', {instances: 1}, of('cleo')),
    until('2.36', put('user-networks', {fixed_ips: 4}, of('ada'))),
    ask('show-user-changed', 'GET /os-quota-sets/{other}?user_id=ada'),
    ask('show-changed', 'GET /os-quota-sets/{other}'),
    ask('detail-changed', 'GET /os-quota-sets/{other}/detail'),
    ask('detail-user', 'GET /os-quota-sets/{other}/detail?user_id=bea'),
    ask('limits-changed', 'GET /limits?tenant_id={other}'),
    ask('limits-own', 'GET /limits', {as: 'stranger'}),

    ask('delete-as-member', 'DELETE /os-quota-sets/{other}', {as: 'stranger'}),
    ask('delete-query', 'DELETE /os-quota-sets/{other}?colour=blue'),
    ask('delete-user', 'DELETE /os-quota-sets/{other}?user_id=ada'),
    ask('show-user-deleted', 'GET /os-quota-sets/{other}?user_id=ada'),
    ask('delete', 'DELETE /os-quota-sets/{other}'),
    ask('delete-again', 'DELETE /os-quota-sets/{other}'),
    ask('show-deleted', 'GET /os-quota-sets/{other}?user_id=bea'),
  ],
}

/** The quotas of a class with a name of its own: those of the default class are everybody's. */
export const quotaClassSets: Tour = {
  resource: 'os-quota-class-sets',
  steps: [
    ask('show', 'GET /os-quota-class-sets/{own}'),
    ask('show-query', 'GET /os-quota-class-sets/{own}?colour=blue'),
    ask('show-as-member', 'GET /os-quota-class-sets/{own}', {as: 'member'}),
    write('some', {cores: '30', instances: 5, server_groups: 11, server_group_members: 12}),
    write('networks', networks),
    write('files', files),
    write('nothing', {}),
    write('null', null),
    write('more', {colour: 7}),
    write('force', {force: true}),
    ...odd.map((ram, index) => write(`odd-${index}`, {ram})),
    write('as-member', {cores: 5}, {as: 'member'}),
    write('query', {cores: 30}, {request: 'PUT /os-quota-class-sets/{own}?colour=blue'}),
    write('long', {cores: 5}, {request: `PUT /os-quota-class-sets/${'a'.repeat(256)}`}),
    write('longest', {}, {request: `PUT /os-quota-class-sets/${'a'.repeat(255)}`}),
    ask('show-changed', 'GET /os-quota-class-sets/{own}'),
    ask('quotas-unchanged', 'GET /os-quota-sets/{other}'),
  ],
}

/** The limits of a project of whose quotas nobody has changed any. */
export const limits: Tour = {
  resource: 'limits',
  steps: [
    ask('own', 'GET /limits', {as: 'stranger'}),
    ask('other', 'GET /limits?tenant_id={other}'),
    ask('other-as-member', 'GET /limits?tenant_id={other}', {as: 'member'}),
    ask('own-named', 'GET /limits?tenant_id={other}', {as: 'stranger'}),
    ask('other-empty', 'GET /limits?tenant_id='),
    ask('other-twice', 'GET /limits?tenant_id=x&tenant_id={other}'),
    ask('query', 'GET /limits?colour=blue', {as: 'stranger'}),
    since('2.75', ask('query-as-member', 'GET /limits?colour=blue&tenant_id=x', {as: 'stranger'})),
  ],
}
