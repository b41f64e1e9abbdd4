import {LATEST} from '../../compute/index.ts'
import {families} from '../../notifications/index.ts'
import {type Family, priorityOf, samplesOf} from '../../notifications/payload.ts'
import type {Json} from '../json/positions.ts'
import type {JsonSchema} from '../schema/plain.ts'
import {messageSchema, payloadSchemas} from './schemas.ts'

const CHANNEL = 'versioned_notifications'

/** The AsyncAPI 3.0 document of all notifications; `samples` are examples of them, by what they are called. */
export function asyncapi(samples: ReadonlyMap<string, Json>): JsonSchema {
  const events = families.flatMap((family) => Object.keys(family.events).map((event) => ({family, event})))
  const priorities = [...new Set(events.map(({event}) => priorityOf(event).toLowerCase()))].sort()
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'OpenStack Compute notifications',
      version: LATEST,
      description: `The versioned notifications that Nova sends to other services. Each payload has a version of its own, whatever the microversion of a request; the version of this document is the newest microversion of the Nova that it describes.

Nova sends them where \`[notifications] notification_format\` is \`versioned\` or \`both\`. The messaging library adds a \`message_id\` and a \`timestamp\` to each.`,
      license: {name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0'},
      tags: families.map(({name, description}) => ({name, description})),
    },
    defaultContentType: 'application/json',
    servers: {
      messaging: {
        host: '{host}',
        protocol: 'amqp',
        description: 'The message queue of a cloud. Only services and operators get at it.',
        variables: {host: {default: 'messaging.example.com:5672', description: 'Where it listens, with the port.'}},
      },
    },
    channels: {
      [CHANNEL]: {
        address: `${CHANNEL}.{priority}`,
        title: 'Versioned notifications',
        description: `A topic of Nova's exchange, with a queue for each priority. \`[notifications] versioned_notifications_topics\` names it.`,
        parameters: {
          priority: {
            description: 'How urgent a notification is: the field of that name, in lower case.',
            enum: priorities,
            default: 'info',
          },
        },
        messages: Object.fromEntries(events.map(({event}) => [event, {$ref: `#/components/messages/${event}`}])),
      },
    },
    operations: Object.fromEntries(families.map((family) => [family.name, operationOf(family)])),
    components: {
      messages: Object.fromEntries(events.map(({family, event}) => [event, messageOf(family, event, samples)])),
      schemas: payloadSchemas(families),
    },
  }
}

/** Nova sends: a reader of the document receives. */
const operationOf = ({name, title, description, events}: Family): JsonSchema => ({
  action: 'send',
  channel: {$ref: `#/channels/${CHANNEL}`},
  title,
  description,
  tags: [{name}],
  messages: Object.keys(events).map((event) => ({$ref: `#/channels/${CHANNEL}/messages/${event}`})),
})

function messageOf(family: Family, event: string, samples: ReadonlyMap<string, Json>): JsonSchema {
  const own = samplesOf(family).filter(([name, sample]) => sample.event === event && samples.has(name))
  return {
    name: event,
    title: event,
    summary: family.events[event],
    tags: [{name: family.name}],
    payload: messageSchema(family, event),
    ...(own.length > 0 && {
      examples: own.map(([name, {description}]) => ({name, summary: description, payload: samples.get(name)})),
    }),
  }
}
