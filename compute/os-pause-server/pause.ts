import {serverAction} from '../servers/action.ts'

export const pauseServer = serverAction({
  action: 'pause',
  title: 'Pause a server',
  description:
    'Stops the processors of a server; what it has in memory stays there. It takes as much of its host as before, and goes on where it was once it is unpaused.',
  policy: 'os_compute_api:os-pause-server:pause',
  change: 'pause',
})

export const unpauseServer = serverAction({
  action: 'unpause',
  title: 'Unpause a server',
  description: 'Lets a paused server go on.',
  policy: 'os_compute_api:os-pause-server:unpause',
  change: 'unpause',
})
