import {LATEST, microversions, resources} from '../../compute/index.ts'
import {ROOT} from '../../compute/stage.ts'
import type {Microversion} from '../../contract/microversion.ts'
import type {JsonSchema} from '../schema/plain.ts'
import {anonymous, type Declared, declaredAt} from './declared.ts'
import {operationObject} from './operation.ts'
import {versionParameter} from './parameters.ts'
import {faultSchemas, headers, sharedFaults, sharedResponses} from './responses.ts'
import type {Sample} from './samples.ts'
import {shareSchemas} from './shared.ts'

/** What a document is made for. */
export interface Wish {
  readonly version: Microversion
  /** Whether operations that are out of service are in it. */
  readonly history?: boolean
  /** The samples in force at that version. */
  readonly samples: readonly Sample[]
}

/** The OpenAPI 3.1 document of the whole Compute API at one microversion. */
export function openapi({version, history = false, samples}: Wish): JsonSchema {
  const declared = declaredAt(version, history)
  const paths = pathsOf(declared, samples)
  const faults = [...sharedFaults, ...declared.flatMap(({refusals}) => refusals.map(({status}) => status))]
  const shared = shareSchemas(paths, Object.keys(faultSchemas(faults)))
  return {
    openapi: '3.1.1',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: {
      title: 'OpenStack Compute API',
      summary: `The Compute API of Nova at microversion ${version}`,
      description: about(version),
      version,
      license: {name: 'Apache-2.0', identifier: 'Apache-2.0'},
    },
    servers: [
      {
        url: '{endpoint}',
        description: 'The compute service of a cloud',
        variables: {
          endpoint: {
            default: ROOT,
            description: 'The address of the compute service in the service catalog, without the version.',
          },
        },
      },
    ],
    security: [{'X-Auth-Token': []}],
    tags: tagsOf(declared),
    paths: shared.paths,
    components: {
      securitySchemes: {
        'X-Auth-Token': {
          type: 'apiKey',
          in: 'header',
          name: 'X-Auth-Token',
          description: 'A token of the identity service.',
        },
      },
      parameters: {Microversion: versionParameter(version)},
      headers: headers(version),
      responses: sharedResponses,
      schemas: {...faultSchemas([...new Set(faults)].sort((a, b) => a - b)), ...shared.schemas},
    },
  }
}

function about(version: Microversion): string {
  const {release, title, text} = microversions[version]
  return `This document describes the API as it answers to requests that ask for microversion ${version}; the newest known here is ${LATEST}.

What ${version} brought, with ${release}: ${title}. ${text}`
}

const tagsOf = (declared: readonly Declared[]): JsonSchema[] =>
  resources
    .filter((resource) => declared.some((one) => one.resource === resource))
    .map(({name, title, description}) => ({name, description, 'x-displayName': title}))

function pathsOf(declared: readonly Declared[], samples: readonly Sample[]): Record<string, JsonSchema> {
  const groups = new Map<string, [Declared, ...Declared[]]>()
  for (const one of declared) {
    const known = groups.get(anonymous(one.path))
    if (known) known.push(one)
    else groups.set(anonymous(one.path), [one])
  }
  return Object.fromEntries(
    [...groups.values()].map((members) => {
      const [{path}] = members
      const methods = [...new Set(members.map(({method}) => method))].map((method) => [
        method.toLowerCase(),
        operationObject(
          path,
          members.filter((member) => member.method === method),
          samples,
        ),
      ])
      return [path, Object.fromEntries(methods)]
    }),
  )
}
