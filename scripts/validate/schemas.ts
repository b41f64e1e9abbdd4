import {allVersions} from '../../compute/negotiation.ts'
import {at} from '../../contract/changing.ts'
import {faultName} from '../../contract/faults.ts'
import {type Microversion, minor} from '../../contract/microversion.ts'
import type {AnyOperation, Operation} from '../../contract/operation.ts'
import {published, type Schema} from '../../contract/schema.ts'
import type {Exchange} from '../../contract/story.ts'
import {fits} from '../ajv.ts'

export type Half = 'request' | 'response'

/** The published schema of one half of an operation at a version; nothing where it has none. */
export function schemaAt(operation: AnyOperation, half: Half, version: Microversion): object | undefined {
  const here = at(operation, version) as Operation | undefined
  const schema = half === 'request' ? here?.body : here?.response
  return schema && published(schema as Schema)
}

/** What the sample of one half of an exchange is held against. */
export interface Demand {
  readonly schema: object
  /** The request shows what is refused: it must not fit. */
  readonly mustFail?: true
}

/** The demand on one half of an exchange of `operation`; nothing where the operation is not there. */
export function demandOn({version, refusal}: Exchange, half: Half, operation: AnyOperation): Demand | undefined {
  if (refusal && half === 'response') return {schema: faultOf(refusal.status)}
  const schema = schemaAt(operation, half, version)
  if (!schema) return undefined
  return refusal?.reason === 'InvalidBody' ? {schema, mustFail: true} : {schema}
}

const faults = new Map<number, object>()

/** The schema of a fault of this status. */
function faultOf(status: number): object {
  const name = faultName(status)
  const fault = {
    type: 'object',
    properties: {code: {const: status}, message: {type: 'string', minLength: 1}},
    required: ['code', 'message'],
    additionalProperties: false,
  }
  const known = faults.get(status) ?? {
    type: 'object',
    properties: {[name]: fault},
    required: [name],
    additionalProperties: false,
  }
  faults.set(status, known)
  return known
}

/** The microversion nearest to `version` at which one half of an operation has a schema, and the value fits it. */
export function nearestFit(
  operation: AnyOperation,
  half: Half,
  version: Microversion,
  value: unknown,
): Microversion | undefined {
  return nearestVersion(operation, half, version, (schema) => fits(schema, value))
}

/** The microversion nearest to `version` at which one half of an operation has a schema, and one that will do. */
export function nearestVersion(
  operation: AnyOperation,
  half: Half,
  version: Microversion,
  willDo: (schema: object) => boolean = () => true,
): Microversion | undefined {
  const far = (other: Microversion) => Math.abs(minor(other) - minor(version))
  const nearestFirst = [...allVersions].sort((one, other) => far(one) - far(other))
  return nearestFirst.find((other) => {
    const schema = schemaAt(operation, half, other)
    return schema !== undefined && willDo(schema)
  })
}
