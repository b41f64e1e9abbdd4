import {since, until} from '../../contract/changing.ts'
import {described, flag, from, nullable, object, optional, type Schema} from '../../contract/schema.ts'
import {tag, truthWord, uuid} from '../fields.ts'

/** The name of a disk in the guest. */
export const device: Schema<string | null> = {
  type: ['string', 'null'],
  pattern: '(^/dev/x{0,1}[a-z]{0,1}d{0,1})([a-z]+)[0-9]*$',
}
const deviceShown = described('The name by which the guest knows the disk.', device)
const tagShown = described('The word by which the guest finds it, if there is one.', nullable(tag))
const ends = 'Whether the volume is deleted with the server.'
const volumeId = described('The volume.', from('volume_id', uuid))
const serverId = described('The server.', from('server_id', uuid))

/** An attachment was known by its volume's id until it had one of its own. */
export const attachment = object({
  id: until('2.89', described('The id of the volume, once more.', from('volume_id', uuid))),
  volumeId,
  serverId,
  device: optional(deviceShown),
  tag: since('2.70', tagShown),
  delete_on_termination: since('2.79', described(ends, flag)),
  attachment_id: since('2.89', described('The id under which the volume service knows the attachment.', uuid)),
  bdm_uuid: since('2.89', described('The id under which the Compute service knows it.', uuid)),
})

/** What was begun: said as it was asked for. */
export const begun = object({
  id: described('The id of the volume, once more.', from('volume_id', uuid)),
  serverId,
  volumeId,
  device: deviceShown,
  tag: since('2.70', tagShown),
  delete_on_termination: since('2.79', described(`${ends} It is answered as it was written.`, truthWord)),
})
