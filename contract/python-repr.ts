const unprintable = /[\p{C}\p{Z}]/u
const named: Record<string, string> = {'\t': '\\t', '\n': '\\n', '\r': '\\r', '\\': '\\\\'}

/** A value out of JSON, as Python's `repr` writes it: `{'name': None, 'tags': ['it', True]}`. */
export function repr(value: unknown): string {
  if (value === null || value === undefined) return 'None'
  if (value === true) return 'True'
  if (value === false) return 'False'
  if (typeof value === 'string') return quoted(value)
  if (typeof value === 'number') return numeral(value)
  if (Array.isArray(value)) return `[${value.map((item) => repr(item)).join(', ')}]`
  if (typeof value !== 'object') return String(value)
  const entries = Object.entries(value).map(([key, item]) => `${quoted(key)}: ${repr(item)}`)
  return `{${entries.join(', ')}}`
}

/** A value out of JSON, as Python's `str` writes it: a string is itself, anything else is its `repr`. */
export const str = (value: unknown): string => (typeof value === 'string' ? value : repr(value))

function quoted(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'"
  let out = ''
  for (const character of text) out += character === quote ? `\\${quote}` : (named[character] ?? shown(character))
  return quote + out + quote
}

function shown(character: string): string {
  if (character === ' ' || !unprintable.test(character)) return character
  const code = character.codePointAt(0) as number
  const hex = code.toString(16)
  if (code < 0x100) return `\\x${hex.padStart(2, '0')}`
  return code < 0x10000 ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`
}

function numeral(value: number): string {
  // JSON.parse forgets how a number was written: a whole one that JavaScript prints in full was a Python int.
  return Number.isInteger(value) && Math.abs(value) < 1e21 ? BigInt(value).toString() : float(value)
}

/** A number, as Python's `repr` writes it if it is a float: `1000.0`, `1e-07`, `inf`. */
export function float(value: number): string {
  if (Number.isNaN(value)) return 'nan'
  if (!Number.isFinite(value)) return value < 0 ? '-inf' : 'inf'
  const [digits, exponent] = value.toExponential().split('e') as [string, string]
  const power = Number(exponent)
  if (power >= -4 && power < 16) return Number.isInteger(value) ? `${value}.0` : String(value)
  return `${digits}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`
}
