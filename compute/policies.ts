import {policies, type Rules} from '../contract/policy.ts'
import type {Admits} from '../contract/refusals.ts'

/** Nova's default policy, rule by rule: who may do, or see, what is not everyone's. */
export const rules: Rules = {
  context_is_admin: 'role:admin',
  project_member_api: 'role:member and project_id:%(project_id)s',
  project_reader_api: 'role:reader and project_id:%(project_id)s',
  service_api: 'role:service',
  service_or_admin: 'rule:service_api or rule:context_is_admin',
  project_member_or_admin: 'rule:project_member_api or rule:context_is_admin',
  project_reader_or_admin: 'rule:project_reader_api or rule:context_is_admin',

  'os_compute_api:limits': '@',
  'os_compute_api:limits:other_project': 'rule:context_is_admin',
  'os_compute_api:os-cloudpipe': 'rule:context_is_admin',
  'os_compute_api:os-flavor-access': 'rule:context_is_admin',
  'os_compute_api:os-flavor-access:add_tenant_access': 'rule:context_is_admin',
  'os_compute_api:os-flavor-access:remove_tenant_access': 'rule:context_is_admin',
  'os_compute_api:os-flavor-extra-specs:create': 'rule:context_is_admin',
  'os_compute_api:os-flavor-extra-specs:delete': 'rule:context_is_admin',
  'os_compute_api:os-flavor-extra-specs:index': 'rule:project_reader_or_admin',
  'os_compute_api:os-flavor-extra-specs:show': 'rule:project_reader_or_admin',
  'os_compute_api:os-flavor-extra-specs:update': 'rule:context_is_admin',
  'os_compute_api:os-flavor-manage:create': 'rule:context_is_admin',
  'os_compute_api:os-flavor-manage:delete': 'rule:context_is_admin',
  'os_compute_api:os-flavor-manage:update': 'rule:context_is_admin',
  'os_compute_api:os-floating-ip-pools': '@',
  'os_compute_api:os-instance-usage-audit-log:list': 'rule:context_is_admin',
  'os_compute_api:os-instance-usage-audit-log:show': 'rule:context_is_admin',
  'os_compute_api:os-keypairs:create': '(rule:context_is_admin) or user_id:%(user_id)s',
  'os_compute_api:os-keypairs:delete': '(rule:context_is_admin) or user_id:%(user_id)s',
  'os_compute_api:os-keypairs:index': '(rule:context_is_admin) or user_id:%(user_id)s',
  'os_compute_api:os-keypairs:show': '(rule:context_is_admin) or user_id:%(user_id)s',
  'compute:servers:create:requested_destination': 'rule:context_is_admin',
  'os_compute_api:os-extended-server-attributes': 'rule:context_is_admin',
  'os_compute_api:servers:allow_all_filters': 'rule:context_is_admin',
  'os_compute_api:servers:create': 'rule:project_member_or_admin',
  'os_compute_api:servers:create:attach_network': 'rule:project_member_or_admin',
  'os_compute_api:servers:create:attach_volume': 'rule:project_member_or_admin',
  'os_compute_api:servers:create:forced_host': 'rule:context_is_admin',
  'os_compute_api:servers:create:trusted_certs': 'rule:project_member_or_admin',
  'os_compute_api:servers:create:zero_disk_flavor': 'rule:context_is_admin',
  'os_compute_api:servers:delete': 'rule:project_member_or_admin',
  'os_compute_api:servers:detail': 'rule:project_reader_or_admin',
  'os_compute_api:servers:detail:get_all_tenants': 'rule:context_is_admin',
  'os_compute_api:servers:index': 'rule:project_reader_or_admin',
  'os_compute_api:servers:index:get_all_tenants': 'rule:context_is_admin',
  'os_compute_api:servers:show': 'rule:project_reader_or_admin',
  'os_compute_api:servers:show:flavor-extra-specs': 'rule:project_reader_or_admin',
  'os_compute_api:servers:show:host_status': 'rule:context_is_admin',
  'os_compute_api:servers:update': 'rule:project_member_or_admin',
  'os_compute_api:os-quota-class-sets:show': 'rule:context_is_admin',
  'os_compute_api:os-quota-class-sets:update': 'rule:context_is_admin',
  'os_compute_api:os-quota-sets:defaults': '@',
  'os_compute_api:os-quota-sets:delete': 'rule:context_is_admin',
  'os_compute_api:os-quota-sets:detail': 'rule:project_reader_or_admin',
  'os_compute_api:os-quota-sets:show': 'rule:project_reader_or_admin',
  'os_compute_api:os-quota-sets:update': 'rule:context_is_admin',
  'os_compute_api:os-server-groups:create': 'rule:project_member_or_admin',
  'os_compute_api:os-server-groups:delete': 'rule:project_member_or_admin',
  'os_compute_api:os-server-groups:index': 'rule:project_reader_or_admin',
  'os_compute_api:os-server-groups:index:all_projects': 'rule:context_is_admin',
  'os_compute_api:os-server-groups:show': 'rule:project_reader_or_admin',
  'os_compute_api:os-volumes-attachments:create': 'rule:project_member_or_admin',
  'os_compute_api:os-volumes-attachments:delete': 'rule:project_member_or_admin',
  'os_compute_api:os-volumes-attachments:index': 'rule:project_reader_or_admin',
  'os_compute_api:os-volumes-attachments:show': 'rule:project_reader_or_admin',
  'os_compute_api:os-volumes-attachments:swap': 'rule:service_or_admin',
  'os_compute_api:os-volumes-attachments:update': 'rule:project_member_or_admin',
}

export const {allows} = policies(rules)

const member = {user_id: 'member', project_id: 'project', roles: ['member', 'reader']}
const another = {user_id: 'another', project_id: 'another project'}

/** Whether a rule lets every member of a project at what is their own, or at anybody's. */
export const admits: Admits = (name, whose) => allows(name, member, whose === 'own' ? member : another)
