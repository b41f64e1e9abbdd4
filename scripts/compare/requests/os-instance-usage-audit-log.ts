import type {Step, Tour} from '../tour.ts'

const index = 'GET /os-instance_usage_audit_log'
const show = (name: string, time: string, more: Partial<Step> = {}): Step => ({
  name: `show-${name}`,
  request: `${index}/${time}`,
  as: 'admin',
  ...more,
})
const spring = '2026-03-04%2005:06:07'

/** The months before all kinds of times; hosts are what a service has of its own, and so is what they wrote. */
export const usageAuditLog: Tour = {
  resource: 'os-instance-usage-audit-log',
  steps: [
    {name: 'list', request: index, as: 'admin'},
    {name: 'list-in-project', request: 'GET /{home}/os-instance_usage_audit_log', as: 'admin'},
    {name: 'list-query', request: `${index}?colour=blue`, as: 'admin'},
    {name: 'list-body-ignored', request: index, as: 'admin', raw: '{bad'},
    {name: 'list-slash', request: `${index}/`, as: 'admin'},
    {name: 'list-as-member', request: index},
    {name: 'list-query-as-member', request: `${index}?colour=blue`},
    {name: 'list-other-name', request: 'GET /os-instance-usage-audit-log', as: 'admin'},

    show('spring', spring),
    show('as-member', spring, {as: 'member'}),
    show('bad-as-member', 'nosuch', {as: 'member'}),
    show('query', `${spring}?colour=blue`),
    show('bad-query', 'nosuch?colour=blue'),
    show('plus', '2026-03-04+05:06:07'),
    show('january', '2026-01-15%2000:00:00'),
    show('february-first', '2026-02-01%2000:00:00'),
    show('february-first-fraction-none', '2026-02-01%2000:00:00.0'),
    show('february-first-fraction', '2026-02-01%2000:00:00.000001'),
    show('february-first-second', '2026-02-01%2000:00:01'),
    show('leap-day', '2024-02-29%2012:00:00'),
    show('no-leap-day', '2026-02-29%2012:00:00'),
    show('far', '9999-12-31%2023:59:59'),
    show('long-ago', '0001-02-02%2000:00:00'),
    show('longer-ago', '1000-01-01%2000:00:00'),
    show('short', '2026-3-4%205:6:7'),
    show('two-spaces', '2026-03-04%20%2005:06:07'),
    show('tab', '2026-03-04%0905:06:07'),

    show('day-only', '2026-03-04'),
    show('minutes-only', '2026-03-04%2005:06'),
    show('iso', '2026-03-04T05:06:07'),
    show('zone', '2026-03-04%2005:06:07Z'),
    show('leap-second', '2026-03-04%2005:06:60'),
    show('more-than-leap-second', '2026-03-04%2005:06:62'),
    show('hour-24', '2026-03-04%2024:00:00'),
    show('month-13', '2026-13-04%2000:00:00'),
    show('month-0', '2026-00-04%2000:00:00'),
    show('year-0', '0000-01-04%2000:00:00'),
    show('year-two-digits', '26-01-04%2000:00:00'),
    show('fraction-6', '2026-03-04%2005:06:07.123456'),
    show('fraction-7', '2026-03-04%2005:06:07.1234567'),
    show('fraction-empty', '2026-03-04%2005:06:07.'),
    show('trailing-space', '2026-03-04%2005:06:07%20'),
    show('leading-space', '%202026-03-04%2005:06:07'),
    show('31-february', '2026-02-31%2000:00:00'),
    show('letters', 'nosuch'),
    show('dot', 'nosuch.json'),
    show('umlaut', 'M%C3%A4rz'),
    show('below', `${spring}/nosuch`),

    {name: 'post', request: 'POST /os-instance_usage_audit_log', as: 'admin', body: {}},
    {name: 'delete', request: `DELETE /os-instance_usage_audit_log/${spring}`, as: 'admin'},
  ],
}
