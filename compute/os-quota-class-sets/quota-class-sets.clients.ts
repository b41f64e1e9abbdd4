import {type Clients, inside, none, Unsayable} from '../../contract/clients.ts'
import {limitOptions, limitsByName} from '../os-quota-sets/quota-sets.clients.ts'

const noGo = none('gophercloud has no functions for quota classes.')

export const clients: Clients = {
  showQuotaClassSet: {
    cli: none(
      'There is no command for a class: `openstack quota show --default` shows what the class `default` gives.',
    ),
    python: ({path}) => ({
      method: 'get_quota_class_set',
      arguments: [path['os-quota-class-sets']],
      gives: 'quotas',
    }),
    go: noGo,
  },
  updateQuotaClassSet: {
    cli({path, body}) {
      const name = path['os-quota-class-sets']
      if (name !== 'default') throw new Unsayable(`Unexpected class ${name}, expected default`)
      return {
        command: 'quota set',
        options: {'--default': true, ...limitOptions(inside(body.quota_class_set))},
        arguments: [name],
      }
    },
    python: ({path, body}) => ({
      method: 'update_quota_class_set',
      arguments: [path['os-quota-class-sets']],
      named: limitsByName(inside(body.quota_class_set)),
      gives: 'quotas',
    }),
    go: noGo,
  },
}
