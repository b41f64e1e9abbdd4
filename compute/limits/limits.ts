import type {Amounts} from '../../cloud/quotas.ts'
import {allUntil, until} from '../../contract/changing.ts'
import {operation} from '../../contract/operation.ts'
import {anything, described, list, object, query, type Schema, text} from '../../contract/schema.ts'

const amount: Schema<number> = {type: 'integer', minimum: -1}
const shown = (meaning: string) => described(meaning, amount)

/** In Nova's order: what there may be, then what there is. */
const absolute = object({
  maxTotalCores: shown('The most virtual CPUs that all servers may have together.'),
  ...allUntil('2.57', {
    maxPersonality: shown('The most files that may be put into a new server.'),
    maxPersonalitySize: shown('The most bytes that such a file may have.'),
  }),
  maxTotalInstances: shown('The most servers.'),
  maxTotalKeypairs: shown('The most keypairs of each user.'),
  maxServerMeta: shown('The most entries in the metadata of a server.'),
  maxImageMeta: until('2.39', shown('The most entries in the metadata of an image: the same limit.')),
  maxTotalRAMSize: shown('The most memory that all servers may have together, in MiB.'),
  maxServerGroups: shown('The most server groups.'),
  maxServerGroupMembers: shown('The most servers in a server group.'),
  ...allUntil('2.36', {
    maxTotalFloatingIps: shown('The most floating IP addresses: -1, for the network service limits those.'),
    maxSecurityGroups: shown('The most security groups: -1 too.'),
    maxSecurityGroupRules: shown('The most rules in a security group: -1 too.'),
  }),
  totalRAMUsed: shown('The memory of all servers, in MiB.'),
  totalCoresUsed: shown('The virtual CPUs of all servers.'),
  totalInstancesUsed: shown('How many servers there are.'),
  ...allUntil('2.36', {
    totalFloatingIpsUsed: shown('Always 0: the network service counts floating IP addresses.'),
    totalSecurityGroupsUsed: shown('Always 0 too.'),
  }),
  totalServerGroupsUsed: shown('How many server groups there are.'),
})

const limitsOf = (limits: Amounts, usage: Amounts) => ({
  maxTotalCores: limits.cores,
  maxPersonality: limits.injected_files,
  maxPersonalitySize: limits.injected_file_content_bytes,
  maxTotalInstances: limits.instances,
  maxTotalKeypairs: limits.key_pairs,
  maxServerMeta: limits.metadata_items,
  maxImageMeta: limits.metadata_items,
  maxTotalRAMSize: limits.ram,
  maxServerGroups: limits.server_groups,
  maxServerGroupMembers: limits.server_group_members,
  maxTotalFloatingIps: limits.floating_ips,
  maxSecurityGroups: limits.security_groups,
  maxSecurityGroupRules: limits.security_group_rules,
  totalRAMUsed: usage.ram,
  totalCoresUsed: usage.cores,
  totalInstancesUsed: usage.instances,
  totalFloatingIpsUsed: usage.floating_ips,
  totalSecurityGroupsUsed: usage.security_groups,
  totalServerGroupsUsed: usage.server_groups,
})

export const showLimits = operation({
  request: 'GET /limits',
  title: 'Show limits',
  description:
    'Shows how much your project may have, and what it has of it; -1 stands for no limit. As an administrator, name another project with `tenant_id`.',
  policy: 'os_compute_api:limits',
  further: {policy: 'os_compute_api:limits:other_project', when: ({query}) => query.tenant_id !== undefined},
  query: query(
    {tenant_id: described('The project whose limits are meant, where not your own: for administrators.', text)},
    '2.75',
  ),
  success: 200,
  response: object({
    limits: object({
      rate: described('Always empty: Nova no longer limits how often it is asked.', list(anything, {maxItems: 0})),
      absolute: described('The limits, and what is used.', absolute),
    }),
  }),
  errors: {},
  handle({cloud, caller, query: {tenant_id: project_id = caller.project_id}}) {
    const {quotas} = cloud
    return {limits: {rate: [], absolute: limitsOf(quotas.limits({project_id}), quotas.usage({project_id}))}}
  },
})
