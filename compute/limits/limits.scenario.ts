import {since, until} from '../../contract/changing.ts'
import type {Story} from '../../contract/story.ts'
import {createServerGroup} from '../os-server-groups/server-groups.ts'
import {showLimits} from './limits.ts'

export const story: Story = async ({send, refuse, call}) => {
  await call(createServerGroup, {
    body: {
      server_group: {
        name: 'databases',
        policies: until('2.64', ['anti-affinity']),
        policy: since('2.64', 'anti-affinity'),
      },
    },
  })
  await send('limit-get', showLimits)
  await refuse('limit-get', 400, 'UnknownQuery', showLimits, {query: {colour: 'blue'}})
  const research = {query: {tenant_id: 'fa47e5b1d0f94f3e9f3f1c1a3b7c2d4e'}}
  await refuse('limit-get', 403, 'PolicyNotAuthorized', showLimits, research)
  await send('limit-get-other-project', showLimits, {as: 'admin', ...research})
}
