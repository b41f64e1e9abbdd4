import {type GoCall, type GoValue, Unsayable} from '../../contract/clients.ts'
import {lay, type Node} from './layout.ts'
import type {Parts} from './request.ts'

const style = {indent: '\t', width: 100, aligns: true} as const
const library = 'github.com/gophercloud/gophercloud/v2'
const orFail = ['if err != nil {', '\tlog.Fatal(err)', '}']

/** A program that calls a function of gophercloud. */
export function go(said: GoCall, {microversion}: Parts): string {
  const path = `${library}/openstack/compute/${said.package}`
  const name = path.slice(path.lastIndexOf('/') + 1)
  const values = said.arguments.map((value) => ['', argument(value, name)] as const)
  const context = said.pages ? [] : [['', 'ctx'] as const]
  const result = said.pages ? 'pages, err :=' : said.gives ? `${said.gives}, err :=` : 'err ='
  const end = said.pages ? '.AllPages(ctx)' : said.gives ? `.${said.extract ?? 'Extract'}()` : '.ExtractErr()'
  const call = lay(
    {
      open: `${result} ${name}.${said.function}(`,
      close: `)${end}`,
      hugs: true,
      items: [...context, ['', 'client'], ...values],
    },
    style,
    1,
  )
  return program({
    imports: ['context', 'fmt', 'log', '', library, `${library}/openstack`, path].filter(
      (one) => one !== 'fmt' || said.gives,
    ),
    microversion,
    pointers: call.includes('pointer('),
    lines: [
      call,
      ...orFail,
      ...(said.pages ? [`${said.gives}, err := ${name}.${said.pages}(pages)`, ...orFail] : []),
      ...(said.gives ? [`fmt.Printf("%+v\\n", ${said.gives})`] : []),
    ],
  })
}

/** A program that sends the request itself, for what gophercloud has no function. */
export function rawGo(parts: Parts): string {
  const {method, service, microversion, others, headers, body, json} = parts
  const typed = headers.filter(([name]) => name.toLowerCase() === 'content-type')
  const more = body !== undefined && !json ? {...Object.fromEntries(typed), ...others} : others
  const content: Array<readonly [string, Node]> = json
    ? [['JSONBody: ', literal(json.value)]]
    : body === undefined
      ? []
      : [['RawBody: ', `strings.NewReader(${string(body)})`]]
  const options: Array<readonly [string, Node]> = [
    ...content,
    ...(Object.keys(more).length > 0 ? [['MoreHeaders: ', literal(more, 'map[string]string')] as const] : []),
    ['KeepResponseBody: ', 'true'],
    ['OkCodes: ', `[]int{200, 201, 202, 204${service ? '' : ', 300'}}`],
  ]
  const call = lay(
    {
      open: 'response, err := client.Request(',
      close: ')',
      hugs: true,
      items: [
        ['', 'ctx'],
        ['', string(method)],
        ['', url(parts)],
        ['', {open: '&gophercloud.RequestOpts{', close: '}', items: options, spreads: true}],
      ],
    },
    style,
    1,
  )
  return program({
    imports: [
      'context',
      'io',
      'log',
      'os',
      ...(call.includes('strings.NewReader(') ? ['strings'] : []),
      '',
      library,
      `${library}/openstack`,
    ],
    microversion,
    lines: [
      call,
      ...orFail,
      'defer response.Body.Close()',
      'if _, err := io.Copy(os.Stdout, response.Body); err != nil {',
      '\tlog.Fatal(err)',
      '}',
    ],
  })
}

function url({service, address}: Parts): string {
  if (service === undefined) return string(address)
  const [path = '', query] = service.split(/(?=\?)/)
  const joined = `client.ServiceURL(${path.slice(1).split('/').map(string).join(', ')})`
  return query ? `${joined}+${string(query)}` : joined
}

interface Program {
  readonly imports: readonly string[]
  readonly microversion: string | undefined
  readonly pointers?: boolean
  readonly lines: readonly string[]
}

function program({imports, microversion, pointers, lines}: Program): string {
  const main = [
    'ctx := context.Background()',
    'auth, err := openstack.AuthOptionsFromEnv()',
    ...orFail,
    'provider, err := openstack.AuthenticatedClient(ctx, auth)',
    ...orFail,
    'client, err := openstack.NewComputeV2(provider, gophercloud.EndpointOpts{})',
    ...orFail,
    ...(microversion ? [`client.Microversion = ${string(microversion)}`] : []),
    '',
    ...lines,
  ]
  return [
    'package main',
    '',
    'import (',
    ...imports.map((path) => (path ? `\t${string(path)}` : '')),
    ')',
    '',
    'func main() {',
    ...main.map((line) => (line ? `\t${line}` : '')),
    '}',
    ...(pointers ? ['', 'func pointer[T any](value T) *T {', '\treturn &value', '}'] : []),
  ].join('\n')
}

/** A value that a function takes; options of which none is given are `nil`. */
function argument(value: GoValue, from: string): Node {
  if (value === undefined) throw new Unsayable()
  if (typeof value !== 'object') return scalar(value)
  if ('constant' in value) return `${from}.${value.constant}`
  if ('pointer' in value) return `pointer(${scalar(value.pointer)})`
  if ('texts' in value) return {open: '[]string{', close: '}', items: value.texts.map((text) => ['', string(text)])}
  const entries =
    'map' in value
      ? Object.entries(value.entries).map(([name, text]) => [`${string(name)}: `, string(text)] as const)
      : Object.entries(value.fields).flatMap(([name, field]) =>
          isGiven(field) ? [[`${name}: `, filled(field, from)] as const] : [],
        )
  if (entries.length === 0) return 'nil'
  return {open: `${from}.${'map' in value ? value.map : value.struct}{`, close: '}', items: entries}
}

const isGiven = (value: GoValue) =>
  value !== undefined && !(typeof value === 'object' && 'pointer' in value && value.pointer === undefined)

/** gophercloud takes an empty text, a 0 and a false in a field for its absence. */
function filled(value: GoValue, from: string): Node {
  if (!value) throw new Unsayable(`Unexpected ${JSON.stringify(value)}, expected what differs from an absent field`)
  return argument(value, from)
}

function scalar(value: string | number | boolean | undefined): string {
  if (value === undefined) throw new Unsayable()
  return typeof value === 'string' ? string(value) : String(value)
}

/** A value out of JSON as Go. */
function literal(value: unknown, type = 'map[string]any'): Node {
  if (typeof value === 'string') return string(value)
  if (value === null) return 'nil'
  if (Array.isArray(value))
    return {open: '[]any{', close: '}', items: value.map((item) => ['', literal(item)] as const)}
  if (typeof value !== 'object') return String(value)
  return {
    open: `${type}{`,
    close: '}',
    items: Object.entries(value).map(([name, inside]) => [`${string(name)}: `, literal(inside)] as const),
  }
}

/** Any text as a string of Go; half a surrogate pair, which Go can not hold, becomes U+FFFD. */
export const string = (text: string): string =>
  JSON.stringify(text.replace(/\p{Surrogate}/gu, '\ufffd')).replaceAll('\ufeff', '\\ufeff')
