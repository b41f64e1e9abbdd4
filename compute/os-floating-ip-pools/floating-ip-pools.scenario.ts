import type {Story} from '../../contract/story.ts'
import {listFloatingIpPools} from './floating-ip-pools.ts'

export const story: Story = async ({send, refuse}) => {
  await send('floatingippools-list', listFloatingIpPools)
  await refuse('floatingippools-list', 404, 'VersionNotFoundForAPIMethod', listFloatingIpPools)
}
