import type {Resource} from '../../contract/resource.ts'
import {story} from './consoles.scenario.ts'
import {createPooledConsole, deletePooledConsole, listPooledConsoles, showPooledConsole} from './consoles.ts'

export const pooledConsoles: Resource = {
  name: 'consoles',
  title: 'Consoles of nova-console',
  description:
    'XenServer had consoles behind a proxy of their own, `nova-console`, and these operations were the way to them. Both went: all of this answers 410 today, and remote consoles are what there is.',
  operations: {listPooledConsoles, createPooledConsole, showPooledConsole, deletePooledConsole},
  story,
}
