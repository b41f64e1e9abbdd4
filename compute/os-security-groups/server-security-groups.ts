import type {Cloud} from '../../cloud/cloud.ts'
import {Refusal} from '../../cloud/refusal.ts'
import type {SecurityGroup, SecurityGroupRule} from '../../cloud/security-groups.ts'
import {groupsOf, joinGroup, leaveGroup} from '../../cloud/server-security-groups.ts'
import {operation} from '../../contract/operation.ts'
import {
  described,
  integer,
  list,
  nullable,
  object,
  open,
  optional,
  query,
  type Schema,
  text,
} from '../../contract/schema.ts'
import {maybe, projectId, uuid} from '../fields.ts'

const policy = (action: string) => `os_compute_api:os-security-groups:${action}`
const path = {server_id: 'The id of the server.'}
const noServer = 'There is no server of that id, or none that you can see.'

const port = nullable({...integer, minimum: -1})
const rule = object({
  id: described('The id of the rule.', uuid),
  parent_group_id: described('The group to which it belongs.', uuid),
  ip_protocol: described('The protocol, such as `tcp`; null for any.', maybe),
  from_port: described('The first port that is open; null for all.', port),
  to_port: described('The last one.', port),
  group: object({
    name: optional(described('The group whose servers may come in; left out where addresses are meant.', text)),
    tenant_id: optional(described('The project of that group.', projectId)),
  }),
  ip_range: object({
    cidr: optional(
      described('The addresses from which one may come in; left out where a group is meant.', {
        ...text,
        format: 'cidr',
      } as Schema<string>),
    ),
  }),
})
const group = object({
  id: described('The id of the group.', uuid),
  description: described('What somebody said about it.', maybe),
  name: described('Its name.', text),
  tenant_id: described('The project to which it belongs.', projectId),
  rules: described('Who may come in.', list(rule)),
})

function ruleOf({group_id, ...rule}: SecurityGroupRule, parent_group_id: string, all: readonly SecurityGroup[]) {
  const source = all.find(({id}) => id === group_id)
  return {
    ...rule,
    parent_group_id,
    ip_protocol: rule.protocol,
    group: source ? {name: source.name, tenant_id: source.project_id} : {},
    ip_range: source ? {} : {cidr: rule.cidr},
  }
}
const view = ({project_id, rules, ...group}: SecurityGroup, {networks}: Cloud) => ({
  ...group,
  tenant_id: project_id,
  rules: rules.map((rule) => ruleOf(rule, group.id, networks.securityGroups.all)),
})

export const listServerSecurityGroups = operation({
  request: 'GET /servers/{server_id}/os-security-groups',
  path,
  title: 'List the security groups of a server',
  description: 'Lists the security groups that the ports of a server are in, with their rules.',
  policy: policy('list'),
  query: query({}, '2.102'),
  success: 200,
  response: object({security_groups: described('The groups, by name.', list(group))}),
  errors: {404: {InstanceNotFound: noServer}},
  handle: ({cloud, caller, path}) => ({
    security_groups: groupsOf(cloud, cloud.servers.get(path.server_id, caller)).map((one) => view(one, cloud)),
  }),
})

const which = object({name: described('The name of the group, or its id.', {...text, minLength: 1} as Schema<string>)})
const blank = 'The name is nothing but blanks.'
const noGroup = 'Your project has no such group, or the server no ports.'

/** The name that was given, if there is anything in it. */
function demandName({name}: {readonly name: string}): string {
  if (name.trim() === '') throw new Refusal('EmptyName', 'Security group name cannot be empty')
  return name
}

export const addSecurityGroup = operation({
  request: 'POST /servers/{server_id}/action addSecurityGroup',
  path,
  title: 'Add a security group to a server',
  description: 'Puts all ports of a server into a security group of your project.',
  policy: policy('add'),
  body: open(object({addSecurityGroup: which})),
  success: 202,
  errors: {
    400: {EmptyName: blank, SecurityGroupCannotBeApplied: 'A port of the server has no address.'},
    404: {InstanceNotFound: noServer, SecurityGroupNotFound: noGroup},
  },
  handle({cloud, caller, path, body: {addSecurityGroup}}) {
    const server = cloud.servers.get(path.server_id, caller)
    joinGroup(cloud, server, demandName(addSecurityGroup), caller)
  },
})

export const removeSecurityGroup = operation({
  request: 'POST /servers/{server_id}/action removeSecurityGroup',
  path,
  title: 'Remove a security group from a server',
  description: 'Takes all ports of a server out of a security group.',
  policy: policy('remove'),
  body: open(object({removeSecurityGroup: which})),
  success: 202,
  errors: {
    400: {EmptyName: blank},
    404: {InstanceNotFound: noServer, SecurityGroupNotFound: `${noGroup.slice(0, -1)}, or it is not in the group.`},
  },
  handle({cloud, caller, path, body: {removeSecurityGroup}}) {
    const server = cloud.servers.get(path.server_id, caller)
    leaveGroup(cloud, server, demandName(removeSecurityGroup), caller)
  },
})
