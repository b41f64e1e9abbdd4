import type {GroupPolicy, ServerGroup} from '../../cloud/server-groups.ts'
import {allUntil, changing, since} from '../../contract/changing.ts'
import {operation} from '../../contract/operation.ts'
import {
  described,
  integer,
  list,
  object,
  oneOf,
  optional,
  query,
  reads,
  type Schema,
  text,
} from '../../contract/schema.ts'
import {limit, name, projectId, uuid} from '../fields.ts'

const strict = ['anti-affinity', 'affinity'] as const
const soft = ['soft-anti-affinity', 'soft-affinity'] as const
const anyPolicy: Schema<GroupPolicy> = oneOf(...strict, ...soft)
const single = <P extends GroupPolicy>(policy: Schema<P>): Schema<P[], readonly P[]> =>
  described('The policy: the list has this one entry.', {
    type: 'array',
    prefixItems: [policy],
    uniqueItems: true,
    minItems: 1,
    maxItems: 1,
  })
const meaning =
  '`anti-affinity`: each server on a host of its own; `affinity`: all on the same one; the `soft-` ones: as far as it can be.'
const rulesMeaning = 'What else `anti-affinity` is to keep to.'
const mostMeaning = 'How many of the servers may share a host; 1 if it is not there.'

const shown = object({
  id: described('The id of the group.', uuid),
  name: described('The name of the group; others may have the same.', text),
  policy: since('2.64', described(meaning, anyPolicy)),
  rules: since(
    '2.64',
    described(rulesMeaning, object({max_server_per_host: optional(described(mostMeaning, integer))})),
  ),
  ...allUntil('2.64', {
    policies: single(anyPolicy),
    metadata: described('Always empty.', object({})),
  }),
  members: described('The ids of its servers: those that were deleted are left out.', list(uuid)),
  project_id: since('2.13', described('The project to which it belongs.', projectId)),
  user_id: since('2.13', described('The user who made it.', projectId)),
})
const whole = (group: ServerGroup) => ({...group, policies: [group.policy], metadata: {}})

const policy = (action: string) => `os_compute_api:os-server-groups:${action}`
const path = {server_group_id: 'The id of the server group.'}
const notFound = {404: {InstanceGroupNotFound: 'The project has no server group of that id.'}}

/** How many groups an answer holds at most: the default of Nova's `[api] max_limit`. */
const MOST = 1000

export const listServerGroups = operation({
  request: 'GET /os-server-groups',
  title: 'List server groups',
  description:
    'Lists the server groups of your project, oldest first. As an administrator, add `all_projects` to see those of every project; from others it is ignored.',
  policy: policy('index'),
  query: query(
    {
      all_projects: described(
        'Whether groups of all projects are meant: whatever its value, for administrators.',
        text,
      ),
      limit: described('At most how many groups to answer with; 0 for as many as there may be, which is 1,000.', limit),
      offset: described('How many groups to leave out at the beginning.', limit),
    },
    '2.75',
  ),
  success: 200,
  response: object({server_groups: described('The server groups.', list(shown))}),
  errors: {},
  handle({cloud, caller, may, query: {all_projects, limit, offset = 0}}) {
    const isWide = all_projects !== undefined && may('os_compute_api:os-server-groups:index:all_projects')
    const groups = isWide ? cloud.serverGroups.all : cloud.serverGroups.of(caller.project_id)
    return {server_groups: groups.slice(offset, offset + Math.min(limit || MOST, MOST)).map(whole)}
  },
})

const most: Schema<number> = reads({type: ['integer', 'string'], pattern: '^[0-9]*$', minimum: 1, minLength: 1}, Number)

export const createServerGroup = operation({
  request: 'POST /os-server-groups',
  title: 'Create a server group',
  description:
    'Creates a server group. Give its id as the scheduler hint `group` when you create a server: the server becomes a member, and is placed as the policy says.',
  policy: policy('create'),
  body: object({
    server_group: object({
      name: described('The name of the group.', name),
      policies: changing({
        '2.1': single(oneOf(...strict)),
        '2.15': single(anyPolicy),
        '2.64': undefined,
      }),
      policy: since('2.64', described(meaning, anyPolicy)),
      rules: since(
        '2.64',
        optional(described(rulesMeaning, object({max_server_per_host: optional(described(mostMeaning, most))}))),
      ),
    }),
  }),
  success: 200,
  response: object({server_group: shown}),
  errors: {
    400: {RulesNotSupported: since('2.64', 'Rules are given to a policy other than `anti-affinity`.')},
    403: {OverQuota: 'The project, or the user in it, has as many server groups as the quota allows.'},
  },
  emits: ['server_group.create'],
  handle({cloud, caller, body: {server_group}}) {
    const {name, rules, policy = server_group.policies?.[0] ?? 'anti-affinity'} = server_group
    return {server_group: whole(cloud.serverGroups.add({name, policy, rules}, caller))}
  },
})

export const showServerGroup = operation({
  request: 'GET /os-server-groups/{server_group_id}',
  title: 'Show a server group',
  description: 'Shows one server group, with its members.',
  path,
  policy: policy('show'),
  query: query({}, '2.102'),
  success: 200,
  response: object({server_group: shown}),
  errors: notFound,
  handle: ({cloud, caller, path}) => ({server_group: whole(cloud.serverGroups.get(path.server_group_id, caller))}),
})

export const deleteServerGroup = operation({
  request: 'DELETE /os-server-groups/{server_group_id}',
  title: 'Delete a server group',
  description: 'Deletes a server group. Its servers stay where they are, and are no longer in any group.',
  path,
  policy: policy('delete'),
  success: 204,
  errors: notFound,
  emits: ['server_group.delete'],
  handle: ({cloud, caller, path}) => cloud.serverGroups.remove(cloud.serverGroups.get(path.server_group_id, caller)),
})
