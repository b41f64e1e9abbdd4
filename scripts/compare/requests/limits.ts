import {projects, type Step, type Tour} from '../tour.ts'

const limits = (name: string, query: string, more: Partial<Step> = {}): Step => ({
  name,
  request: `GET /limits${query}`,
  as: 'stranger',
  ...more,
})
const admin = {as: 'admin'} as const

/** What the stranger's project may have, and has; nobody else's is asked for, since it may be in use. */
export const limitsInUse: Tour = {
  resource: 'limits',
  steps: [
    limits('show', ''),
    limits('show-in-project', '', {request: 'GET /{other}/limits'}),
    limits('show-slash', '/'),
    limits('show-below', '/absolute'),
    limits('show-body-ignored', '', {raw: '{bad'}),

    limits('other-as-admin', '?tenant_id={other}', admin),
    limits('another-as-member', '?tenant_id={other}', {as: 'member'}),
    limits('own-by-id', '?tenant_id={other}'),
    limits('unknown-as-admin', '?tenant_id={own}-nosuch', admin),
    limits('unknown-as-member', '?tenant_id={own}-nosuch'),
    limits('empty-as-admin', '?tenant_id=', admin),
    limits('empty-as-member', '?tenant_id='),
    limits('two-as-admin', '?tenant_id={own}-nosuch&tenant_id={other}', admin),
    limits('reserved', '?reserved=1'),

    limits('unknown-key', '?colour=blue'),
    limits('unknown-keys', '?shape=round&colour=blue'),
    limits('underscore-key', '?_colour=blue'),
    limits('user', '?user_id={own}'),
    limits('known-and-unknown-key', '?tenant_id={other}&colour=blue', admin),
    limits('unknown-key-of-another', '?tenant_id={home}&colour=blue'),

    {
      name: 'make-group',
      request: 'POST /os-server-groups',
      as: 'stranger',
      // A body that every version refuses costs nothing, and shows that nothing is counted.
      body: {server_group: {name: '{own}'}},
    },
    limits('after-refusal', ''),
    limits('raised', '', {
      request: 'PUT /os-quota-sets/{other}',
      ...admin,
      body: {quota_set: {cores: 21, ram: -1, metadata_items: 5, key_pairs: '7'}},
    }),
    limits('after-raise', ''),
    limits('after-raise-by-user', '?tenant_id={other}', {headers: {'X-Auth-Token': `admin:${projects.other}`}}),
    limits('clean-quotas', '', {request: 'DELETE /os-quota-sets/{other}', ...admin}),
    limits('in-the-end', ''),

    limits('post', '', {request: 'POST /limits', body: {}}),
    limits('delete', '', {request: 'DELETE /limits'}),
  ],
}
