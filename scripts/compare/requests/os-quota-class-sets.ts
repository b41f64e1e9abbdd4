import {until} from '../../../contract/changing.ts'
import type {Step, Tour} from '../tour.ts'
import {doubtfulCores} from './numbers.ts'

const show = (name: string, path: string, more: Partial<Step> = {}): Step => ({
  name: `get-${name}`,
  request: `GET /os-quota-class-sets/${path}`,
  as: 'admin',
  ...more,
})
const put = (name: string, quotas: unknown, more: Partial<Step> = {}): Step => ({
  name: `put-${name}`,
  request: 'PUT /os-quota-class-sets/{own}',
  as: 'admin',
  body: {quota_class_set: quotas},
  ...more,
})
const raw = (name: string, text: string): Step => put(name, undefined, {body: undefined, raw: text})
const member = {as: 'member'} as const

/** Classes of quotas: a new one each time, for none can be deleted; the one that holds for all is left as it is. */
export const quotaClassSets: Tour = {
  resource: 'os-quota-class-sets',
  steps: [
    show('default', 'default'),
    show('new', '{own}'),
    show('as-member', 'default', member),
    show('query', '{own}?colour=blue'),
    show('query-as-member', '{own}?colour=blue', member),
    show('in-project', '{own}', {request: 'GET /{home}/os-quota-class-sets/{own}'}),
    show('space', '{own}%20and%20more'),
    show('umlaut', '{own}-%C3%A4'),
    show('emoji', '{own}-%F0%9F%98%80'),
    show('dot', '{own}.json'),
    show('longer', `{own}-${'a'.repeat(300)}`),
    show('below', '{own}/defaults'),
    show('list', '', {request: 'GET /os-quota-class-sets'}),

    put('one', {cores: 5}),
    show('one', '{own}'),
    put('some', {instances: 1, cores: -1, ram: '7', key_pairs: 0, metadata_items: 3}),
    put('groups', {server_groups: 3, server_group_members: 4}),
    until('2.57', put('files', {injected_files: 1, injected_file_content_bytes: 2, injected_file_path_bytes: 3})),
    put('files-of-old', {injected_files: 9}),
    put('networks', {fixed_ips: 1, floating_ips: 2, security_groups: 3, security_group_rules: 4}),
    put('nothing', {}),
    put('nothing-of-default', {}, {request: 'PUT /os-quota-class-sets/default'}),
    show('some', '{own}'),
    put('again', {cores: 6}),
    put('query', {cores: 6}, {request: 'PUT /os-quota-class-sets/{own}?colour=blue'}),
    put('umlaut', {cores: 6}, {request: 'PUT /os-quota-class-sets/{own}-%C3%A4'}),
    put('space', {cores: 6}, {request: 'PUT /os-quota-class-sets/%20'}),

    put('as-member', {cores: 5}, member),
    put('bad-as-member', {cores: 'bad'}, member),
    ...doubtfulCores(put),
    put('unknown', {colour: 1}),
    put('unknown-two', {shape: 1, colour: 2}),
    put('id', {id: '{own}', cores: 5}),
    put('force', {cores: 5, force: true}),
    put('class-null', null),
    put('class-list', []),
    put('long-name', {cores: 5}, {request: `PUT /os-quota-class-sets/${'a'.repeat(256)}`}),
    put('long-name-bad', {cores: 'bad'}, {request: `PUT /os-quota-class-sets/${'a'.repeat(256)}`}),
    put('long-name-as-member', {cores: 5}, {request: `PUT /os-quota-class-sets/${'a'.repeat(256)}`, ...member}),
    put('other-key', undefined, {body: {quota_set: {cores: 5}}}),
    put('more-keys', undefined, {body: {quota_class_set: {cores: 5}, colour: 'blue'}}),
    raw('whole-fraction', '{"quota_class_set": {"cores": 5.0}}'),
    raw('malformed', '{bad'),
    raw('no-body', ''),
    raw('array', '[]'),
    raw('object', '{}'),
    show('in-the-end', '{own}'),
    show('quotas-unchanged', '', {request: 'GET /os-quota-sets/{other}'}),

    {name: 'delete', request: 'DELETE /os-quota-class-sets/{own}', as: 'admin'},
    {name: 'post', request: 'POST /os-quota-class-sets', as: 'admin', body: {quota_class_set: {cores: 5}}},
  ],
}
