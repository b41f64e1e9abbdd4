import {since} from '../../../contract/changing.ts'
import type {Step, Tour} from '../tour.ts'

const nowhere = '4ba0ca0b-7d3c-4a0e-9c55-0f8e0b6c1e21'
const address = `/servers/${nowhere}/os-volume_attachments`
const ask = (name: string, request: string, more: Partial<Step> = {}): Step => ({name, request, ...more})
const attach = (name: string, volumeAttachment: unknown, more: Partial<Step> = {}): Step =>
  ask(`attach-${name}`, `POST ${address}`, {body: {volumeAttachment}, ...more})
const update = (name: string, volumeAttachment: unknown, more: Partial<Step> = {}): Step =>
  ask(`update-${name}`, `PUT ${address}/${nowhere}`, {body: {volumeAttachment}, ...more})
const volumeId = nowhere

/** Attachments of a server that is not there: its images and volumes are each service's own, so none can be made on both. */
export const volumeAttachments: Tour = {
  resource: 'os-volume_attachments',
  steps: [
    ask('list', `GET ${address}`),
    ...['limit=1', 'limit=many', 'limit=', 'offset=-1', 'offset=x', 'colour=blue', '_x=1'].map((query) =>
      ask(`list-${query}`, `GET ${address}?${query}`),
    ),
    ask('show', `GET ${address}/nosuch`),
    ask('show-query', `GET ${address}/nosuch?colour=blue`),
    attach('unknown', {volumeId}),
    attach('no-uuid', {volumeId: 'nosuch'}),
    attach('nothing', {}),
    attach('null', null),
    attach('more', {volumeId, colour: 'blue'}),
    attach('query', {volumeId}, {request: `POST ${address}?colour=blue`}),
    ...['sda', '/dev/', '/dev/vdb1', '/dev/VDB', '', null, 5].map((device, index) =>
      attach(`device-${index}`, {volumeId, device}),
    ),
    ...['', 'a/b', 'a,b', 'a'.repeat(61), 'a b', 5, null].map((tag, index) => attach(`tag-${index}`, {volumeId, tag})),
    ...[true, 'yes', 'True', 'maybe', 1, null].map((delete_on_termination, index) =>
      attach(`ends-${index}`, {volumeId, delete_on_termination}),
    ),
    update('unknown', {volumeId}),
    update('unknown-as-admin', {volumeId}, {as: 'admin'}),
    update('other', {volumeId: 'a07f71dc-8151-4e7d-a0cc-cd24a3f11113'}),
    update('no-uuid', {volumeId: 'nosuch'}),
    update('nothing', {}),
    update('device', {volumeId, device: '/dev/vdb'}),
    since('2.85', update('more', {volumeId, id: 'nosuch', serverId: 5, tag: '', delete_on_termination: 'no'})),
    ask('detach', `DELETE ${address}/nosuch`),
    ask('detach-query', `DELETE ${address}/nosuch?colour=blue`),
  ],
}
