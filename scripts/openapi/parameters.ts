import type {Microversion} from '../../contract/microversion.ts'
import type {Schema} from '../../contract/schema.ts'
import {type JsonSchema, plain} from '../schema/plain.ts'
import type {Declared} from './declared.ts'

/** The header that chooses the microversion: it has only one value in a document about one microversion. */
export const versionParameter = (version: Microversion): JsonSchema => ({
  name: 'OpenStack-API-Version',
  in: 'header',
  description:
    version === '2.1'
      ? 'The microversion that this document describes. A request without this header gets it as well.'
      : 'The microversion that this document describes. A request without this header gets 2.1.',
  required: version !== '2.1',
  schema: {type: 'string', const: `compute ${version}`},
})

/** Takes the path of operations, and one of them, and gives the parameters of the path. */
export const pathParameters = (path: string, {operation}: Declared): JsonSchema[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    description: (operation.path as Readonly<Record<string, string>> | undefined)?.[name],
    required: true,
    schema: {type: 'string'},
  }))

/** Takes operations that share an address, and gives the query parameters that any of them takes. */
export function queryParameters(operations: readonly Declared[]): JsonSchema[] {
  const schemas = operations.flatMap(({operation}) => (operation.query ? [plain(operation.query as Schema)] : []))
  const all = new Map(
    schemas.flatMap(({properties}) => Object.entries((properties ?? {}) as Record<string, JsonSchema>)),
  )
  return [...all].map(([name, {description, ...schema}]) => ({
    name,
    in: 'query',
    ...(description !== undefined && {description}),
    schema,
  }))
}
