import type {Json, Teller} from '../../contract/story.ts'
import {showServer} from './read.ts'

/** The host that a server is on, and one that it is not on: hosts of the zone that servers are made in. */
export async function whereabouts({call}: Teller, path: {server_id: string}): Promise<{here: string; there: string}> {
  const {server}: Json = await call(showServer, {as: 'admin', path})
  const here: string = server['OS-EXT-SRV-ATTR:host']
  return {here, there: here === 'compute1' ? 'compute2' : 'compute1'}
}
