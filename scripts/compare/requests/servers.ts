import {changing} from '../../../contract/changing.ts'
import type {Step, Tour} from '../tour.ts'

const list = (name: string, query: string, more: Partial<Step> = {}): Step => ({
  name: `list-${name}`,
  request: `GET /servers?${query}`,
  ...more,
})
const make = (name: string, server: object): Step => ({
  name: `make-${name}`,
  request: 'POST /servers',
  body: {server: {name: '{own}', flavorRef: '1', networks: changing({'2.37': 'none'}), ...server}},
})
const nowhere = '4ba0ca0b-7d3c-4a0e-9c55-0f8e0b6c1e21'

/** Servers, as far as nothing has to be there: what is refused, and what is not found. */
export const servers: Tour = {
  resource: 'servers',
  steps: [
    list('own', 'name={own}'),
    list('own-as-admin', 'name={own}&all_tenants=1', {as: 'admin'}),
    list('all-as-member', 'all_tenants=1'),
    list('all-perhaps', 'all_tenants=perhaps'),
    list('unknown-status', 'status=TIRED'),
    list('deleted-as-member', 'status=DELETED'),
    list('unknown-marker', `marker=${nowhere}`),
    list('limit-word', 'limit=many'),
    list('sort-by-host', 'sort_key=host'),
    list('sort-sideways', 'sort_key=display_name&sort_dir=sideways'),
    list('changes', 'name={own}&changes-since=2026-01-02T00:00:00Z&changes-before=2026-01-01T00:00:00Z'),
    list('joined', 'services=any', {as: 'admin'}),
    list('underscore', '_x=1&name={own}'),
    list('unknown-query', 'colour=blue&name={own}'),
    {name: 'show-unknown', request: `GET /servers/${nowhere}`},
    {name: 'delete-unknown', request: `DELETE /servers/${nowhere}`},
    {name: 'update-unknown', request: `PUT /servers/${nowhere}`, body: {server: {name: '{own}'}}},
    {name: 'update-blank', request: `PUT /servers/${nowhere}`, body: {server: {name: ''}}},
    make('imageless', {}),
    make('of-unknown-flavor', {imageRef: nowhere, flavorRef: '{own}'}),
    make('of-unknown-image', {imageRef: nowhere}),
    make('more-than-most', {imageRef: nowhere, min_count: 3, max_count: 2}),
    make('nowhere', {imageRef: nowhere, availability_zone: 'a:b:c:d'}),
    make('on-a-host', {imageRef: nowhere, availability_zone: 'nova:compute1'}),
    make('of-a-local-image', {
      imageRef: '',
      block_device_mapping_v2: [{source_type: 'image', destination_type: 'local', boot_index: 0, uuid: nowhere}],
    }),
    make('both-ways', {
      imageRef: nowhere,
      block_device_mapping: [{volume_id: nowhere}],
      block_device_mapping_v2: [{source_type: 'volume', destination_type: 'volume', boot_index: 0, uuid: nowhere}],
    }),
  ],
}
