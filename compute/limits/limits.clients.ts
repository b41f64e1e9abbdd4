import type {Clients} from '../../contract/clients.ts'

export const clients: Clients = {
  showLimits: {
    cli: ({query: {tenant_id}}) => ({command: 'limits show', options: {'--absolute': true, '--project': tenant_id}}),
    python: () => ({method: 'get_limits', gives: 'limits'}),
    go: ({query: {tenant_id}}) => ({
      package: 'v2/limits',
      function: 'Get',
      arguments: [{struct: 'GetOpts', fields: {TenantID: tenant_id}}],
      gives: 'projectLimits',
    }),
  },
}
