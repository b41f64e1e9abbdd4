import type {Resource} from '../../contract/resource.ts'
import {getRdpConsole, getSerialConsole, getSpiceConsole, getVncConsole} from './actions.ts'
import {story} from './remote-consoles.scenario.ts'
import {createRemoteConsole} from './remote-consoles.ts'

export const remoteConsoles: Resource = {
  name: 'os-remote-consoles',
  title: 'Remote consoles',
  description:
    'The way to the screen, the keyboard and the serial port of a server from anywhere: an address with a token in it. Which protocols there are depends on the hypervisor of its host, and on what the operator has switched on there.',
  operations: {createRemoteConsole, getVncConsole, getSpiceConsole, getSerialConsole, getRdpConsole},
  story,
}
