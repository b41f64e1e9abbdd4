import type {QuotaName} from '../../cloud/quotas.ts'
import {allUntil} from '../../contract/changing.ts'
import type {Microversion} from '../../contract/microversion.ts'
import {described, optional, reads, type Schema} from '../../contract/schema.ts'

const meanings: Readonly<Record<QuotaName, string>> = {
  cores: 'Virtual CPUs of all servers together.',
  fixed_ips: 'Fixed IP addresses: the network service counts those now, and nothing here does.',
  floating_ips: 'Floating IP addresses: the network service counts those now.',
  injected_file_content_bytes: 'The size of a file that is put into a new server, in bytes.',
  injected_file_path_bytes: 'The length of the path of such a file, in bytes.',
  injected_files: 'Files that are put into a new server.',
  instances: 'Servers.',
  key_pairs: 'Keypairs of each user.',
  metadata_items: 'Entries in the metadata of a server, or of an image.',
  ram: 'Memory of all servers together, in MiB.',
  security_group_rules: 'Rules of each security group: the network service counts those now.',
  security_groups: 'Security groups: the network service counts those now.',
  server_group_members: 'Servers in each server group.',
  server_groups: 'Server groups.',
}

const each = <S extends Schema>(value: S) =>
  Object.fromEntries(Object.entries(meanings).map(([name, meaning]) => [name, described(meaning, value)])) as Record<
    QuotaName,
    S
  >

/** A limit, as answers say it. */
export const limit: Schema<number> = {type: 'integer', minimum: -1}

/** Takes how each quota is shown, and the version from which on those of networks are not; gives all, by name. */
export function shownQuotas<S extends Schema>(value: S, networksUntil: Microversion) {
  const {server_group_members, server_groups, ...all} = each(value)
  const {fixed_ips, floating_ips, security_group_rules, security_groups} = all
  const {injected_file_content_bytes, injected_file_path_bytes, injected_files} = all
  return {
    cores: all.cores,
    ...allUntil(networksUntil, {fixed_ips, floating_ips}),
    ...allUntil('2.57', {injected_file_content_bytes, injected_file_path_bytes, injected_files}),
    instances: all.instances,
    key_pairs: all.key_pairs,
    metadata_items: all.metadata_items,
    ram: all.ram,
    ...allUntil(networksUntil, {security_group_rules, security_groups}),
    server_group_members,
    server_groups,
  }
}

const wished: Schema<number> = reads(
  {type: ['integer', 'string'], pattern: '^-?[0-9]+$', minimum: -1, maximum: 2147483647},
  Number,
)

/** Takes the version from which on the quotas of networks can not be set, and gives all that can be, in Nova's order. */
export function settableQuotas(networksUntil: Microversion) {
  const all = each(optional(wished))
  const {floating_ips, fixed_ips, security_groups, security_group_rules} = all
  const {injected_files, injected_file_content_bytes, injected_file_path_bytes} = all
  return {
    instances: all.instances,
    cores: all.cores,
    ram: all.ram,
    ...allUntil(networksUntil, {floating_ips, fixed_ips}),
    metadata_items: all.metadata_items,
    key_pairs: all.key_pairs,
    ...allUntil(networksUntil, {security_groups, security_group_rules}),
    ...allUntil('2.57', {injected_files, injected_file_content_bytes, injected_file_path_bytes}),
    server_groups: all.server_groups,
    server_group_members: all.server_group_members,
  }
}
