import {type Asked, type Clients, inside, none, Unsayable, whole} from '../../contract/clients.ts'

const show = (path: Asked['path'], ...options: string[]) => ({
  command: 'quota show',
  options: Object.fromEntries(['--compute', ...options].map((option) => [option, true as const])),
  arguments: [path['os-quota-sets']],
})
const pointer = (value: number | undefined) => (value === undefined ? undefined : {pointer: value})

/** Whether limits shall be set whatever is in use, which clients say or leave out. */
function forced(force: unknown): true | undefined {
  if (force === undefined) return undefined
  if (force === true || force === 'True') return true
  throw new Unsayable(`Unexpected force ${String(force)}, expected true`)
}

/** The limits that a body names, in the words of the command. */
export function limitOptions(limits: Asked['body']) {
  return {
    '--cores': whole(limits.cores),
    '--fixed-ips': whole(limits.fixed_ips),
    '--floating-ips': whole(limits.floating_ips),
    '--injected-file-size': whole(limits.injected_file_content_bytes),
    '--injected-path-size': whole(limits.injected_file_path_bytes),
    '--injected-files': whole(limits.injected_files),
    '--instances': whole(limits.instances),
    '--key-pairs': whole(limits.key_pairs),
    '--properties': whole(limits.metadata_items),
    '--ram': whole(limits.ram),
    '--secgroup-rules': whole(limits.security_group_rules),
    '--secgroups': whole(limits.security_groups),
    '--server-group-members': whole(limits.server_group_members),
    '--server-groups': whole(limits.server_groups),
  }
}

/** The same by their own names. */
export function limitsByName(limits: Asked['body']) {
  return {
    cores: whole(limits.cores),
    fixed_ips: whole(limits.fixed_ips),
    floating_ips: whole(limits.floating_ips),
    injected_file_content_bytes: whole(limits.injected_file_content_bytes),
    injected_file_path_bytes: whole(limits.injected_file_path_bytes),
    injected_files: whole(limits.injected_files),
    instances: whole(limits.instances),
    key_pairs: whole(limits.key_pairs),
    metadata_items: whole(limits.metadata_items),
    ram: whole(limits.ram),
    security_group_rules: whole(limits.security_group_rules),
    security_groups: whole(limits.security_groups),
    server_group_members: whole(limits.server_group_members),
    server_groups: whole(limits.server_groups),
  }
}

const gophercloud = 'v2/quotasets'

export const clients: Clients = {
  showQuotaSet: {
    cli: ({path}) => show(path),
    python: ({path}) => ({method: 'get_quota_set', arguments: [path['os-quota-sets']], gives: 'quotas'}),
    go: ({path}) => ({
      package: gophercloud,
      function: 'Get',
      arguments: [path['os-quota-sets']],
      gives: 'quotas',
    }),
  },
  showQuotaSetDetail: {
    cli: ({path}) => show(path, '--usage'),
    python: ({path}) => ({
      method: 'get_quota_set',
      arguments: [path['os-quota-sets']],
      named: {usage: true},
      gives: 'quotas',
    }),
    go: ({path}) => ({
      package: gophercloud,
      function: 'GetDetail',
      arguments: [path['os-quota-sets']],
      gives: 'quotas',
    }),
  },
  showDefaultQuotaSet: {
    cli: ({path}) => show(path, '--default'),
    python: ({path}) => ({method: 'get_quota_set_defaults', arguments: [path['os-quota-sets']], gives: 'quotas'}),
    go: none('gophercloud has no function for the default quotas.'),
  },
  updateQuotaSet: {
    cli({path, body}) {
      const {force, ...limits} = inside(body.quota_set)
      return {
        command: 'quota set',
        options: {...limitOptions(limits), '--force': forced(force)},
        arguments: [path['os-quota-sets']],
      }
    },
    python({path, body}) {
      const {force, ...limits} = inside(body.quota_set)
      return {
        method: 'update_quota_set',
        arguments: [path['os-quota-sets']],
        named: {...limitsByName(limits), force: forced(force)},
        gives: 'quotas',
      }
    },
    go({path, body}) {
      const {force, ...limits} = inside(body.quota_set)
      const wished = limitsByName(limits)
      return {
        package: gophercloud,
        function: 'Update',
        arguments: [
          path['os-quota-sets'],
          {
            struct: 'UpdateOpts',
            fields: {
              FixedIPs: pointer(wished.fixed_ips),
              FloatingIPs: pointer(wished.floating_ips),
              InjectedFileContentBytes: pointer(wished.injected_file_content_bytes),
              InjectedFilePathBytes: pointer(wished.injected_file_path_bytes),
              InjectedFiles: pointer(wished.injected_files),
              KeyPairs: pointer(wished.key_pairs),
              MetadataItems: pointer(wished.metadata_items),
              RAM: pointer(wished.ram),
              SecurityGroupRules: pointer(wished.security_group_rules),
              SecurityGroups: pointer(wished.security_groups),
              Cores: pointer(wished.cores),
              Instances: pointer(wished.instances),
              ServerGroups: pointer(wished.server_groups),
              ServerGroupMembers: pointer(wished.server_group_members),
              Force: forced(force),
            },
          },
        ],
        gives: 'quotas',
      }
    },
  },
  resetQuotaSet: {
    cli: ({path}) => ({command: 'quota delete', options: {'--compute': true}, arguments: [path['os-quota-sets']]}),
    python: ({path}) => ({method: 'revert_quota_set', arguments: [path['os-quota-sets']]}),
    go: none('gophercloud looks for a quota set in the answer, and there is none.'),
  },
}
