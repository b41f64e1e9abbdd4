import {serverAction} from './action.ts'

export const startServer = serverAction({
  action: 'os-start',
  title: 'Start a server',
  description: 'Starts a server that was stopped.',
  policy: 'os_compute_api:servers:start',
  change: 'start',
})

export const stopServer = serverAction({
  action: 'os-stop',
  title: 'Stop a server',
  description:
    'Shuts a server down: its system is asked to, and after a while its power is taken away. It keeps its place on the host.',
  policy: 'os_compute_api:servers:stop',
  change: 'stop',
})
