import {since} from '../../contract/changing.ts'
import {operation} from '../../contract/operation.ts'
import {described, either, list, object, query} from '../../contract/schema.ts'
import {nextLink} from '../fields.ts'
import {notFound, serverPath} from './action.ts'
import {choose} from './choose.ts'
import {filters, traits} from './filters.ts'
import {
  briefServer,
  detailedServer,
  downBriefServer,
  downDetailedServer,
  downWholeServer,
  wholeServer,
} from './server.ts'
import {view, viewDown} from './view.ts'

const errors = {
  400: {
    MarkerNotFound: 'The marker is not the id of a server that you can see.',
    InvalidInput: 'A direction to sort in is neither `asc` nor `desc`.',
    InvalidStatus: since('2.38', 'There is no such status.'),
    InvalidPeriod: since('2.66', '`changes-before` is before `changes-since`.'),
    InvalidFilter: 'An administrator asked for a filter that is none.',
    InvalidBoolean: '`all_tenants` or `locked` is not a word for yes or no.',
  },
  403: {
    PolicyNotAuthorized: 'Only administrators list the servers of all projects.',
    DeletedForbidden: 'Only administrators list servers that are gone.',
    SortForbidden: 'Only administrators sort by host or node.',
  },
} as const

export const listServers = operation({
  request: 'GET /servers',
  title: 'List servers',
  description:
    'Lists the servers of your project, the newest first: id and name. What you ask for and may not is ignored, and so are servers whose cell does not answer; from 2.69 on the plain list shows these, as far as they are known.',
  policy: 'os_compute_api:servers:index',
  traits,
  query: filters,
  success: 200,
  response: object({
    servers: described('The servers.', list(either(briefServer, since('2.69', downBriefServer)))),
    servers_links: nextLink,
  }),
  errors,
  handle({cloud, caller, may, must, query, traits, links, next}) {
    const mayFilter = may('os_compute_api:servers:allow_all_filters')
    const mustSeeAll = () => must('os_compute_api:servers:index:get_all_tenants')
    const {rows, next: marker} = choose(cloud, {query, caller, mayFilter, mustSeeAll, traits})
    return {
      servers: rows.map((server) => ({
        id: server.id,
        links: links(`servers/${server.id}`),
        ...(cloud.servers.answers(server) ? {name: server.name} : {status: 'UNKNOWN' as const}),
      })) as never,
      servers_links: marker === undefined ? undefined : next(marker),
    }
  },
})

export const listServersDetailed = operation({
  request: 'GET /servers/detail',
  title: 'List servers in detail',
  description:
    'Lists the servers of your project, the newest first, each in full. It takes the parameters of the plain list.',
  policy: 'os_compute_api:servers:detail',
  traits,
  query: filters,
  success: 200,
  response: object({
    servers: described('The servers.', list(either(detailedServer, since('2.69', downDetailedServer)))),
    servers_links: nextLink,
  }),
  errors,
  handle({cloud, caller, may, must, query, traits, links, next}) {
    const mayFilter = may('os_compute_api:servers:allow_all_filters')
    const mustSeeAll = () => must('os_compute_api:servers:detail:get_all_tenants')
    const {rows, next: marker} = choose(cloud, {query, caller, mayFilter, mustSeeAll, traits})
    const around = {cloud, links, caller}
    return {
      servers: rows.map((server) => (cloud.servers.answers(server) ? view(server, around) : viewDown(server, around))),
      servers_links: marker === undefined ? undefined : next(marker),
    }
  },
})

export const showServer = operation({
  request: 'GET /servers/{server_id}',
  path: serverPath,
  title: 'Show a server',
  description:
    'Shows one server in full. From 2.69 on a server whose cell does not answer is shown as far as it is known; before, it can’t be asked about.',
  policy: 'os_compute_api:servers:show',
  traits: {tellsOfDownCells: since('2.69', true)},
  query: query({}, '2.102'),
  success: 200,
  response: object({server: described('The server.', either(wholeServer, since('2.69', downWholeServer)))}),
  errors: {404: {InstanceNotFound: notFound}},
  handle({cloud, caller, path, links, traits}) {
    const server = cloud.servers.get(path.server_id, caller)
    const around = {cloud, links, caller}
    if (cloud.servers.answers(server) || !traits.tellsOfDownCells) return {server: view(server, around)}
    return {server: viewDown(server, around)}
  },
})
