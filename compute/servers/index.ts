import type {Resource} from '../../contract/resource.ts'
import * as change from './change.ts'
import {createServer} from './create.ts'
import {createImage} from './image.ts'
import * as power from './power.ts'
import {listServers, listServersDetailed, showServer} from './read.ts'
import {rebuildServer} from './rebuild.ts'
import {confirmResize, resizeServer, revertResize} from './resize.ts'
import {story} from './servers.scenario.ts'

export const servers: Resource = {
  name: 'servers',
  title: 'Servers',
  family: 'servers',
  description:
    'A server is a virtual machine: made of an image or a volume, as large as its flavor says, on a host that the scheduler chose, with ports in networks and with volumes. Whatever you ask of it takes its time; ask for it again until its `task_state` is null.',
  operations: {
    listServers,
    createServer,
    listServersDetailed,
    showServer,
    ...change,
    ...power,
    resizeServer,
    confirmResize,
    revertResize,
    createImage,
    rebuildServer,
  },
  story,
  pages: [
    {
      name: 'create',
      title: 'Creation of servers',
      description:
        'One request makes a server, or several that are alike. The answer comes before there is one: the scheduler looks for a host, then its ports and disks are made there, and then the machine.',
      operations: ['createServer'],
    },
    {
      name: 'lists',
      title: 'Lists of servers',
      description:
        'Servers are listed by id and name, or in full. Both lists take the same filters, in the query; members of a project may use some of them, administrators all.',
      operations: ['listServers', 'listServersDetailed'],
    },
    {
      name: 'actions',
      title: 'Actions on servers',
      description:
        'What is done to a server is asked for as an action: a body with one key, its name. Most are accepted at once and done later; [the states of a server](/reference/vm-states/) say which may begin when.',
      operations: [...Object.keys(power), 'resizeServer', 'confirmResize', 'revertResize'],
    },
  ],
}
