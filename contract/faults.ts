/** The names under which Nova's faults come. */
const names: Record<number, string> = {
  400: 'badRequest',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'itemNotFound',
  405: 'badMethod',
  409: 'conflictingRequest',
  413: 'overLimit',
  415: 'badMediaType',
  429: 'overLimit',
  501: 'notImplemented',
  503: 'serviceUnavailable',
}

/** The name of the fault of a status: `computeFault` for those that have none of their own. */
export const faultName = (status: number): string => names[status] ?? 'computeFault'

/** The body of a fault, as Nova's API writes it. */
export const faultBody = (
  status: number,
  message: string,
): Readonly<Record<string, {code: number; message: string}>> => ({
  [faultName(status)]: {code: status, message},
})

/** The schema of every fault. */
export const faultSchema = {
  type: 'object',
  patternProperties: {
    '^[a-zA-Z]+$': {
      type: 'object',
      properties: {code: {type: 'integer'}, message: {type: 'string'}},
      required: ['code', 'message'],
      additionalProperties: false,
    },
  },
  additionalProperties: false,
  minProperties: 1,
  maxProperties: 1,
} as const

/** An error that comes from in front of the API: WebOb writes it, in the form that `Accept` asks for first. */
export function plainError(accept: string | null, status: number, title: string, explanation: string) {
  const form = formOf(accept)
  const code = `${status} ${title}`
  if (form === 'application/json')
    return {
      type: form,
      body: JSON.stringify({message: `${explanation}<br /><br />\n\n\n`, code, title}),
    }
  if (form === 'text/html')
    return {
      type: 'text/html; charset=UTF-8',
      body: `<html>\n <head>\n  <title>${code}</title>\n </head>\n <body>\n  <h1>${code}</h1>\n  ${explanation}<br /><br />\n\n\n\n </body>\n</html>`,
    }
  return {type: 'text/plain; charset=UTF-8', body: `${code}\n\n${explanation}\n\n   `}
}

function formOf(accept: string | null): 'text/html' | 'application/json' | 'text/plain' {
  if (!accept) return 'text/plain'
  if (/text\/html|\*\/\*/.test(accept)) return 'text/html'
  return accept.includes('application/json') ? 'application/json' : 'text/plain'
}
