import type {Retired} from '../../contract/operation.ts'
import type {Schema} from '../../contract/schema.ts'
import {type JsonSchema, plain} from '../schema/plain.ts'
import {actionPaths, anonymous, type Declared, isOpen} from './declared.ts'
import {pathParameters, queryParameters} from './parameters.ts'
import {content, responses} from './responses.ts'
import type {Sample} from './samples.ts'

/** Takes the operations of one method and path (several, if they are actions) and the samples, and gives the OpenAPI operation. */
export function operationObject(path: string, members: readonly Declared[], samples: readonly Sample[]): JsonSchema {
  const group = actionPaths.has(anonymous(path)) ? members : members.slice(0, 1)
  const own = samples.filter(({operation}) => group.some(({name}) => name === operation))
  const [first] = group as [Declared]
  const parameters = [
    ...pathParameters(path, first),
    ...queryParameters(group),
    ...(first.operation.root ? [] : [{$ref: '#/components/parameters/Microversion'}]),
  ]
  return {
    ...(first.action ? actions(path, group) : single(first)),
    ...(parameters.length > 0 && {parameters}),
    ...requestBody(group, own),
    responses: responses(group, own),
    ...(group.every(({operation}) => operation.retired) && {deprecated: true}),
    ...(isOpen(first) && {security: []}),
  }
}

function single({name, resource, operation}: Declared): JsonSchema {
  return {
    operationId: name,
    tags: [resource.name],
    summary: operation.title,
    description: operation.description,
    ...extensions(operation),
  }
}

function actions(path: string, group: readonly Declared[]): JsonSchema {
  const lines = group.map(({action, operation}) => `- \`${action}\`: ${operation.title}`)
  return {
    operationId: nameOf(path),
    tags: [...new Set(group.map(({resource}) => resource.name))],
    summary: 'Run an action',
    description: `The one key of the body names the action:\n\n${lines.join('\n')}`,
  }
}

/** `/v2.1/flavors/{flavor_id}/action` as `flavorsAction`. */
const nameOf = (path: string) =>
  path
    .replace(/^\/v2\.1\/|\{\w+\}/g, '')
    .split(/[^a-zA-Z0-9]+/)
    .map((word, index) => (index === 0 ? word : word.replace(/^./, (letter) => letter.toUpperCase())))
    .join('')

const extensions = ({policy, emits, retired, aliasOf}: Declared['operation']): JsonSchema => ({
  ...(policy !== undefined && {'x-openstack-policy': policy}),
  ...(aliasOf !== undefined && {'x-openstack-alias-of': aliasOf}),
  ...(emits && emits.length > 0 && {'x-openstack-notifications': emits}),
  ...(retired && {'x-openstack-retired': (retired as Retired).release}),
})

function requestBody(group: readonly Declared[], samples: readonly Sample[]): JsonSchema {
  const shown = samples.filter(({half, reason}) => half === 'request' && !reason)
  const [first] = group as [Declared]
  if (first.action) return {requestBody: {required: true, content: content({oneOf: group.map(actionSchema)}, shown)}}
  if (first.operation.body === undefined) return {}
  return {requestBody: {required: true, content: content(plain(first.operation.body as Schema), shown)}}
}

const noMore = {properties: {}, additionalProperties: false}

/** The body that asks for an action, with what a reader would be told of an operation of its own. */
function actionSchema({name, action = '', operation}: Declared): JsonSchema {
  const body = operation.body === undefined ? {type: 'object', ...noMore} : plain(operation.body as Schema)
  return {
    title: operation.title,
    ...body,
    description: operation.description,
    ...('properties' in body && Object.keys(body.properties as object).length > 0
      ? {}
      : {properties: {[action]: {}}, required: [action]}),
    'x-openstack-operation': name,
    ...extensions(operation),
    ...(operation.retired && {deprecated: true}),
  }
}
