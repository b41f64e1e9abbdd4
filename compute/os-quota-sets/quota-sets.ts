import {operation} from '../../contract/operation.ts'
import {described, object, optional, query, type Schema, text} from '../../contract/schema.ts'
import {truth} from '../fields.ts'
import {limit, settableQuotas, shownQuotas} from './quota-fields.ts'

const quotas = shownQuotas(limit, '2.36')
const id = described('The id of the project.', text)
const set = <S extends Schema>(fields: S) =>
  object({quota_set: described('The quotas, each with how much there may be; -1 stands for no limit.', fields)})

const policy = (action: string) => `os_compute_api:os-quota-sets:${action}`
const target = ({path}: {path: {tenant_id: string}}) => ({project_id: path.tenant_id})
const path = {tenant_id: 'The id of the project.'}
const user = described('The user whose part of the quotas is meant, not the whole project’s.', text)
const whose = query({user_id: user}, '2.75')
const holder = (path: {tenant_id: string}, query: {user_id?: string}) => ({
  project_id: path.tenant_id,
  user_id: query.user_id || undefined,
})
const unknown = {ProjectNotFound: 'The identity service knows no such project.'}

export const showQuotaSet = operation({
  request: 'GET /os-quota-sets/{tenant_id}',
  title: 'Show quotas',
  description: 'Shows how much a project may have of everything, or with `user_id` how much one user may take of it.',
  path,
  policy: policy('show'),
  target,
  query: whose,
  success: 200,
  response: set(object({id, ...quotas})),
  errors: {400: unknown},
  handle({cloud, path, query}) {
    cloud.identity.demand(path.tenant_id)
    return {quota_set: {id: path.tenant_id, ...cloud.quotas.limits(holder(path, query))}}
  },
})

export const showQuotaSetDetail = operation({
  request: 'GET /os-quota-sets/{tenant_id}/detail',
  title: 'Show quotas and what is used of them',
  description:
    'Shows for each quota the limit, and how much of it a project, or with `user_id` one user, has taken. Keypairs and members of server groups are not counted here: of those 0 is shown, whatever there is.',
  path,
  policy: policy('detail'),
  target,
  query: whose,
  success: 200,
  response: set(
    object({
      id,
      ...shownQuotas(
        object({
          in_use: described('How much there is.', limit),
          limit: described('How much there may be; -1 for no limit.', limit),
          reserved: described('How much is set aside: 0, since Nova stopped to do so.', limit),
        }),
        '2.36',
      ),
    }),
  ),
  errors: {400: unknown},
  handle({cloud, path, query}) {
    cloud.identity.demand(path.tenant_id)
    const whom = holder(path, query)
    const [limits, usage] = [cloud.quotas.limits(whom), cloud.quotas.usage(whom)]
    const {reserved} = cloud.quotas
    const detail = mapped(limits, (limit, name) => ({in_use: usage[name], limit, reserved}))
    return {quota_set: {id: path.tenant_id, ...detail}}
  },
})

const mapped = <N extends string, T, U>(record: Readonly<Record<N, T>>, change: (value: T, name: N) => U) =>
  Object.fromEntries(
    (Object.entries(record) as Array<[N, T]>).map(([name, value]) => [name, change(value, name)]),
  ) as Record<N, U>

export const showDefaultQuotaSet = operation({
  request: 'GET /os-quota-sets/{tenant_id}/defaults',
  title: 'Show default quotas',
  description:
    'Shows how much a project may have that was given no quotas of its own: what the quota class `default` says, and otherwise the configuration.',
  path,
  policy: policy('defaults'),
  query: query({}),
  success: 200,
  response: set(object({id, ...quotas})),
  errors: {400: unknown},
  handle({cloud, path}) {
    cloud.identity.demand(path.tenant_id)
    return {quota_set: {id: path.tenant_id, ...cloud.quotas.defaults}}
  },
})

export const updateQuotaSet = operation({
  request: 'PUT /os-quota-sets/{tenant_id}',
  title: 'Update quotas',
  description:
    'Gives a project, or with `user_id` a user in it, other limits; those that the body does not name stay. A limit can not be less than what is used, nor can the limits of users add up to more than the project’s, unless you say `force`.',
  path,
  policy: policy('update'),
  target,
  query: whose,
  body: set(
    object({
      ...settableQuotas('2.36'),
      force: optional(described('Whether to set the limits even if more is in use already.', truth)),
    }),
  ),
  success: 200,
  response: set(object(quotas)),
  errors: {
    400: {
      ...unknown,
      QuotaLimitTooLow: 'More is in use, or was given to users of the project, than the new limit allows.',
      QuotaLimitTooHigh: 'The project does not have so much left for the user.',
    },
  },
  handle({cloud, path, query, body}) {
    cloud.identity.demand(path.tenant_id)
    const {force = false, ...changes} = body.quota_set
    const whom = holder(path, query)
    cloud.quotas.change(whom, changes, {force})
    return {quota_set: cloud.quotas.limits(whom)}
  },
})

export const resetQuotaSet = operation({
  request: 'DELETE /os-quota-sets/{tenant_id}',
  title: 'Reset quotas to the defaults',
  description:
    'Forgets the limits that a project was given, with those of its users: the defaults hold again. With `user_id` only that user’s are forgotten. It is no error if there are none.',
  path,
  policy: policy('delete'),
  target,
  query: whose,
  success: 202,
  errors: {},
  handle: ({cloud, path, query}) => cloud.quotas.reset(holder(path, query)),
})
