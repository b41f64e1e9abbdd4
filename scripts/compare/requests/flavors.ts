import {since} from '../../../contract/changing.ts'
import type {Step, Tour} from '../tour.ts'

const make = (letter: string, more: object = {}): Step => ({
  name: `make-${letter}`,
  request: 'POST /flavors',
  as: 'admin',
  body: {flavor: {name: `{own}-${letter}`, id: `{own}-${letter}`, ram: '{ram}', vcpus: 1, disk: 10, ...more}},
})
const list = (name: string, query: string, more: Partial<Step> = {}): Step => ({
  name: `list-${name}`,
  request: `GET /flavors?${query}`,
  ...more,
})
/** Only the flavors of this tour have so much memory. */
const ours = 'minRam={ram}'
const admin = {as: 'admin'} as const

/** Flavors as they are listed, sorted, paged and shown. */
export const flavors: Tour = {
  resource: 'flavors',
  steps: [
    make('a', {disk: 30}),
    make('b', {ram: '{most}', vcpus: 2, swap: 512, description: since('2.55', 'The middle one')}),
    make('c', {ram: '{more}', 'OS-FLV-EXT-DATA:ephemeral': 5}),
    make('p', {'os-flavor-access:is_public': false}),
    {
      name: 'make-specs',
      request: 'POST /flavors/{own}-a/os-extra_specs',
      as: 'admin',
      body: {extra_specs: {'hw:cpu_policy': 'shared'}},
    },

    {name: 'show-default', request: 'GET /flavors/1'},
    {name: 'show', request: 'GET /flavors/{own}-b'},
    {name: 'show-specs', request: 'GET /flavors/{own}-a'},
    {name: 'show-specs-as-stranger', request: 'GET /flavors/{own}-a', as: 'stranger'},
    {name: 'show-private', request: 'GET /flavors/{own}-p'},
    {name: 'show-private-as-admin', request: 'GET /flavors/{own}-p', ...admin},
    {name: 'show-unknown', request: 'GET /flavors/{own}-none'},
    {name: 'show-query', request: 'GET /flavors/{own}-a?colour=blue'},
    {name: 'show-suffix', request: 'GET /flavors/{own}-a.json'},

    list('ours', ours),
    list('ours-as-admin', ours, admin),
    {name: 'detail-ours', request: `GET /flavors/detail?${ours}`},
    list('public', `${ours}&is_public=true`, admin),
    list('private', `${ours}&is_public=false`, admin),
    list('private-as-member', `${ours}&is_public=false`),
    list('public-or-not', `${ours}&is_public=None`, admin),
    list('public-yes', `${ours}&is_public=yes`, admin),
    list('public-nonsense', `${ours}&is_public=maybe`, admin),
    list('public-nonsense-as-member', `${ours}&is_public=maybe`),
    list('public-empty', `${ours}&is_public=`, admin),
    list('more-ram', 'minRam={more}'),
    list('ram-nonsense', 'minRam=much'),
    list('ram-empty', 'minRam='),
    list('ram-fraction', 'minRam=1.5'),
    list('ram-twice', 'minRam=1&minRam={more}'),
    list('more-disk', `${ours}&minDisk=20`),
    list('disk-nonsense', `${ours}&minDisk=much`),
    list('both-nonsense', 'minDisk=much&minRam=much'),
    list('sorted-name', `${ours}&sort_key=name&sort_dir=desc`),
    list('sorted-ram', `${ours}&sort_key=memory_mb`),
    list('sorted-ram-down', `${ours}&sort_key=memory_mb&sort_dir=desc`),
    list('sorted-swap', `${ours}&sort_key=swap&sort_dir=desc`),
    list('sorted-vcpus', `${ours}&sort_key=vcpus`),
    list('sorted-disk', `${ours}&sort_key=root_gb`),
    list('sorted-rxtx', `${ours}&sort_key=rxtx_factor`),
    list('sorted-down', `${ours}&sort_dir=desc`),
    list('sorted-nonsense', `${ours}&sort_key=ram`),
    list('sorted-empty', `${ours}&sort_key=`),
    list('sorted-two', `${ours}&sort_key=name&sort_key=memory_mb`),
    list('direction-nonsense', `${ours}&sort_dir=up`),
    list('page', `${ours}&limit=2`),
    list('page-next', `${ours}&limit=2&marker={own}-b`),
    list('page-sorted', `${ours}&limit=1&sort_key=memory_mb&is_public=None`, admin),
    list('page-blank', 'minRam=%20{ram}&limit=1'),
    {name: 'detail-page', request: `GET /flavors/detail?${ours}&limit=1`},
    {name: 'page-in-project', request: `GET /{home}/flavors?${ours}&limit=1`},
    list('limit-0', `${ours}&limit=0`),
    list('limit-letters', `${ours}&limit=abc`),
    list('limit-negative', `${ours}&limit=-1`),
    list('limit-empty', `${ours}&limit=`),
    list('marker-unknown', `${ours}&marker={own}-none`),
    list('marker-private', `${ours}&marker={own}-p`),
    list('marker-private-as-admin', `${ours}&marker={own}-p`, admin),
    list('unknown-key', `${ours}&colour=blue`),
    list('unknown-keys', `${ours}&shape=round&colour=blue`),
    list('page-unknown-key', `${ours}&limit=1&colour=blue`),
    list('name', `${ours}&name={own}-b`),
    list('name-part', `${ours}&name={own}`),
    list('name-pattern', `${ours}&name=-[ab]$`),
    list('name-page', `${ours}&name=-[ab]$&limit=1`),
    {name: 'detail-unknown-key', request: `GET /flavors/detail?${ours}&colour=blue`},

    ...['a', 'b', 'c', 'p'].map(
      (letter): Step => ({name: `clean-${letter}`, request: `DELETE /flavors/{own}-${letter}`, as: 'admin'}),
    ),
  ],
}
