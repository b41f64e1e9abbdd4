import {changing} from '../../contract/changing.ts'
import {operation, reply} from '../../contract/operation.ts'
import {described, list, object, oneOf, optional, type Schema} from '../../contract/schema.ts'
import {uuid} from '../fields.ts'

const names = ['network-changed', 'network-vif-plugged', 'network-vif-unplugged', 'network-vif-deleted'] as const
const name = described(
  'What happened: to a port of the server, to a volume (`volume-extended`, `volume-reimaged`), to its power (`power-update`), or to an accelerator that it asked for (`accelerator-request-bound`).',
  changing({
    '2.1': oneOf(...names),
    '2.51': oneOf(...names, 'volume-extended'),
    '2.76': oneOf(...names, 'volume-extended', 'power-update'),
    '2.82': oneOf(...names, 'volume-extended', 'power-update', 'accelerator-request-bound'),
    '2.93': oneOf(...names, 'volume-extended', 'power-update', 'accelerator-request-bound', 'volume-reimaged'),
  }),
)
const tag = described(
  'What it happened to: the id of a port, of a volume or of a request for an accelerator; of `power-update` the new state, `POWER_ON` or `POWER_OFF`. All but those of ports need it.',
  {type: 'string', maxLength: 255} as Schema<string>,
)
const serverId = described('The server.', uuid)
const status = oneOf('failed', 'completed', 'in-progress')

export const createExternalEvents = operation({
  request: 'POST /os-server-external-events',
  title: 'Run events',
  description:
    'Tells the Compute service what happened to servers elsewhere: other services do so, and the hosts that wait for it go on. Each event has an answer of its own; where one of them is not taken, the status of the whole is 207.',
  policy: 'os_compute_api:os-server-external-events:create',
  body: object({
    events: described(
      'What happened.',
      list(
        object({
          name,
          server_uuid: serverId,
          status: optional(described('How it went: `completed`, unless you say otherwise.', status)),
          tag: optional(tag),
        }),
        {minItems: 1},
      ),
    ),
  }),
  success: [200, 207],
  response: object({
    events: described(
      'What became of each, in the same order.',
      list(
        object({
          name,
          server_uuid: serverId,
          tag: optional(tag),
          status: described('`completed` if it was taken, or `failed`.', status),
          code: described(
            '200 if it was taken; 400 if it lacks its `tag`, 404 if there is no such server, 422 if the server is on no host.',
            {type: 'integer', enum: [200, 400, 404, 422]} as Schema<number>,
          ),
        }),
      ),
    ),
  }),
  errors: {},
  emits: [
    'instance.update',
    'instance.power_on.start',
    'instance.power_on.end',
    'instance.power_off.start',
    'instance.power_off.end',
  ],
  handle({cloud, body: {events}}) {
    const codes = cloud.externalEvents.take(
      events.map(({name, server_uuid, tag = null}) => ({name, server_id: server_uuid, tag})),
    )
    const shown = events.map((event, place) => {
      const code = codes[place] ?? 404
      return {...event, status: code === 200 ? ('completed' as const) : ('failed' as const), code}
    })
    return reply({events: shown} as never, {status: codes.every((code) => code === 200) ? 200 : 207})
  },
})
