import type {Resource} from '../../contract/resource.ts'
import {story} from './admin-password.scenario.ts'
import {changeServerPassword} from './admin-password.ts'

export const adminPassword: Resource = {
  name: 'os-admin-password',
  title: 'Password of the administrator',
  description: 'The password with which the administrator of the guest system logs in can be changed from outside.',
  operations: {changeServerPassword},
  story,
}
