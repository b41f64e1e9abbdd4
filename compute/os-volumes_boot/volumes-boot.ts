import {alias} from '../../contract/alias.ts'
import {until} from '../../contract/changing.ts'
import type {AnyOperation} from '../../contract/operation.ts'
import {deleteServer, updateServer} from '../servers/change.ts'
import {createServer} from '../servers/create.ts'
import {createImage} from '../servers/image.ts'
import {rebootServer, startServer, stopServer, triggerCrashDump} from '../servers/power.ts'
import {listServers, listServersDetailed, showServer} from '../servers/read.ts'
import {rebuildServer} from '../servers/rebuild.ts'
import {confirmResize, resizeServer, revertResize} from '../servers/resize.ts'

const old = (operation: AnyOperation): AnyOperation => until('2.103', alias(operation, '/servers', '/os-volumes_boot'))

export const listServersAtVolumesBoot = old(listServers)
export const createServerAtVolumesBoot = old(createServer)
export const listServersDetailedAtVolumesBoot = old(listServersDetailed)
export const showServerAtVolumesBoot = old(showServer)
export const updateServerAtVolumesBoot = old(updateServer)
export const deleteServerAtVolumesBoot = old(deleteServer)
export const startServerAtVolumesBoot = old(startServer)
export const stopServerAtVolumesBoot = old(stopServer)
export const rebootServerAtVolumesBoot = old(rebootServer)
export const triggerCrashDumpAtVolumesBoot = old(triggerCrashDump)
export const resizeServerAtVolumesBoot = old(resizeServer)
export const confirmResizeAtVolumesBoot = old(confirmResize)
export const revertResizeAtVolumesBoot = old(revertResize)
export const createImageAtVolumesBoot = old(createImage)
export const rebuildServerAtVolumesBoot = old(rebuildServer)
