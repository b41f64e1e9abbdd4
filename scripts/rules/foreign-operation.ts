import {LATEST, microversions} from '../../compute/microversions.ts'
import type {Microversion} from '../../contract/microversion.ts'
import {nearest} from '../command.ts'
import {renamed} from '../validate/foreign-folders.ts'
import {nearestVersion, schemaAt} from '../validate/schemas.ts'
import {rule} from './rule.ts'

/** It can be told of which operation somebody else's sample is one, and that is there at its version. */
export const foreignOperation = rule({
  code: 'foreign/operation',
  description: 'Every sample of a foreign tree is one of an operation that exists at its microversion.',
  of: ['foreign'],
  unless: ['sample/json'],
  *check({path, resource, version, half, declared}, {resources}) {
    const [folder = ''] = path.split('/')
    const names = resources.flatMap(({name}) => [name, theirFolder(name)])
    if (!resource)
      yield {message: `Unexpected folder ${folder}, expected ${nearest(folder, names) ?? 'that of a resource'}`}
    else if (!half) yield {message: 'Unexpected name, expected one that ends with -req.json or -resp.json'}
    else if (!(version in microversions))
      yield {message: `Unexpected folder v${version}, expected a microversion from 2.1 to ${LATEST}`}
    else if (!declared)
      yield {
        message: `Unexpected ${half}, expected one of an operation of ${resource.name} that has such at ${version}`,
      }
    else if (!schemaAt(declared.operation, half, version as Microversion)) {
      const passesAt = nearestVersion(declared.operation, half, version as Microversion)
      yield {
        message: passesAt
          ? `Unexpected ${half} at ${version}, expected none: ${declared.name} has one at ${passesAt}`
          : `Unexpected ${half}, expected none: ${declared.name} has no such`,
        declared: declared.name,
        passesAt,
      }
    }
  },
})

const theirFolder = (name: string) => Object.entries(renamed).find(([, ours]) => ours === name)?.[0] ?? name
