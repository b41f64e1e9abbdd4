import {Refusal} from '../../cloud/refusal.ts'
import {since} from '../../contract/changing.ts'
import {operation} from '../../contract/operation.ts'
import {described, object, query, type Schema, text} from '../../contract/schema.ts'
import {limit, settableQuotas, shownQuotas} from '../os-quota-sets/quota-fields.ts'

const {server_groups, server_group_members, ...others} = shownQuotas(limit, '2.50')
const quotas = {
  ...others,
  server_group_members: since('2.50', server_group_members),
  server_groups: since('2.50', server_groups),
}
const set = <S extends Schema>(fields: S) =>
  object({quota_class_set: described('The quotas, each with how much there may be; -1 stands for no limit.', fields)})

const policy = (action: string) => `os_compute_api:os-quota-class-sets:${action}`
const path = {id: 'The name of the class: `default` for what holds where nothing else is said.'}
/** How long the name of a class may be. */
const LONGEST = 255

export const showQuotaClassSet = operation({
  request: 'GET /os-quota-class-sets/{id}',
  title: 'Show the quotas of a class',
  description:
    'Shows the limits of a quota class. Any name is the name of a class: one that nobody has written to has the limits of the configuration.',
  path,
  policy: policy('show'),
  query: query({}, '2.102'),
  success: 200,
  response: set(object({id: described('The name of the class.', text), ...quotas})),
  errors: {},
  handle: ({cloud, path}) => ({quota_class_set: {id: path.id, ...cloud.quotas.ofClass(path.id)}}),
})

export const updateQuotaClassSet = operation({
  request: 'PUT /os-quota-class-sets/{id}',
  title: 'Update the quotas of a class',
  description:
    'Gives a quota class other limits; those that the body does not name stay. What you write to the class `default` holds for every project that was given no limits of its own, from now on.',
  path,
  policy: policy('update'),
  body: set(object(settableQuotas('2.50'))),
  success: 200,
  response: set(object(quotas)),
  errors: {400: {InvalidInput: 'The name of the class has more than 255 characters.'}},
  handle({cloud, path, body}) {
    const {length} = [...path.id]
    if (length > LONGEST)
      throw new Refusal('InvalidInput', `quota_class_name has ${length} characters, more than ${LONGEST}.`)
    cloud.quotas.changeClass(path.id, body.quota_class_set)
    return {quota_class_set: cloud.quotas.ofClass(path.id)}
  },
})
