import {described, from, list, mapOf, nullable, object, text} from '../contract/schema.ts'
import type {Family} from './payload.ts'

export const serverGroup: Family = {
  name: 'server_group',
  title: 'Server group notifications',
  description: 'Sent when a server group is made, when a server becomes a member, and when the group is deleted.',
  payload: {
    name: 'ServerGroupPayload',
    version: '1.1',
    description: 'A server group, with its policy and its members.',
    data: object({
      hosts: described(
        'The hosts that its servers are on: null in events of the group itself, where nobody looks it up.',
        nullable(list(text)),
      ),
      members: described('The ids of its servers.', nullable(list(text))),
      name: described('The name of the group.', nullable(text)),
      policies: described('The policy in a list, as it was before version 1.1 of the payload.', nullable(list(text))),
      policy: described('How its servers are to be placed.', nullable(text)),
      project_id: described('The project to which it belongs.', nullable(text)),
      rules: described('What else the policy is to keep to, each as text.', mapOf(text)),
      user_id: described('The user who made it.', nullable(text)),
      uuid: from('id', described('The id of the group.', text)),
    }),
  },
  events: {
    'server_group.create': 'A server group was made.',
    'server_group.add_member': 'A server became a member of a group.',
    'server_group.delete': 'A server group was deleted.',
  },
}
