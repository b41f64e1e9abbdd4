import type {Resource} from '../../contract/resource.ts'
import {story} from './usage-audit-log.scenario.ts'
import {listUsageAuditLogs, showUsageAuditLog} from './usage-audit-log.ts'

export const usageAuditLog: Resource = {
  name: 'os-instance-usage-audit-log',
  title: 'Usage audit log',
  family: 'limits',
  description:
    'If `instance_usage_audit` is on, each compute service sends a notification of every server that it had in the month that is over, for those who write the bills. Here an administrator sees whether all of them have done so.',
  operations: {listUsageAuditLogs, showUsageAuditLog},
  story,
}
