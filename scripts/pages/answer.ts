/** Takes the body of an answer and the members of it that a page is about, and gives only these; all where none are named. */
export function picked(body: string, paths: readonly string[] | undefined): string {
  if (!paths) return body
  const whole = parsed(body)
  if (whole === undefined) return body
  return JSON.stringify(
    paths.reduce<unknown>((kept, path) => merge(kept, only(whole, path.split('.'))), undefined) ?? {},
  )
}

/** Takes text and gives it over several lines if it is JSON, else as it is. */
export function laidOut(body: string): string {
  const value = parsed(body)
  return value === undefined ? body : JSON.stringify(value, null, 2)
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
