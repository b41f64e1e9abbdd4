import type {Resource} from '../../contract/resource.ts'
import {story} from './flavor-extra-specs.scenario.ts'
import {
  createExtraSpecs,
  deleteExtraSpec,
  listExtraSpecs,
  showExtraSpec,
  updateExtraSpec,
} from './flavor-extra-specs.ts'

export const flavorExtraSpecs: Resource = {
  name: 'flavor-extra-specs',
  title: 'Flavor extra specs',
  family: 'flavors',
  description:
    'Extra specs are what a flavor asks of a host beside its size: keys such as `hw:cpu_policy` with values. The scheduler and the virtualization driver read them.',
  operations: {listExtraSpecs, createExtraSpecs, showExtraSpec, updateExtraSpec, deleteExtraSpec},
  story,
}
