import type {Story} from '../../contract/story.ts'
import {listUsageAuditLogs, showUsageAuditLog} from './usage-audit-log.ts'

const as = 'admin'
const strange = {query: {colour: 'blue'}}

export const story: Story = async ({send, refuse, tick, arrange}) => {
  tick(3600)
  arrange(({usageAudits}) => {
    for (const [host, instances] of [
      ['compute1', 3],
      ['compute2', 2],
      ['compute3', 1],
    ] as const)
      usageAudits.begin(host, instances)
    usageAudits.end('compute1', {errors: 1, seconds: 0.03})
    usageAudits.end('compute2', {seconds: 0.02})
  })
  await send('inst-usage-audit-log-index-get', listUsageAuditLogs, {as})
  const path = {before_timestamp: '2026-01-31 12:00:00'}
  await send('inst-usage-audit-log-show-get', showUsageAuditLog, {as, path})

  await refuse('inst-usage-audit-log-index-get', 403, 'PolicyNotAuthorized', listUsageAuditLogs)
  await refuse('inst-usage-audit-log-index-get', 400, 'UnknownQuery', listUsageAuditLogs, {as, ...strange})
  await refuse('inst-usage-audit-log-show-get', 403, 'PolicyNotAuthorized', showUsageAuditLog, {path})
  await refuse('inst-usage-audit-log-show-get', 400, 'UnknownQuery', showUsageAuditLog, {as, path, ...strange})
  await refuse('inst-usage-audit-log-show-get', 400, 'InvalidTimestamp', showUsageAuditLog, {
    as,
    path: {before_timestamp: '31 January 2026'},
  })
}
