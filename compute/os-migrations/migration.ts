import {since} from '../../contract/changing.ts'
import {described, integer, nullable, text} from '../../contract/schema.ts'
import {maybe, projectId, time, uuid} from '../fields.ts'

const statuses = [
  '`queued`, `preparing`, `running`, `post-migrating`, `completed` of a live migration',
  '`pre-migrating`, `migrating`, `post-migrating`, `finished`, `confirmed`, `reverted` of a cold one or a resize',
  '`accepted`, `pre-migrating`, `done` of an evacuation',
  '`cancelled`, `failed`, `error` of one that came to nothing',
].join('; ')

/** What every list of migrations tells of one. */
export const migration = {
  id: described('A number, by which requests name it.', integer),
  uuid: since('2.59', described('Its id, which lists of migrations take as the marker.', uuid)),
  status: described(`How far it has come: ${statuses}.`, text),
  source_compute: described('The host that it leaves.', maybe),
  source_node: described('The hypervisor that it leaves.', maybe),
  dest_compute: described('The host that it goes to, as soon as one is chosen.', maybe),
  dest_node: described('The hypervisor that it goes to.', maybe),
  dest_host: described('The address of the host that it goes to; null for a live migration.', maybe),
  created_at: described('When it was asked for, in UTC without a zone.', time),
  updated_at: described('When it last came further.', nullable(time)),
  user_id: since('2.80', described('The user who asked for it.', projectId)),
  project_id: since('2.80', described('The project of that user.', projectId)),
}

/** What those see of hosts who may not see them. */
export const nowhere = {
  source_compute: null,
  source_node: null,
  dest_compute: null,
  dest_node: null,
  dest_host: null,
} as const
