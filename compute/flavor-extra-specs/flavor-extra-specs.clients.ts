import {type Clients, inside, needed, none, text, texts} from '../../contract/clients.ts'

const gophercloud = 'v2/flavors'
const properties = (specs: Readonly<Record<string, string>>) =>
  Object.entries(specs).map(([name, value]) => `${name}=${value}`)

export const clients: Clients = {
  listExtraSpecs: {
    cli: ({path}) => ({command: 'flavor show', options: {'-c': 'properties'}, arguments: [path.flavors]}),
    python: ({path}) => ({
      method: 'fetch_flavor_extra_specs',
      arguments: [path.flavors],
      gives: 'flavor',
      shows: 'extra_specs',
    }),
    go: ({path}) => ({
      package: gophercloud,
      function: 'ListExtraSpecs',
      arguments: [path.flavors],
      gives: 'extraSpecs',
    }),
  },
  createExtraSpecs: {
    cli: ({path, body}) => ({
      command: 'flavor set',
      options: {'--property': properties(texts(body.extra_specs))},
      arguments: [path.flavors],
    }),
    python: ({path, body}) => ({
      method: 'create_flavor_extra_specs',
      arguments: [path.flavors, {...inside(body.extra_specs)}],
      gives: 'flavor',
      shows: 'extra_specs',
    }),
    go: ({path, body}) => ({
      package: gophercloud,
      function: 'CreateExtraSpecs',
      arguments: [path.flavors, {map: 'ExtraSpecsOpts', entries: texts(body.extra_specs)}],
      gives: 'extraSpecs',
    }),
  },
  showExtraSpec: {
    cli: none('`openstack flavor show` prints all extra specs of a flavor, not one.'),
    python: ({path}) => ({
      method: 'get_flavor_extra_specs_property',
      arguments: [path.flavors, path['os-extra_specs']],
      gives: 'value',
    }),
    go: ({path}) => ({
      package: gophercloud,
      function: 'GetExtraSpec',
      arguments: [path.flavors, path['os-extra_specs']],
      gives: 'extraSpec',
    }),
  },
  updateExtraSpec: {
    cli({path, body}) {
      const key = needed(path['os-extra_specs'])
      return {
        command: 'flavor set',
        options: {'--property': `${key}=${needed(text(body[key]))}`},
        arguments: [path.flavors],
      }
    },
    python({path, body}) {
      const key = needed(path['os-extra_specs'])
      return {
        method: 'update_flavor_extra_specs_property',
        arguments: [path.flavors, key, needed(body[key])],
        gives: 'value',
      }
    },
    go({path, body}) {
      const key = needed(path['os-extra_specs'])
      return {
        package: gophercloud,
        function: 'UpdateExtraSpec',
        arguments: [path.flavors, {map: 'ExtraSpecsOpts', entries: {[key]: needed(text(body[key]))}}],
        gives: 'extraSpec',
      }
    },
  },
  deleteExtraSpec: {
    cli: ({path}) => ({
      command: 'flavor unset',
      options: {'--property': path['os-extra_specs']},
      arguments: [path.flavors],
    }),
    python: ({path}) => ({
      method: 'delete_flavor_extra_specs_property',
      arguments: [path.flavors, path['os-extra_specs']],
      named: {ignore_missing: false},
    }),
    go: ({path}) => ({
      package: gophercloud,
      function: 'DeleteExtraSpec',
      arguments: [path.flavors, path['os-extra_specs']],
    }),
  },
}
