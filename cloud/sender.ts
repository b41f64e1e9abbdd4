import type {Server} from './server.ts'
import type {World} from './server-effects.ts'
import type {Step} from './transition.ts'

/** A service that does something, or tells of it, and where it runs. */
export interface Sender {
  readonly service: 'api' | 'compute' | 'conductor'
  readonly host: string | null
}
export const API: Sender = {service: 'api', host: 'api.example.com'}
const CONDUCTOR: Sender = {service: 'conductor', host: 'conductor.example.com'}

/** Who makes a step of a change, and tells of it: a host, unless the step says that another service does. */
export function senderOf({event = '', at}: Step, server: Server, {migrations}: World): Sender {
  const compute = (host: string | null): Sender => ({service: 'compute', host})
  if (at === 'source') return compute(migrations.lastOf(server).source_compute)
  if (at === 'destination') return compute(migrations.lastOf(server).dest_compute)
  if (at === 'api' || event.startsWith('api_')) return API
  return at === 'conductor' || (event !== '' && !event.startsWith('compute_')) ? CONDUCTOR : compute(server.host)
}
