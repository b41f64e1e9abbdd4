import type {Step, Tour} from '../tour.ts'

const ask = (name: string, before: string, more: Partial<Step> = {}): Step => ({
  name,
  request: `GET /os-instance_usage_audit_log${before && `/${encodeURIComponent(before)}`}`,
  as: 'admin',
  ...more,
})
const times = [
  '2012-07-05 10:00:00',
  '2012-07-01 00:00:00',
  '2012-07-01 00:00:00.5',
  '2012-01-05 10:00:00',
  '2012-1-5 1:0:0',
  '2012-07-05',
  '2012-07-05T10:00:00',
  ' 2012-07-05 10:00:00',
  '2012-07-05  10:00:00',
  '2012-02-30 10:00:00',
  '2012-07-05 24:00:00',
  '2012-07-05 10:00:61',
  '2012-07-05 10:00:00.1234567',
  '31 January',
]

/** The month of an audit: what hosts have to say of it differs from cloud to cloud. */
export const usageAuditLog: Tour = {
  resource: 'os-instance-usage-audit-log',
  steps: [
    ...times.map((time, index) => ask(`before-${index}`, time)),
    ask('as-member', '', {as: 'member'}),
    ask('before-as-member', 'x', {as: 'member'}),
    ask('query', '', {request: 'GET /os-instance_usage_audit_log?colour=blue'}),
    ask('before-query', '', {request: 'GET /os-instance_usage_audit_log/x?colour=blue'}),
  ],
}
