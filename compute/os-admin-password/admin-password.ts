import {described, object, text} from '../../contract/schema.ts'
import {serverAction} from '../servers/action.ts'

export const changeServerPassword = serverAction({
  action: 'changePassword',
  title: 'Change the password of the administrator',
  description:
    'Changes the password of the administrator inside a server, with the help of an agent that runs there. It is changed when the answer comes.',
  policy: 'os_compute_api:os-admin-password',
  change: 'changePassword',
  words: described('The password.', object({adminPass: described('What it shall be.', text)})),
  errors: {409: {InstancePasswordSetFailed: 'The agent in the server could not do it.'}},
})
