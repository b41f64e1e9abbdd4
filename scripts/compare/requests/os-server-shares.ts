import {since} from '../../../contract/changing.ts'
import type {Step, Tour} from '../tour.ts'

const nowhere = '4ba0ca0b-7d3c-4a0e-9c55-0f8e0b6c1e21'
const address = `/servers/${nowhere}/shares`
const ask = (name: string, request: string, more: Partial<Step> = {}): Step => ({name, request, ...more})
const attach = (name: string, share: unknown) =>
  since('2.97', ask(`attach-${name}`, `POST ${address}`, {body: {share}}))
const share_id = nowhere

/** Shares of a server that is not there: services that are older than 2.97 have none at all. */
export const serverShares: Tour = {
  resource: 'os-server-shares',
  steps: [
    since('2.97', ask('list', `GET ${address}`)),
    since('2.97', ask('list-query', `GET ${address}?colour=blue`)),
    since('2.97', ask('show', `GET ${address}/nosuch`)),
    since('2.97', ask('show-query', `GET ${address}/nosuch?colour=blue`)),
    attach('unknown', {share_id}),
    attach('no-uuid', {share_id: 'nosuch'}),
    attach('nothing', {}),
    attach('null', null),
    attach('more', {share_id, colour: 'blue'}),
    ...['', 'a b', 'a_b', 'a'.repeat(255), 'a'.repeat(256), 5, null].map((tag, index) =>
      attach(`tag-${index}`, {share_id, tag}),
    ),
    since('2.97', ask('detach', `DELETE ${address}/nosuch`)),
  ],
}
