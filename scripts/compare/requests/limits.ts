import {since} from '../../../contract/changing.ts'
import {projects, type Step, type Tour} from '../tour.ts'

const ask = (name: string, query: string, more: Partial<Step> = {}): Step => ({
  name,
  request: `GET /limits${query}`,
  as: 'stranger',
  ...more,
})
const admin = {as: 'admin'} as const

/** What the stranger's project may have, and has; nobody else's is asked for, since it may be in use. */
export const limits: Tour = {
  resource: 'limits',
  steps: [
    ask('show', ''),
    ask('show-in-project', '', {request: 'GET /{other}/limits'}),
    ask('show-slash', '/'),
    ask('show-below', '/absolute'),
    ask('show-body-ignored', '', {raw: '{bad'}),

    ask('other-as-admin', '?tenant_id={other}', admin),
    ask('another-as-member', '?tenant_id={other}', {as: 'member'}),
    ask('own-by-id', '?tenant_id={other}'),
    ask('unknown-as-admin', '?tenant_id={own}-nosuch', admin),
    ask('unknown-as-member', '?tenant_id={own}-nosuch'),
    ask('empty-as-admin', '?tenant_id=', admin),
    ask('empty-as-member', '?tenant_id='),
    ask('two-as-admin', '?tenant_id={own}-nosuch&tenant_id={other}', admin),
    ask('reserved', '?reserved=1'),

    ask('unknown-key', '?colour=blue'),
    ask('unknown-keys', '?shape=round&colour=blue'),
    ask('underscore-key', '?_colour=blue'),
    ask('user', '?user_id={own}'),
    since('2.75', ask('unknown-key-and-project-as-member', '?colour=blue&tenant_id=x')),
    ask('known-and-unknown-key', '?tenant_id={other}&colour=blue', admin),
    ask('unknown-key-of-another', '?tenant_id={home}&colour=blue'),

    {
      name: 'make-group',
      request: 'POST /os-server-groups',
      as: 'stranger',
      // A body that every version refuses costs nothing, and shows that nothing is counted.
      body: {server_group: {name: '{own}'}},
    },
    ask('after-refusal', ''),
    ask('raised', '', {
      request: 'PUT /os-quota-sets/{other}',
      ...admin,
      body: {quota_set: {cores: 21, ram: -1, metadata_items: 5, key_pairs: '7'}},
    }),
    ask('after-raise', ''),
    ask('after-raise-by-user', '?tenant_id={other}', {headers: {'X-Auth-Token': `admin:${projects.other}`}}),
    ask('clean-quotas', '', {request: 'DELETE /os-quota-sets/{other}', ...admin}),
    ask('in-the-end', ''),

    ask('post', '', {request: 'POST /limits', body: {}}),
    ask('delete', '', {request: 'DELETE /limits'}),
  ],
}
