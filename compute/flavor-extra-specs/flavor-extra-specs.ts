import {Refusal} from '../../cloud/refusal.ts'
import {since} from '../../contract/changing.ts'
import {operation} from '../../contract/operation.ts'
import {described, mapOf, object, query, type Schema} from '../../contract/schema.ts'
import {extraSpecs, specName} from '../fields.ts'
import {invalidSpec} from './known-specs.ts'

const policy = (action: string) => `os_compute_api:os-flavor-extra-specs:${action}`

const sentValue: Schema<string | number> = {type: ['string', 'number'], maxLength: 255}
const sentSpecs = mapOf(sentValue, specName)
const oneSent: typeof sentSpecs = {...sentSpecs, minProperties: 1, maxProperties: 1}

/** Names of specs and their values, as they are kept: text. */
function kept(specs: Readonly<Record<string, string | number>>, checked: true | undefined): Record<string, string> {
  const values = Object.entries(specs).map(([name, value]) => [name, String(value)] as const)
  for (const [name, value] of values) {
    const wrong = checked && invalidSpec(name, value)
    if (wrong) throw new Refusal('ValidationError', `Validation failed; ${wrong}`)
  }
  return Object.fromEntries(values)
}

const notFound = 'There is no flavor of that id.'
const unknownKey = 'The flavor has no extra spec of that name.'
const invalid = {
  ValidationError: since(
    '2.86',
    'The name is in a namespace that Nova knows, and is not one of its specs; or the value is none that the spec may have.',
  ),
} as const
const traits = {checked: since('2.86', true)} as const

export const listExtraSpecs = operation({
  request: 'GET /flavors/{flavor_id}/os-extra_specs',
  path: {flavor_id: 'The id of the flavor.'},
  title: 'List the extra specs of a flavor',
  description: 'Lists what a flavor asks of a host beside its size, by name.',
  policy: policy('index'),
  query: query({}, '2.102'),
  success: 200,
  response: object({extra_specs: described('The extra specs, by name.', extraSpecs)}),
  errors: {404: {FlavorNotFound: notFound}},
  handle: ({cloud, caller, path}) => ({extra_specs: cloud.flavors.get(path.flavor_id, caller).extra_specs}),
})

export const createExtraSpecs = operation({
  request: 'POST /flavors/{flavor_id}/os-extra_specs',
  path: {flavor_id: 'The id of the flavor.'},
  title: 'Create extra specs of a flavor',
  description:
    'Adds extra specs to a flavor; those whose names it has already get the new value. The answer repeats what was sent.',
  policy: policy('create'),
  body: object({extra_specs: described('The extra specs to add, by name; numbers are kept as text.', sentSpecs)}),
  traits,
  success: 200,
  response: object({extra_specs: described('The extra specs, as they were sent.', sentSpecs)}),
  errors: {400: invalid, 404: {FlavorNotFound: notFound}},
  emits: ['flavor.update'],
  handle({cloud, caller, path, body: {extra_specs}, traits}) {
    const specs = kept(extra_specs, traits.checked)
    const flavor = cloud.flavors.get(path.flavor_id, caller)
    cloud.flavors.change(flavor, {extra_specs: {...flavor.extra_specs, ...specs}})
    return {extra_specs}
  },
})

export const showExtraSpec = operation({
  request: 'GET /flavors/{flavor_id}/os-extra_specs/{key}',
  path: {flavor_id: 'The id of the flavor.', key: 'The name of the extra spec.'},
  title: 'Show an extra spec of a flavor',
  description: 'Shows one extra spec: an object with one key, the name that was asked for.',
  policy: policy('show'),
  query: query({}, '2.102'),
  success: 200,
  response: extraSpecs,
  errors: {404: {FlavorNotFound: notFound, FlavorExtraSpecsNotFound: unknownKey}},
  handle({cloud, caller, path: {flavor_id, key}}) {
    return {[key]: specOf(cloud.flavors.get(flavor_id, caller), key)}
  },
})

export const updateExtraSpec = operation({
  request: 'PUT /flavors/{flavor_id}/os-extra_specs/{key}',
  path: {flavor_id: 'The id of the flavor.', key: 'The name of the extra spec.'},
  title: 'Update an extra spec of a flavor',
  description: 'Sets one extra spec. The key of the body has to be the name in the path.',
  policy: policy('update'),
  body: oneSent,
  traits,
  success: 200,
  response: oneSent,
  errors: {
    400: {...invalid, BodyUriMismatch: 'The key in the body is not the name in the path.'},
    404: {FlavorNotFound: notFound},
  },
  emits: ['flavor.update'],
  handle({cloud, caller, path: {flavor_id, key}, body, traits}) {
    const specs = kept(body, traits.checked)
    if (!(key in body)) throw new Refusal('BodyUriMismatch', 'Request body and URI mismatch')
    const flavor = cloud.flavors.get(flavor_id, caller)
    cloud.flavors.change(flavor, {extra_specs: {...flavor.extra_specs, ...specs}})
    return body
  },
})

export const deleteExtraSpec = operation({
  request: 'DELETE /flavors/{flavor_id}/os-extra_specs/{key}',
  path: {flavor_id: 'The id of the flavor.', key: 'The name of the extra spec.'},
  title: 'Delete an extra spec of a flavor',
  description: 'Takes one extra spec from a flavor. Servers that have the flavor keep what they were built with.',
  policy: policy('delete'),
  success: 200,
  errors: {404: {FlavorNotFound: notFound, FlavorExtraSpecsNotFound: unknownKey}},
  emits: ['flavor.update'],
  handle({cloud, caller, path: {flavor_id, key}}) {
    const flavor = cloud.flavors.get(flavor_id, caller)
    specOf(flavor, key)
    const {[key]: _gone, ...rest} = flavor.extra_specs
    cloud.flavors.change(flavor, {extra_specs: rest})
  },
})

function specOf(
  {flavorid, extra_specs}: {flavorid: string; extra_specs: Readonly<Record<string, string>>},
  key: string,
) {
  const value = Object.hasOwn(extra_specs, key) ? extra_specs[key] : undefined
  if (value === undefined)
    throw new Refusal('FlavorExtraSpecsNotFound', `Flavor ${flavorid} has no extra specs with key ${key}.`)
  return value
}
