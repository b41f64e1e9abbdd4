import type {Resource} from '../../contract/resource.ts'
import {story} from './versions.scenario.ts'
import {listChoices, listVersions, showLegacyVersion, showVersion} from './versions.ts'

export const versions: Resource = {
  name: 'versions',
  title: 'API versions',
  family: 'interface',
  description:
    'Where a client begins: which versions of the API there are, and which microversions they take. Nothing here needs a token.',
  operations: {listVersions, showVersion, showLegacyVersion, listChoices},
  story,
}
