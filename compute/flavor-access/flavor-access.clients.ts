import {type Clients, inside, needed, text, Unsayable} from '../../contract/clients.ts'

const gophercloud = 'v2/flavors'

export const clients: Clients = {
  listFlavorAccess: {
    cli({path, refusal}) {
      if (refusal === 'FlavorIsPublic') throw new Unsayable('Of a public flavor the command shows an empty list.')
      return {command: 'flavor show', options: {'-c': 'access_project_ids'}, arguments: [path.flavors]}
    },
    python: ({path}) => ({method: 'get_flavor_access', arguments: [path.flavors], gives: ['access']}),
    go: ({path}) => ({
      package: gophercloud,
      function: 'ListAccesses',
      arguments: [path.flavors],
      pages: 'ExtractAccesses',
      gives: 'accesses',
    }),
  },
  addFlavorAccess: {
    cli: ({path, body}) => ({
      command: 'flavor set',
      options: {'--project': needed(text(inside(body.addTenantAccess).tenant))},
      arguments: [path.flavors],
    }),
    python: ({path, body}) => ({
      method: 'flavor_add_tenant_access',
      arguments: [path.flavors, inside(body.addTenantAccess).tenant],
    }),
    go: ({path, body}) => ({
      package: gophercloud,
      function: 'AddAccess',
      arguments: [path.flavors, {struct: 'AddAccessOpts', fields: {Tenant: text(inside(body.addTenantAccess).tenant)}}],
      gives: 'accesses',
    }),
  },
  removeFlavorAccess: {
    cli: ({path, body}) => ({
      command: 'flavor unset',
      options: {'--project': needed(text(inside(body.removeTenantAccess).tenant))},
      arguments: [path.flavors],
    }),
    python: ({path, body}) => ({
      method: 'flavor_remove_tenant_access',
      arguments: [path.flavors, inside(body.removeTenantAccess).tenant],
    }),
    go: ({path, body}) => ({
      package: gophercloud,
      function: 'RemoveAccess',
      arguments: [
        path.flavors,
        {struct: 'RemoveAccessOpts', fields: {Tenant: needed(text(inside(body.removeTenantAccess).tenant))}},
      ],
      gives: 'accesses',
    }),
  },
}
