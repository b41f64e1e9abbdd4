import type {Flavor} from '../../cloud/flavors.ts'
import {Refusal} from '../../cloud/refusal.ts'
import {since} from '../../contract/changing.ts'
import {operation} from '../../contract/operation.ts'
import {described, list, object, open, query, type Schema, text} from '../../contract/schema.ts'
import {projectId} from '../fields.ts'

const access = open(
  object({
    flavor_access: described(
      'The projects that may use the flavor, an entry each.',
      list(
        open(
          object({
            flavor_id: described('The id of the flavor.', text),
            tenant_id: described('The id of the project.', projectId),
          }),
        ),
      ),
    ),
  }),
)
const listed = ({flavorid, projects}: Flavor) => ({
  flavor_access: projects.map((tenant_id) => ({flavor_id: flavorid, tenant_id})),
})
const tenant: Schema<string> = described('The id of the project.', {...text, minLength: 1, maxLength: 255})
const whom = object({tenant})

const notFound = 'There is no flavor of that id.'

export const listFlavorAccess = operation({
  request: 'GET /flavors/{flavor_id}/os-flavor-access',
  path: {flavor_id: 'The id of the flavor.'},
  title: 'List who may use a flavor',
  description: 'Lists the projects that may use a flavor that is not public.',
  policy: 'os_compute_api:os-flavor-access',
  query: query({}, '2.102'),
  success: 200,
  response: access,
  errors: {404: {FlavorNotFound: notFound, FlavorIsPublic: 'The flavor is public: there is no list.'}},
  handle({cloud, caller, path}) {
    const flavor = cloud.flavors.get(path.flavor_id, caller)
    if (flavor.is_public) throw new Refusal('FlavorIsPublic', 'Access list not available for public flavors.')
    return listed(flavor)
  },
})

export const addFlavorAccess = operation({
  request: 'POST /flavors/{flavor_id}/action addTenantAccess',
  path: {flavor_id: 'The id of the flavor.'},
  title: 'Let a project use a flavor',
  description: 'Lets a project use a flavor that is not public. The answer lists all projects that now may.',
  policy: 'os_compute_api:os-flavor-access:add_tenant_access',
  body: object({addTenantAccess: whom}),
  traits: {refusesPublic: since('2.7', true)},
  success: 200,
  response: access,
  errors: {
    400: {ProjectNotFound: 'The identity service knows no such project.'},
    404: {FlavorNotFound: notFound},
    409: {
      FlavorAccessExists: 'The project may already use the flavor.',
      PublicFlavorAccess: since('2.7', 'The flavor is public: every project may use it as it is.'),
    },
  },
  emits: ['flavor.update'],
  handle({cloud, caller, path, body: {addTenantAccess}, traits}) {
    cloud.identity.demand(addTenantAccess.tenant)
    const flavor = cloud.flavors.get(path.flavor_id, caller)
    if (traits.refusesPublic && flavor.is_public)
      throw new Refusal('PublicFlavorAccess', 'Can not add access to a public flavor.')
    return listed(cloud.flavors.allow(flavor, addTenantAccess.tenant))
  },
})

export const removeFlavorAccess = operation({
  request: 'POST /flavors/{flavor_id}/action removeTenantAccess',
  path: {flavor_id: 'The id of the flavor.'},
  title: 'Take a flavor from a project',
  description:
    'Takes the right to use a flavor from a project; it need not exist any more. The answer lists the projects that are left.',
  policy: 'os_compute_api:os-flavor-access:remove_tenant_access',
  body: object({removeTenantAccess: whom}),
  success: 200,
  response: access,
  errors: {
    404: {FlavorNotFound: notFound, FlavorAccessNotFound: 'The project has no such right.'},
  },
  emits: ['flavor.update'],
  handle({cloud, caller, path, body: {removeTenantAccess}}) {
    const flavor = cloud.flavors.get(path.flavor_id, caller)
    return listed(cloud.flavors.forbid(flavor, removeTenantAccess.tenant))
  },
})
