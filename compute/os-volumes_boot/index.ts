import type {Resource} from '../../contract/resource.ts'
import {story} from './volumes-boot.scenario.ts'
import {
  confirmResizeAtVolumesBoot,
  createImageAtVolumesBoot,
  createServerAtVolumesBoot,
  deleteServerAtVolumesBoot,
  listServersAtVolumesBoot,
  listServersDetailedAtVolumesBoot,
  rebootServerAtVolumesBoot,
  rebuildServerAtVolumesBoot,
  resizeServerAtVolumesBoot,
  revertResizeAtVolumesBoot,
  showServerAtVolumesBoot,
  startServerAtVolumesBoot,
  stopServerAtVolumesBoot,
  triggerCrashDumpAtVolumesBoot,
  updateServerAtVolumesBoot,
} from './volumes-boot.ts'

export const volumesBoot: Resource = {
  name: 'os-volumes_boot',
  title: 'Servers at their other address',
  family: 'servers',
  description:
    'From the days when starting a server from a volume was an extension, [servers](/api/servers/) have a second address, `/os-volumes_boot`. It never did anything that the first does not do, and went with 2.103. Links, the `Location` of a new server and the next page of a list lead to the first.\n\nAsk at `/servers`, whatever your microversion: since 33.0.0 (2026.1) Nova fails with 500 here as soon as a request has a body that is right, and knows only the actions below. Before, it took every action on a server.',
  operations: {
    listServersAtVolumesBoot,
    createServerAtVolumesBoot,
    listServersDetailedAtVolumesBoot,
    showServerAtVolumesBoot,
    updateServerAtVolumesBoot,
    deleteServerAtVolumesBoot,
    startServerAtVolumesBoot,
    stopServerAtVolumesBoot,
    rebootServerAtVolumesBoot,
    triggerCrashDumpAtVolumesBoot,
    resizeServerAtVolumesBoot,
    confirmResizeAtVolumesBoot,
    revertResizeAtVolumesBoot,
    createImageAtVolumesBoot,
    rebuildServerAtVolumesBoot,
  },
  story,
}
