import {type HttpBody, HttpFault, type HttpRequest} from './parse.ts'

/** The answer to a request that has a name. */
export interface Answer {
  status: number
  headers: Headers | Readonly<Record<string, string>>
  /** The text of the body. */
  body: string
  /** The text of the body that was sent. */
  request?: string
}

/** Takes a request with the variables of its file and the answers so far, and gives it with every `{{reference}}` replaced. */
export function resolveHttp(
  request: HttpRequest,
  variables: Readonly<Record<string, string>> = {},
  answers: Readonly<Record<string, Answer>> = {},
): HttpRequest {
  const fill = (text: string) => fillHttp(text, variables, answers, request.line)
  const resolved: HttpRequest = {
    ...request,
    url: fill(request.url),
    headers: request.headers.map(([name, value]) => [name, fill(value)]),
  }
  if (request.body) resolved.body = fillBody(request.body, fill)
  if (request.save) resolved.save = {...request.save, file: fill(request.save.file)}
  return resolved
}

/** Takes any text (such as a body from a file, where it is `filled`) and gives it with every `{{reference}}` replaced. */
export function fillHttp(
  text: string,
  variables: Readonly<Record<string, string>> = {},
  answers: Readonly<Record<string, Answer>> = {},
  line = 1,
): string {
  const fault = (message: string) => new HttpFault(message, line)
  const fill = (part: string, within: string[]): string =>
    part.replace(/\{\{\s*(.*?)\s*\}\}/g, (_, reference: string) => {
      if (within.includes(reference))
        throw fault(`Unexpected circle ${[...within, reference].join(' → ')}, expected an end`)
      const value = Object.hasOwn(variables, reference) ? variables[reference] : undefined
      if (value !== undefined) return fill(value, [...within, reference])
      return lookUp(reference, Object.keys(variables), answers, fault)
    })
  return fill(text, [])
}

const fillBody = (body: HttpBody, fill: (text: string) => string): HttpBody =>
  body.file === undefined ? {text: fill(body.text)} : {...body, file: fill(body.file)}

type Fault = (message: string) => HttpFault

function lookUp(
  reference: string,
  variables: string[],
  answers: Readonly<Record<string, Answer>>,
  fault: Fault,
): string {
  const [, name, part, path] = /^(\w+)\.(response\.body|response\.headers|request\.body)\.(.+)$/.exec(reference) ?? []
  if (name === undefined || path === undefined) {
    throw fault(`Unexpected {{${reference}}}, expected ${either(variables.map((one) => `{{${one}}}`))}`)
  }
  const answer = Object.hasOwn(answers, name) ? answers[name] : undefined
  if (!answer) throw fault(`Unexpected {{${reference}}}, expected an answer of ${either(Object.keys(answers))}`)
  if (part === 'response.headers') return headerOf(answer, reference, path, fault)
  const text = part === 'request.body' ? (answer.request ?? '') : answer.body
  return partOf(text, reference, path, fault)
}

function headerOf({headers}: Answer, reference: string, name: string, fault: Fault): string {
  const all = [...(headers instanceof Headers ? headers : Object.entries(headers))]
  const found = all.find(([one]) => one.toLowerCase() === name.toLowerCase())
  if (!found) throw fault(`Unexpected {{${reference}}}, expected a header among ${either(all.map(([one]) => one))}`)
  return found[1]
}

function partOf(body: string, reference: string, path: string, fault: Fault): string {
  if (path === '*') return body
  let value: unknown
  try {
    value = JSON.parse(body)
  } catch {
    throw fault(`Unexpected answer to {{${reference}}}, expected JSON`)
  }
  for (const step of stepsOf(path, reference, fault)) {
    const inside = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
    if (!Object.hasOwn(inside, step)) {
      throw fault(`Unexpected ${step} in {{${reference}}}, expected ${either(Object.keys(inside))}`)
    }
    value = inside[step]
  }
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** `$.servers[0]['OS-DCF:diskConfig']` → servers, 0, OS-DCF:diskConfig */
function stepsOf(path: string, reference: string, fault: Fault): string[] {
  const whole = /^(\$|\[)/.test(path) ? path.replace(/^\$/, '') : `.${path}`
  const step = /\.([^.[\]]+)|\[(?:(\d+)|'([^']*)'|"([^"]*)")\]/y
  const steps: string[] = []
  while (step.lastIndex < whole.length) {
    const at = step.lastIndex
    const found = step.exec(whole)
    if (!found) throw fault(`Unexpected ${whole.slice(at)} in {{${reference}}}, expected .key, [0] or ['key']`)
    steps.push(found[1] ?? found[2] ?? found[3] ?? found[4] ?? '')
  }
  return steps
}

const either = (words: string[]) => {
  if (words.length < 2) return words[0] ?? 'none'
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}
