import {serverAction} from '../servers/action.ts'

export const suspendServer = serverAction({
  action: 'suspend',
  title: 'Suspend a server',
  description:
    'Writes the memory of a server to the disk of its host and stops it, as closing the lid does to a laptop. It keeps its place on the host.',
  policy: 'os_compute_api:os-suspend-server:suspend',
  change: 'suspend',
})

export const resumeServer = serverAction({
  action: 'resume',
  title: 'Resume a server',
  description: 'Lets a suspended server go on where it was.',
  policy: 'os_compute_api:os-suspend-server:resume',
  change: 'resume',
})
