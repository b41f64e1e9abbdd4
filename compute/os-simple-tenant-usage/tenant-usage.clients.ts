import {type Asked, type Clients, digits, Unsayable} from '../../contract/clients.ts'

const gophercloud = 'v2/usage'

/** The day that begins at a time: the command knows days only. */
function day(time: string | undefined): string {
  const [, date] = /^(\d{4}-\d\d-\d\d)T00:00:00$/.exec(time ?? '') ?? []
  if (date === undefined) throw new Unsayable(`Unexpected ${time}, expected midnight`)
  return date
}
/** The command takes a period, and no other parameters. */
function days({start, end, ...others}: Asked['query']) {
  if (Object.values(others).some((value) => value !== undefined))
    throw new Unsayable('Unexpected parameters, expected a period only')
  return {'--start': day(start), '--end': day(end)}
}
/** Python and Go write times of their own. */
function timeless({start, end}: Asked['query']): void {
  if (start !== undefined || end !== undefined)
    throw new Unsayable('Unexpected text, expected a time as the client holds it')
}

export const clients: Clients = {
  listTenantUsage: {
    cli: ({query: {limit, marker, start, end, detailed, ...others}}) => ({
      command: 'usage list',
      options: days({start, end, detailed, limit, marker, ...others}),
    }),
    python({query}) {
      timeless(query)
      const {detailed, limit, marker} = query
      return {
        method: 'usages',
        named: {detailed, limit: digits(limit), marker},
        gives: ['usage'],
      }
    },
    go({query}) {
      timeless(query)
      const {detailed, limit, marker} = query
      return {
        package: gophercloud,
        function: 'AllTenants',
        arguments: [
          {
            struct: 'AllTenantsOpts',
            fields: {Detailed: detailed === '1' ? true : undefined, Limit: digits(limit), Marker: marker},
          },
        ],
        pages: 'ExtractAllTenants',
        gives: 'usages',
      }
    },
  },
  showTenantUsage: {
    cli: ({path, query: {start, end, limit, marker}}) => ({
      command: 'usage show',
      options: {'--project': path['os-simple-tenant-usage'], ...days({start, end, limit, marker})},
    }),
    python({path, query}) {
      timeless(query)
      const {limit, marker} = query
      return {
        method: 'get_usage',
        arguments: [path['os-simple-tenant-usage']],
        named: {limit: digits(limit), marker},
        gives: 'usage',
      }
    },
    go({path, query}) {
      timeless(query)
      const {limit, marker} = query
      return {
        package: gophercloud,
        function: 'SingleTenant',
        arguments: [
          path['os-simple-tenant-usage'],
          {struct: 'SingleTenantOpts', fields: {Limit: digits(limit), Marker: marker}},
        ],
        pages: 'ExtractSingleTenant',
        gives: 'usage',
      }
    },
  },
}
