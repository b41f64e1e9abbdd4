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
    'From the days when starting a server from a volume was an extension, [servers](/api/servers/) have a second address, `/os-volumes_boot`. It never did anything that the first does not do, and went with 2.103. What is answered leads to the first: the links of a server, the `Location` of a new one, the next page of a list.\n\nNova 33.0.0 (2026.1), which brought 2.103, fails there with 500 at whatever has a body, as soon as that is right, at any microversion. Ask at `/servers`.',
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
