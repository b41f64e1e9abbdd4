import type {Step, Tour} from '../tour.ts'

const act = (name: string, body: unknown, more: Partial<Step> = {}): Step => ({
  name,
  request: 'POST /flavors/{own}-private/action',
  as: 'admin',
  body,
  ...more,
})
const add = (name: string, tenant: unknown, more: Partial<Step> = {}) => act(name, {addTenantAccess: {tenant}}, more)
const remove = (name: string, tenant: unknown, more: Partial<Step> = {}) =>
  act(name, {removeTenantAccess: {tenant}}, more)
const make = (name: string, isPublic: boolean): Step => ({
  name: `make-${name}`,
  request: 'POST /flavors',
  as: 'admin',
  body: {
    flavor: {
      name: `{own}-${name}`,
      id: `{own}-${name}`,
      ram: '{ram}',
      vcpus: 1,
      disk: 1,
      'os-flavor-access:is_public': isPublic,
    },
  },
})
const open = {request: 'POST /flavors/{own}-public/action'}
const list = 'GET /flavors/{own}-private/os-flavor-access'

/** Who may use a flavor that is not public, and how that changes. */
export const flavorAccess: Tour = {
  resource: 'flavor-access',
  steps: [
    make('private', false),
    make('public', true),
    {name: 'list-none', request: list, as: 'admin'},
    {name: 'list-as-member', request: list},
    {name: 'list-query', request: `${list}?colour=blue`, as: 'admin'},
    {name: 'list-public', request: 'GET /flavors/{own}-public/os-flavor-access', as: 'admin'},
    {name: 'list-unknown', request: 'GET /flavors/{own}-none/os-flavor-access', as: 'admin'},
    {name: 'show-before', request: 'GET /flavors/{own}-private'},

    add('add', '{home}'),
    add('add-again', '{home}'),
    add('add-other', '{other}'),
    {name: 'list', request: list, as: 'admin'},
    {name: 'show-after', request: 'GET /flavors/{own}-private'},
    {name: 'find-after', request: 'GET /flavors?minRam={ram}'},
    add('add-public', '{home}', open),
    add('add-unknown-flavor', '{home}', {request: 'POST /flavors/{own}-none/action'}),
    add('add-as-member', '{home}', {as: 'member'}),
    add('add-nothing', undefined),
    add('add-empty', ''),
    add('add-number', 1),
    add('add-256', 'a'.repeat(256)),
    act('add-more', {addTenantAccess: {tenant: '{home}', colour: 'blue'}}),
    act('add-null', {addTenantAccess: null}),
    act('add-wrong-as-member', {addTenantAccess: {}}, {as: 'member'}),

    remove('remove-unknown-flavor', '{home}', {request: 'POST /flavors/{own}-none/action'}),
    remove('remove-as-member', '{home}', {as: 'member'}),
    remove('remove-nothing', undefined),
    remove('remove', '{home}'),
    remove('remove-again', '{home}'),
    remove('remove-other', '{other}'),
    remove('remove-public', '{home}', open),
    {name: 'show-in-the-end', request: 'GET /flavors/{own}-private'},

    act('no-action', {}),
    act('unknown-action', {nosuch: {}}),
    act('unknown-action-as-member', {nosuch: {}}, {as: 'member'}),
    act('unknown-action-unknown-flavor', {nosuch: {}}, {request: 'POST /flavors/{own}-none/action'}),
    act('two-actions', {addTenantAccess: {tenant: '{home}'}, removeTenantAccess: {tenant: '{home}'}}),
    act('array', []),
    act('malformed', undefined, {raw: '{bad'}),
    act('empty', undefined, {raw: ''}),
    ...['private', 'public'].map(
      (name): Step => ({name: `clean-${name}`, request: `DELETE /flavors/{own}-${name}`, as: 'admin'}),
    ),
  ],
}
