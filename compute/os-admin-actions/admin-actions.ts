import {operation, retired} from '../../contract/operation.ts'
import {anything, described, object, oneOf} from '../../contract/schema.ts'
import {notFound, serverAction, serverPath} from '../servers/action.ts'

export const resetServerState = serverAction({
  action: 'os-resetState',
  title: 'Reset the state of a server',
  description:
    'Writes down that a server is active, or in error, and that nothing is being done to it. Nothing else happens: it is for operators who know better than Nova what the server is.',
  policy: 'os_compute_api:os-admin-actions:reset_state',
  change: 'resetState',
  words: described(
    'What to write down.',
    object({state: described('What the server shall be taken for.', oneOf('active', 'error'))}),
  ),
  params: ({state}) => ({state}),
})

export const injectNetworkInfo = serverAction({
  action: 'injectNetworkInfo',
  title: 'Inject network information',
  description:
    'Has the hypervisor write into a server how its network is set up. Only XenServer ever did; with any other hypervisor nothing happens.',
  policy: 'os_compute_api:os-admin-actions:inject_network_info',
  change: 'injectNetworkInfo',
})

export const resetNetwork = operation({
  request: 'POST /servers/{server_id}/action resetNetwork',
  path: serverPath,
  title: 'Reset the network',
  description: 'Had the agent in a server set up its network anew. It went with the only hypervisor that knew how.',
  policy: 'os_compute_api:os-admin-actions:reset_network',
  body: object({resetNetwork: described('Null; whatever it is, it is ignored.', anything)}),
  success: 202,
  errors: {404: {InstanceNotFound: notFound}},
  retired: retired('Wallaby'),
  handle({cloud, caller, path}) {
    cloud.servers.get(path.server_id, caller)
  },
})
