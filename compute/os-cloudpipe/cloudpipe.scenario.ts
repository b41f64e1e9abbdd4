import type {Story} from '../../contract/story.ts'
import {createCloudpipe, listCloudpipes, updateCloudpipe} from './cloudpipe.ts'

export const story: Story = async ({send, refuse}) => {
  const as = 'admin'
  const create = {as, body: {cloudpipe: {project_id: '6f70656e737461636b20342065766572'}}} as const
  const configure = {
    as,
    path: {id: 'configure-project'},
    body: {configure_project: {vpn_ip: '203.0.113.7', vpn_port: '1194'}},
  } as const
  await send('cloud-pipe-create', createCloudpipe, create)
  await send('cloud-pipe-update', updateCloudpipe, configure)
  await send('cloud-pipe-get', listCloudpipes, {as})
  await refuse('cloud-pipe-create', 410, 'Gone', createCloudpipe, create)
  await refuse('cloud-pipe-update', 410, 'Gone', updateCloudpipe, configure)
  await refuse('cloud-pipe-get', 410, 'Gone', listCloudpipes, {as})
}
