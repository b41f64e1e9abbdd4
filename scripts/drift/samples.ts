import {join} from 'node:path'
import {at} from '../../contract/changing.ts'
import type {Microversion} from '../../contract/microversion.ts'
import {type AnyOperation, type Operation, requestOf} from '../../contract/operation.ts'
import {type Family, notificationSchema, payloadSchema, payloadsOf} from '../../notifications/payload.ts'
import {readText, readTextIfAny, walk} from '../files.ts'
import {parseHttp} from '../http/parse.ts'
import {resolveFragments} from '../notification-files.ts'
import type {Difference} from './difference.ts'
import {contrastShapes, type Shape, shapeOf, withoutUsersKeys} from './shape.ts'

/** A sample of this project: what it is, and the schema that it follows, if that is known. */
export interface Sample {
  readonly json: unknown
  readonly schema?: unknown
}

/** Takes the project's folder and its operations, and gives its API samples by path below `api_samples/`. */
export function ourSamples(project: string, operations: readonly AnyOperation[]): ReadonlyMap<string, Sample> {
  const folder = join(project, 'api_samples')
  const schemas = schemasOf(folder, operations)
  return new Map(
    walk(folder, '.json').map((path) => [
      path,
      {json: JSON.parse(readText(join(folder, path))), schema: schemas.get(path)},
    ]),
  )
}

/**
 * Takes the project's folder and its families of notifications, and gives its notification samples by path below
 * `notification_samples/`, fragments in place.
 */
export function ourNotificationSamples(project: string, families: readonly Family[]): ReadonlyMap<string, Sample> {
  const folder = join(project, 'notification_samples')
  const payloads = payloadsOf(families)
  const schemaOf = (json: unknown): unknown => {
    const {event_type: event, 'nova_object.name': name} = json as Record<string, string | undefined>
    const family = families.find(({events}) => event !== undefined && event in events)
    if (family && event !== undefined) return notificationSchema(family, event)
    const payload = payloads.find((one) => one.name === name)
    return payload && payloadSchema(payload)
  }
  return new Map(
    walk(folder, '.json').map((path) => {
      const json = whole(folder, path)
      return [path, {json, schema: schemaOf(json)}]
    }),
  )
}

/** A notification sample with its fragments in place. */
export function whole(folder: string, path: string): unknown {
  const read = (file: string): unknown => JSON.parse(readText(join(folder, file)))
  const fragmentOf = (file: string) => read(file.startsWith('common_payloads/') ? file : `common_payloads/${file}`)
  return resolveFragments(read(path), fragmentOf)
}

/** The schema of each sample, by the requests that are recorded beside them. */
function schemasOf(folder: string, operations: readonly AnyOperation[]): Map<string, unknown> {
  const routes = operations.map(routeOf)
  const schemas = new Map<string, unknown>()
  for (const file of walk(folder, 'requests.http')) {
    const resource = file.replace(/requests\.http$/, '')
    const below = (path: string) => `${resource}${path.replace(/^\.\//, '')}`
    for (const request of parseHttp(readText(join(folder, file))).requests) {
      const version = versionOf(request.headers)
      const path = request.url.replace(/^\{\{endpoint\}\}(\/v2\.1)?/, '').replace(/\?.*$/, '')
      const asked = request.body?.file
      const action = asked && path.endsWith('/action') ? firstKey(readTextIfAny(join(folder, below(asked)))) : undefined
      const route = routes.find(
        (route) => route.method === request.method && route.path.test(path) && route.action === action,
      )
      const operation = route && (at(route.operation, version) as Operation | undefined)
      if (asked) schemas.set(below(asked), operation?.body)
      if (request.save) schemas.set(below(request.save.file), operation?.response)
    }
  }
  return schemas
}

const versionOf = (headers: ReadonlyArray<readonly [string, string]>) =>
  (headers.find(([name]) => name === 'OpenStack-API-Version')?.[1].replace('compute ', '') ?? '2.1') as Microversion
const firstKey = (text: string | undefined) => (text ? Object.keys(JSON.parse(text) as object)[0] : undefined)

function routeOf(operation: AnyOperation) {
  const form = ('entries' in operation ? operation.entries.find(([, one]) => one)?.[1] : operation) as Operation
  const {method, path, action} = requestOf(form)
  return {operation, method, action, path: new RegExp(`^${path.replace(/\{[^}]*\}/g, '[^/]+')}$`)}
}

/** Takes our samples and the shapes of Nova's of the same paths, and gives where they differ. */
export function contrastSamples(
  kind: string,
  ours: ReadonlyMap<string, Sample>,
  novas: ReadonlyMap<string, Shape>,
): Difference[] {
  return [...novas].flatMap(([path, shape]) => {
    const sample = ours.get(path)
    if (!sample) return []
    const plain = (one: Shape) => (sample.schema ? withoutUsersKeys(one, sample.schema) : one)
    return contrastShapes(plain(shapeOf(sample.json)), plain(shape)).map(({where, says}) => ({
      subject: `${kind} ${path}`,
      where,
      says,
    }))
  })
}
