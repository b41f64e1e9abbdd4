import {described, either, list, object, open, optional, type Schema, text} from '../../contract/schema.ts'
import {ip, name, uuid} from '../fields.ts'

/** What a caller tells the scheduler about where a server should be, or should not. */
export const schedulerHints = open(
  object({
    group: optional(described('The server group whose member it becomes.', either(list(uuid), uuid))),
    different_host: optional(
      described('A server, or several, on whose hosts it must not be.', either(uuid, list(uuid))),
    ),
    same_host: optional(
      described('A server, or several, on one of whose hosts it must be.', {
        type: ['string', 'array'],
        items: uuid,
      } as Schema<string | string[]>),
    ),
    query: optional(
      described('A condition on hosts, as a JSON list in text: `["\\u003e=", "$free_ram_mb", 1024]`.', {
        type: ['string', 'object'],
      } as Schema<string | object>),
    ),
    target_cell: optional(described('A cell of the first kind; nothing looks at it any more.', name)),
    different_cell: optional(
      described('Cells of the first kind; nothing looks at it any more.', {
        type: ['string', 'array'],
        items: text,
      } as Schema<string | string[]>),
    ),
    build_near_host_ip: optional(described('An address near which its host should be, together with `cidr`.', ip)),
    cidr: optional(
      described('How near, as the length of a network prefix: `/24`.', {...text, pattern: '^/[0-9a-f.:]+$'}),
    ),
  }),
)
