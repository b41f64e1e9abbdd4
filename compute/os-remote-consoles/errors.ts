const noServer = {InstanceNotFound: 'There is no server of that id, or none that you can see.'}

/** Why there is no console, whatever its type. */
export const errors = {
  400: {
    ConsoleTypeUnavailable: 'The operator has switched consoles of this type off on the host of the server.',
    ConsoleTypeInvalid: 'The protocol has no such type.',
  },
  404: noServer,
  409: {
    InstanceNotReady: 'The server is on no host, or its host is still making it.',
    InstanceInvalidState: 'The server is being deleted, or moved to another host.',
  },
  501: {NotImplementedError: 'The hypervisor of the host has no consoles.'},
} as const
