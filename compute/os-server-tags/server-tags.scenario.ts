import {changing} from '../../contract/changing.ts'
import type {Story} from '../../contract/story.ts'
import {nowhere, small} from '../servers/bodies.ts'
import {deleteServer} from '../servers/change.ts'
import {createServer} from '../servers/create.ts'
import {foreignServer} from '../servers/foreign.ts'
import {listServersDetailed, showServer} from '../servers/read.ts'
import {
  addServerTag,
  checkServerTag,
  deleteServerTag,
  deleteServerTags,
  listServerTags,
  replaceServerTags,
} from './server-tags.ts'

const body = {tags: ['web', 'blue']}
const most = Array.from({length: 50}, (_, number) => `tag${number + 1}`)
const when = changing({'2.26': true, '2.27': undefined})

export const story: Story = async ({send, refuse, call, tick, arrange}) => {
  let theirs = ''
  arrange((cloud) => {
    theirs = foreignServer(cloud).id
  })
  const {server: late} = await call(createServer, {body: {server: {...small, metadata: {role: 'web'}}}})
  const soon = {server_id: late.id, tag: 'web'}
  await refuse('server-tags-put-all', 409, 'InstanceInvalidState', replaceServerTags, {path: soon, body})
  await refuse('server-tags-delete-all', 409, 'InstanceInvalidState', deleteServerTags, {path: soon})
  await refuse('server-tags-put', 409, 'InstanceInvalidState', addServerTag, {path: soon})
  await refuse('server-tags-delete', 409, 'InstanceInvalidState', deleteServerTag, {path: soon})
  tick(10)

  const path = {server_id: late.id}
  const green = {...path, tag: 'green'}
  await send('server-tags-put-all', replaceServerTags, {path, body})
  await send('server-tags-index', listServerTags, {path})
  await send('server-tags-show-details', showServer, {path, when})
  await send('servers-tags-details', listServersDetailed, {query: {'tags-any': 'blue,green'}, when})
  await send('server-tags-put', addServerTag, {path: green})
  await send('server-tags-put-again', addServerTag, {path: green})
  await send('server-tags-show', checkServerTag, {path: green})
  await send('server-tags-delete', deleteServerTag, {path: green})
  await refuse('server-tags-show', 404, 'TagNotFound', checkServerTag, {path: green})
  await refuse('server-tags-delete', 404, 'InstanceTagNotFound', deleteServerTag, {path: green})
  await send('server-tags-delete-all', deleteServerTags, {path})

  await refuse('server-tags-put-all', 400, 'InvalidBody', replaceServerTags, {path, body: {tags: ['blue,green']}})
  await refuse('server-tags-put', 400, 'InvalidBody', addServerTag, {path: green, body: {}})
  await refuse('server-tags-put', 400, 'ValidationError', addServerTag, {path: {...path, tag: 'blue,green'}})
  await call(replaceServerTags, {path, body: {tags: most}})
  await refuse('server-tags-put', 400, 'TooManyTags', addServerTag, {path: green})

  const {server: gone} = await call(createServer, {body: {server: {...small, name: 'gone'}}})
  await call(deleteServer, {path: {server_id: gone.id}})
  tick(10)
  for (const [status, reason, server_id] of [
    [404, 'InstanceMappingNotFound', nowhere],
    [404, 'InstanceNotFound', gone.id],
    [403, 'PolicyNotAuthorized', theirs],
    [404, 'VersionNotFoundForAPIMethod', late.id],
  ] as const) {
    const path = {server_id, tag: 'web'}
    await refuse('server-tags-index', status, reason, listServerTags, {path})
    await refuse('server-tags-put-all', status, reason, replaceServerTags, {path, body})
    await refuse('server-tags-delete-all', status, reason, deleteServerTags, {path})
    await refuse('server-tags-show', status, reason, checkServerTag, {path})
    await refuse('server-tags-put', status, reason, addServerTag, {path})
    await refuse('server-tags-delete', status, reason, deleteServerTag, {path})
  }
}
