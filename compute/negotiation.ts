import type {Microversion} from '../contract/microversion.ts'
import {minor} from '../contract/microversion.ts'
import {LATEST, microversions} from './microversions.ts'

/** What a request said of the version that it wants: a version that there is, or why not. */
export type Negotiated =
  | {readonly version: Microversion}
  | {readonly status: 400 | 406; readonly message: string; readonly asked?: string}

/**
 * The microversion of a request. `OpenStack-API-Version: compute 2.10` wins over the older
 * `X-OpenStack-Nova-API-Version: 2.10`; a request that names none gets 2.1.
 */
export function negotiate(header: (name: string) => string | null): Negotiated {
  const asked = ofService(header('openstack-api-version')) ?? header('x-openstack-nova-api-version')
  if (asked === null || asked === undefined) return {version: '2.1'}
  if (asked === 'latest') return {version: LATEST}
  if (asked in microversions) return {version: asked as Microversion}
  if (!/^[1-9]\d*\.([1-9]\d*|0)$/.test(asked))
    return {
      status: 400,
      message: `API Version String ${asked} is of invalid format. Must be of format MajorNum.MinorNum.`,
    }
  return {
    status: 406,
    message: `Version ${asked} is not supported by the API. Minimum is 2.1 and maximum is ${LATEST}.`,
    asked,
  }
}

/** What a header that may name several services says of this one. */
function ofService(header: string | null): string | undefined {
  for (const part of header?.split(',') ?? []) {
    const [service = '', ...version] = part.trim().split(/\s+/)
    if (service.toLowerCase() === 'compute' && version.length > 0) return version.join(' ')
  }
  return undefined
}

/** Oldest first. */
export const allVersions = (Object.keys(microversions) as Microversion[]).sort((a, b) => minor(a) - minor(b))
