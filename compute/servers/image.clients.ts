import {type Clients, type GoValue, inside, needed, text, texts, Unsayable} from '../../contract/clients.ts'
import {properties} from './servers.clients.ts'

/** Names and values as gophercloud takes them. */
export const entries = (metadata: unknown): GoValue =>
  metadata === undefined ? undefined : {map: 'MetadataOpts', entries: texts(metadata)}
/** A name; the clients leave out an empty one. */
export function named(name: unknown): string {
  if (name === '') throw new Unsayable('Unexpected empty name, expected one: clients leave it out.')
  return needed(text(name))
}

export const clients: Clients = {
  createImage: {
    cli({path, body}) {
      const {name, metadata} = inside(body.createImage)
      return {
        command: 'server image create',
        options: {'--name': named(name), '--property': properties(metadata)},
        arguments: [path.servers],
        note: 'Asks the image service for the image, and shows that.',
      }
    },
    python({path, body}) {
      const {name, metadata} = inside(body.createImage)
      return {method: 'create_server_image', arguments: [path.servers, name], named: {metadata}, gives: 'image'}
    },
    go({path, body}) {
      const {name, metadata} = inside(body.createImage)
      return {
        package: 'v2/servers',
        function: 'CreateImage',
        arguments: [
          path.servers,
          {struct: 'CreateImageOpts', fields: {Name: named(name), Metadata: entries(metadata)}},
        ],
        gives: 'imageID',
        extract: 'ExtractImageID',
      }
    },
  },
}
