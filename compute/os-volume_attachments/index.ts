import type {Resource} from '../../contract/resource.ts'
import * as change from './change.ts'
import {listVolumeAttachments, showVolumeAttachment} from './read.ts'
import {story} from './volume-attachments.scenario.ts'

export const volumeAttachments: Resource = {
  name: 'os-volume_attachments',
  title: 'Volume attachments',
  description:
    'A volume is a disk that outlives servers: the volume service keeps it, and the Compute service brings it to a server and takes it off again, while the server runs. Both take their time.',
  operations: {listVolumeAttachments, showVolumeAttachment, ...change},
  story,
}
