import {type PythonCall, Unsayable} from '../../contract/clients.ts'
import {repr} from '../../contract/python-repr.ts'
import {lay, type Node} from './layout.ts'
import type {Parts} from './request.ts'

const style = {indent: '    ', width: 79}
const call = (open: string, items: ReadonlyArray<readonly [string, Node]>): Node => ({
  open: `${open}(`,
  close: ')',
  items,
})
const program = (connection: Node, ...rest: string[]) =>
  [
    'import openstack',
    '',
    lay(call('conn = openstack.connect', connection ? [['', connection]] : []), style),
    '',
    ...rest,
  ].join('\n')

/** A program that calls a method of openstacksdk. */
export function python(said: PythonCall, {microversion}: Parts): string {
  const named = Object.entries(said.named ?? {}).filter(([, value]) => value !== undefined)
  const [open, ...shown] = result(said)
  const body = lay(
    {
      ...(call(`${open}conn.compute.${said.method}`, [
        ...(said.arguments ?? []).map((value) => ['', literal(given(value))] as const),
        ...named.map(([name, value]) => [`${name}=`, literal(value)] as const),
      ]) as Exclude<Node, string>),
      ...(Array.isArray(said.gives) ? {close: '):'} : {}),
    },
    style,
  )
  return program(microversion ? `compute_default_microversion=${repr(microversion)}` : '', body, ...shown)
}

function result({gives, shows}: PythonCall): string[] {
  if (gives === undefined) return ['']
  const name = typeof gives === 'string' ? gives : gives[0]
  const print = `print(${name}${shows ? `.${shows}` : ''})`
  return typeof gives === 'string' ? [`${name} = `, print] : [`for ${name} in `, `${style.indent}${print}`]
}

const given = (value: unknown) => {
  if (value === undefined) throw new Unsayable()
  return value
}

/** A program that sends the request itself, for what openstacksdk has no method. */
export function rawPython({method, address, service, microversion, others, headers, body, json}: Parts): string {
  const typed = headers.filter(([name]) => name.toLowerCase() === 'content-type')
  const more = body !== undefined && !json ? {...Object.fromEntries(typed), ...others} : others
  const named: Array<readonly [string, Node]> = [
    ...(body === undefined
      ? []
      : [json ? (['json=', literal(json.value)] as const) : (['data=', repr(body)] as const)]),
    ...(Object.keys(more).length > 0 ? [['headers=', literal(more)] as const] : []),
    ...(microversion ? [['microversion=', repr(microversion)] as const] : []),
  ]
  const asks = service ? 'conn.compute' : 'conn.session'
  const open = headers.some(([name]) => name.toLowerCase() === 'x-auth-token')
  const request = call(`response = ${asks}.${method.toLowerCase()}`, [
    ['', repr(service ?? address)],
    ...named,
    ...(open ? [] : [['authenticated=', 'False'] as const]),
  ])
  return program('', lay(request, style), 'print(response.status_code, response.text)')
}

/** A value out of JSON as Python. */
function literal(value: unknown): Node {
  if (Array.isArray(value)) return {open: '[', close: ']', items: value.map((item) => ['', literal(item)] as const)}
  if (typeof value !== 'object' || value === null) return repr(value)
  return {
    open: '{',
    close: '}',
    items: Object.entries(value).map(([name, inside]) => [`${repr(name)}: `, literal(inside)] as const),
  }
}
