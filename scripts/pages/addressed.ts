import {operations, resources} from '../../compute/index.ts'
import {type AnyOperation, anyForm, type Operation, requestOf} from '../../contract/operation.ts'

/** The operations that answer to a method and a path, at one microversion or another; for an action, those of all actions. */
export function operationsAt(method: string, address: string): AnyOperation[] {
  const [pathname = ''] = address.replace(/^https?:\/\/[^/]+/, '').split('?')
  const key = `${method} ${pathname}`
  const known = addressed.get(key)
  if (known) return known
  const found = operations.filter((operation) => matches(anyForm(operation), method, pathname))
  const exact = found.filter((operation) => !requestOf(anyForm(operation)).path.includes('{'))
  const chosen = exact.length > 0 ? exact : found
  if (addressed.size > 500) addressed.clear()
  addressed.set(key, chosen)
  return chosen
}

/** What was found before: a page asks the same at many microversions. */
const addressed = new Map<string, AnyOperation[]>()

/** The operations that a request may mean: of several actions the one that its body names. */
export function operationsOf({method, url, body}: {method: string; url: string; body?: string}): AnyOperation[] {
  const found = operationsAt(method, url)
  const action = found.some((one) => requestOf(anyForm(one)).action) ? actionIn(body) : undefined
  const named = found.filter((one) => requestOf(anyForm(one)).action === action)
  return named.length > 0 ? named : found
}

function actionIn(body: string | undefined): string | undefined {
  try {
    return Object.keys(JSON.parse(body ?? ''))[0]
  } catch {
    return undefined
  }
}

function matches(operation: Operation, method: string, pathname: string): boolean {
  const {method: own, path} = requestOf(operation)
  const version = /^\/v2(\.1)?(?=\/|$)/
  if (own !== method || version.test(pathname) === Boolean(operation.root)) return false
  const parts = path.split('/')
  const asked = (pathname.replace(version, '') || '/').split('/')
  return parts.length === asked.length && parts.every((part, index) => part.startsWith('{') || part === asked[index])
}

/** Every operation by the name under which it is exported. */
export const operationsByName: ReadonlyMap<string, AnyOperation> = new Map(
  resources.flatMap((resource) => Object.entries(resource.operations)),
)
