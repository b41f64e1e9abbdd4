import type {Cloud} from '../../cloud/cloud.ts'
import type {ActionEvent, InstanceAction} from '../../cloud/instance-actions.ts'
import {page} from '../../cloud/page.ts'
import {Refusal} from '../../cloud/refusal.ts'
import type {Server} from '../../cloud/server.ts'
import type {Viewer} from '../../cloud/servers.ts'
import {changing, since} from '../../contract/changing.ts'
import {operation} from '../../contract/operation.ts'
import {described, from, list, nullable, object, once, query, text, visibleTo} from '../../contract/schema.ts'
import {maybe, nextLink, paging, projectId, time, uuid} from '../fields.ts'
import {period} from '../period.ts'
import {notFound} from '../servers/action.ts'
import {hostIdOf} from '../servers/view.ts'

const policy = (name: string) => `os_compute_api:os-instance-actions:${name}`
const errors = {404: {InstanceNotFound: notFound}} as const
/** From this version on what was done to a server is known after it is gone. */
const traits = {knowsPast: since('2.21', true)}

const action = {
  action: described('What was asked for: `create`, `reboot` or `resize`, for example.', text),
  instance_uuid: from('server_id', described('The id of the server.', uuid)),
  request_id: described('The id of the request that asked for it.', text),
  user_id: described('The user who asked; null where Nova did it by itself.', nullable(projectId)),
  project_id: described('The project of that user; null where Nova did it by itself.', nullable(projectId)),
  start_time: described('When it was asked for.', time),
  message: described('`Error` where something went wrong, otherwise null.', maybe),
  updated_at: since('2.58', described('When an event of it last began or ended.', nullable(time))),
}

const event = {
  event: described('What was done: `compute_reboot_instance`, for example.', text),
  start_time: described('When it began.', time),
  finish_time: described('When it ended; null until then.', nullable(time)),
  result: described('`Success` or `Error`; null until it ended.', maybe),
  traceback: visibleTo(
    policy('events'),
    described('Where in Nova it went wrong, otherwise null. Only for those who may see it.', maybe),
  ),
  hostId: since(
    '2.62',
    from('host_id', described('A word for the machine on which it was done, another for each project.', text)),
  ),
  host: since(
    '2.62',
    visibleTo(policy('events'), described('The machine on which it was done. Only for those who may see it.', text)),
  ),
  details: since(
    '2.84',
    visibleTo(
      policy('events:details'),
      described('What went wrong, in words; otherwise null. Only for those who may see it.', maybe),
    ),
  ),
}
const events = described('What was done for it, the last first.', list(object(event)))
const found = ({servers}: Cloud, id: string, viewer: Viewer, knowsPast: true | undefined): Server =>
  knowsPast ? servers.everKnown(id, viewer) : servers.get(id, viewer)

const shownEvents = ({events, project_id}: InstanceAction, server: Server) =>
  events.toReversed().map((one: ActionEvent) => ({
    ...one,
    host: one.host ?? '',
    host_id: hostIdOf(project_id ?? server.project_id, one.host),
  }))

export const listInstanceActions = operation({
  request: 'GET /servers/{server_id}/os-instance-actions',
  path: {server_id: 'The id of the server.'},
  title: 'List what was done to a server',
  description: changing({
    '2.1': 'Lists what was asked of a server, the newest first.',
    '2.21': 'Lists what was asked of a server, the newest first; of one that is gone, too.',
  }),
  policy: policy('list'),
  traits,
  query: query(
    {
      limit: since('2.58', once(paging.limit)),
      marker: since('2.58', once(paging.marker)),
      'changes-since': since(
        '2.58',
        once(described('Only those of which an event began or ended then or later.', time)),
      ),
      'changes-before': since(
        '2.66',
        once(described('Only those of which an event began or ended then or before.', time)),
      ),
    },
    '2.58',
  ),
  success: 200,
  response: object({
    instanceActions: described('What was asked for.', list(object(action))),
    links: since('2.58', nextLink),
  }),
  errors: {
    ...errors,
    400: {
      MarkerNotFound: since('2.58', 'The marker is not the id of a request that asked something of the server.'),
      InvalidPeriod: since('2.66', '`changes-before` is before `changes-since`.'),
    },
  },
  handle({cloud, caller, path, query, traits, next}) {
    const {id} = found(cloud, path.server_id, caller, traits.knowsPast)
    const {since, before} = period(query)
    const changed = ({updated_at}: InstanceAction) => Date.parse(`${updated_at}Z`)
    const {rows, next: marker} = page(
      cloud.actions.of(id),
      ({request_id}) => request_id,
      query,
      (marker) => `Marker ${marker} could not be found.`,
      (one) => (since === undefined || changed(one) >= since) && (before === undefined || changed(one) <= before),
    )
    return {instanceActions: rows, links: marker === undefined ? undefined : next(marker)}
  },
})

export const showInstanceAction = operation({
  request: 'GET /servers/{server_id}/os-instance-actions/{request_id}',
  path: {server_id: 'The id of the server.', request_id: 'The id of the request that asked for it.'},
  title: 'Show what was done to a server',
  description: changing({
    '2.1': 'Shows something that was asked of a server. What was done for it, only administrators see.',
    '2.21':
      'Shows something that was asked of a server, even if that is gone. What was done for it, only administrators see.',
    '2.51':
      'Shows something that was asked of a server, even if that is gone, and what was done for it. The traceback of what went wrong, only administrators see.',
  }),
  policy: policy('show'),
  traits,
  query: query({}, '2.102'),
  success: 200,
  response: object({
    instanceAction: described(
      'What was asked for.',
      object({...action, events: changing({'2.1': visibleTo(policy('events'), events), '2.51': events})}),
    ),
  }),
  errors: {404: {...errors[404], ActionNotFound: 'That request asked nothing of the server.'}},
  handle({cloud, caller, path, traits}) {
    const server = found(cloud, path.server_id, caller, traits.knowsPast)
    const own = cloud.actions.of(server.id).find(({request_id}) => request_id === path.request_id)
    if (!own) throw new Refusal('ActionNotFound', `Action ${path.request_id} not found`)
    return {instanceAction: {...own, events: shownEvents(own, server)}}
  },
})
