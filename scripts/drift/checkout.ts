import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {readText, readTextIfAny, walk} from '../files.ts'
import {whole} from './samples.ts'
import {type Shape, shapeOf} from './shape.ts'
import {pageOf, type Redirect, type Upstream} from './upstream.ts'

/** Takes a checkout of Nova and gives its samples, notifications, pages and redirects. */
export function readCheckout(folder: string): Upstream {
  const below = (path: string, ending: string) =>
    existsSync(join(folder, path)) ? walk(join(folder, path), ending) : []
  const json = (path: string): Shape => shapeOf(JSON.parse(readText(join(folder, path))))
  const notifications = join(folder, 'doc/notification_samples')
  const trees = ['doc/source', 'api-guide/source', 'api-ref/source']
  return {
    samples: new Map(below('doc/api_samples', '.json').map((path) => [path, json(`doc/api_samples/${path}`)])),
    notificationSamples: new Map(
      below('doc/notification_samples', '.json').map((path) => [path, shapeOf(whole(notifications, path))]),
    ),
    pages: trees.flatMap((tree) => below(tree, '').flatMap((path) => pageOf(`${tree}/${path}`) ?? [])),
    redirects: redirectCases(readTextIfAny(join(folder, 'doc/test/redirect-tests.txt')) ?? ''),
  }
}

/** Takes Nova's test cases of its redirects, `path status target` a line, and gives where each path goes. */
export function redirectCases(text: string): Redirect[] {
  return text.split('\n').flatMap((line) => {
    const [path, status, target] = line.trim().split(/\s+/)
    return path?.startsWith('/') && target && /^30\d$/.test(status ?? '') ? [{path, target}] : []
  })
}
