/** Takes the body of an answer and the members of it that a page is about, and gives only these; all where none are named. */
export function picked(body: string, paths: readonly string[] | undefined): string {
  if (!paths) return body
  const whole = parsed(body)
  if (whole === undefined) return body
  return JSON.stringify(
    paths.reduce<unknown>((kept, path) => merge(kept, only(whole, path.split('.'))), undefined) ?? {},
  )
}

/** How long a line of JSON may become before its members get a line each. */
const WIDTH = 72

/** Takes text and gives it for reading if it is JSON: what fits into a line stands in one. Other text stays as it is. */
export function laidOut(body: string): string {
  const value = parsed(body)
  return value === undefined ? body : lines(value, '', '')
}

function lines(value: unknown, indent: string, before: string): string {
  const line = inLine(value)
  if (indent.length + before.length + line.length <= WIDTH || value === null || typeof value !== 'object') return line
  const deeper = `${indent}  `
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  const members = Array.isArray(value)
    ? value.map((item) => deeper + lines(item, deeper, ''))
    : Object.entries(value).map(([key, item]) => {
        const name = `${JSON.stringify(key)}: `
        return deeper + name + lines(item, deeper, name)
      })
  return `${open}\n${members.join(',\n')}\n${indent}${close}`
}

/** JSON in one line, with spaces where people put them. */
function inLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inLine).join(', ')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  return `{${Object.entries(value)
    .map(([key, item]) => `${JSON.stringify(key)}: ${inLine(item)}`)
    .join(', ')}}`
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

/** One member of a value, with what is around it. An array keeps that member of each of its items. */
function only(value: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined || value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map((item) => only(item, [key, ...rest]))
  const inside = (value as Record<string, unknown>)[key]
  return inside === undefined ? undefined : {[key]: only(inside, rest)}
}

function merge(one: unknown, other: unknown): unknown {
  if (one === undefined) return other
  if (Array.isArray(one) && Array.isArray(other)) return one.map((item, index) => merge(item, other[index]))
  if (!isObject(one) || !isObject(other)) return one
  return Object.entries(other).reduce<Record<string, unknown>>(
    (all, [key, value]) => {
      all[key] = key in all ? merge(all[key], value) : value
      return all
    },
    {...one},
  )
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
