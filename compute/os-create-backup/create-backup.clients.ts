import {type Asked, type Clients, inside, needed, none, text, Unsayable, whole} from '../../contract/clients.ts'
import {named} from '../servers/image.clients.ts'

/** What is asked for, by clients that send no properties. */
function wish({body}: Asked) {
  const {name, backup_type, rotation, metadata} = inside(body.createBackup)
  if (metadata !== undefined)
    throw new Unsayable('Unexpected metadata, expected none: this client sends no properties.')
  return {name: named(name), type: needed(text(backup_type)), rotation: whole(rotation)}
}

export const clients: Clients = {
  createBackup: {
    cli(asked) {
      const {name, type, rotation} = wish(asked)
      return {
        command: 'server backup create',
        options: {'--name': name, '--type': type, '--rotate': rotation},
        arguments: [asked.path.servers],
        note: 'Asks the image service for the image, and shows that.',
      }
    },
    python(asked) {
      const {name, type, rotation} = wish(asked)
      return {method: 'backup_server', arguments: [asked.path.servers, name, type, rotation], gives: 'image'}
    },
    go: none('gophercloud has no function for backups.'),
  },
}
