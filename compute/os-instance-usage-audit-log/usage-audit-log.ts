import type {Cloud} from '../../cloud/cloud.ts'
import type {Period} from '../../cloud/usage-audits.ts'
import {operation} from '../../contract/operation.ts'
import {count, described, list, object, oneOf, optional, query, type Schema, text} from '../../contract/schema.ts'
import {time} from '../fields.ts'

interface Entry {
  readonly state: 'RUNNING' | 'DONE'
  readonly instances: number
  readonly errors: number
  readonly message: string
}
const entry = object({
  state: optional(described('Whether the host is still at it, or done.', oneOf('RUNNING', 'DONE'))),
  instances: optional(described('How many servers it has to tell of.', count)),
  errors: optional(described('Of how many it could not.', count)),
  message: optional(described('What the host has to say.', text)),
})
const entries: Schema<Readonly<Record<string, Entry>>> = {type: 'object', additionalProperties: entry}

const audit = object({
  period_beginning: described('When the period began, in UTC without a zone.', time),
  period_ending: described('When it ended, and the next one began.', time),
  num_hosts: described('How many hosts there are.', count),
  num_hosts_done: described('How many of them have told of all their servers.', count),
  num_hosts_running: described('How many are still at it.', count),
  num_hosts_not_run: described('How many have not begun.', count),
  hosts_not_run: described('The names of those that have not begun.', list(text)),
  total_instances: described('How many servers all hosts have to tell of.', count),
  total_errors: described('Of how many they could not.', count),
  overall_status: described('How far it is, in words.', text),
  log: described('What each host that has begun wrote down, by its name.', entries),
})

function auditOf({usageAudits}: Cloud, period: Period) {
  const [logs, {hosts}] = [usageAudits.logsOf(period), usageAudits]
  const begun = new Set(logs.map(({host}) => host))
  const missing = hosts.filter((host) => !begun.has(host))
  const done = logs.filter(({state}) => state === 'DONE').length
  const sum = (what: 'instances' | 'errors') => logs.reduce((total, log) => total + log[what], 0)
  return {
    period_beginning: period.beginning,
    period_ending: period.ending,
    num_hosts: hosts.length,
    num_hosts_done: done,
    num_hosts_running: logs.length - done,
    num_hosts_not_run: missing.length,
    hosts_not_run: missing,
    total_instances: sum('instances'),
    total_errors: sum('errors'),
    overall_status: `${done === hosts.length ? 'ALL' : `${done} of ${hosts.length}`} hosts done. ${sum('errors')} errors.`,
    log: Object.fromEntries(
      logs.map(({host, state, instances, errors, message}) => [host, {state, instances, errors, message}]),
    ),
  }
}

const policy = (action: string) => `os_compute_api:os-instance-usage-audit-log:${action}`

export const listUsageAuditLogs = operation({
  request: 'GET /os-instance_usage_audit_log',
  title: 'Show the last usage audit',
  description: 'Shows how far the audit of the last month that is over has come, on all hosts and on each.',
  policy: policy('list'),
  query: query({}, '2.102'),
  success: 200,
  response: object({instance_usage_audit_logs: described('The audit.', audit)}),
  errors: {},
  handle: ({cloud}) => ({instance_usage_audit_logs: auditOf(cloud, cloud.usageAudits.period())}),
})

export const showUsageAuditLog = operation({
  request: 'GET /os-instance_usage_audit_log/{before_timestamp}',
  title: 'Show the usage audit before a time',
  description: 'Shows how far the audit of the month came that was the last to be over at some time.',
  path: {before_timestamp: 'A time in UTC, such as `2026-02-03 04:05:06`: the month before it is shown.'},
  policy: policy('show'),
  query: query({}, '2.102'),
  success: 200,
  response: object({instance_usage_audit_log: described('The audit.', audit)}),
  errors: {400: {InvalidTimestamp: 'That is no time, or not written as Nova reads it.'}},
  handle: ({cloud, path}) => ({
    instance_usage_audit_log: auditOf(cloud, cloud.usageAudits.period(path.before_timestamp)),
  }),
})
