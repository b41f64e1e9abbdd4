/** How Nova checks one `format`, and its whole answer to a value that fails, where it has one of its own. */
export interface Format {
  readonly check: (value: unknown) => boolean
  readonly message?: (value: unknown) => string
}

/** Only a string can fail. */
const text = (check: (value: string) => boolean): Format => ({
  check: (value) => typeof value !== 'string' || check(value),
})

/** Only a string can pass. */
const name = (pattern: RegExp, rule: string): Format => ({
  check: (value) => typeof value === 'string' && pattern.test(value),
  message: () => `An invalid 'name' value was provided. The name must be: ${rule}`,
})

// Nova builds its classes from the Basic Multilingual Plane, and Python's `$` stands before a final line feed too.
const end = String.raw`(?=\n?$)`
const printable = String.raw`[^\p{C}\p{Zl}\p{Zp}\u{10000}-\u{10FFFF}]`
const printableButColon = String.raw`[^:\p{C}\p{Zl}\p{Zp}\u{10000}-\u{10FFFF}]`
const edge = String.raw`[\p{C}\p{Z}]`
const trimmed = (inner: string) => new RegExp(`^(?!${edge})${inner}*(?<!${edge})${end}`, 'u')
const notBlank = (inner: string) => new RegExp(String.raw`^(?=\p{Zs}*[^\p{C}\p{Z}])${inner}+${end}`, 'u')

/** The formats that Nova enforces. It takes any value for others that its schemas mention, such as `mac-address`. */
export const formats: Record<string, Format> = {
  name: name(trimmed(printable), 'printable characters. Can not start or end with whitespace.'),
  name_with_leading_trailing_spaces: name(
    notBlank(printable),
    'printable characters with at least one non space character',
  ),
  az_name: name(trimmed(printableButColon), 'printable characters except :.Can not start or end with whitespace.'),
  az_name_with_leading_trailing_spaces: name(
    notBlank(printableButColon),
    'printable characters except :, with at least one non space character',
  ),
  base64: text(isBase64),
  cidr: text(isCidr),
  'date-time': text(isDateTime),
  ipv4: text(isIpv4),
  ipv6: text(isIpv6),
  regex: text(isRegex),
  uri: text(isUri),
  uuid: text(isUuid),
}

/** Python skips what is no digit, and stops at the padding that completes a group; Nova fails at what is not ASCII. */
function isBase64(value: string): boolean {
  if (/[^\p{ASCII}]/u.test(value)) return false
  let digits = 0
  let padding = 0
  for (const character of value.match(/[A-Za-z0-9+/=]/g) ?? []) {
    if (character === '=') {
      padding += 1
      if (digits % 4 >= 2 && (digits % 4) + padding >= 4) return true
    } else {
      digits += 1
      padding = 0
    }
  }
  return digits % 4 === 0
}

const octet = '(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])'
const ipv4 = new RegExp(String.raw`^${octet}(?:\.${octet}){3}$`)

function isIpv4(value: string): boolean {
  return ipv4.test(value)
}

function isIpv6(value: string): boolean {
  return /^[0-9A-Fa-f:.]+$/.test(value) && URL.canParse(`http://[${value}]`)
}

function isCidr(value: string): boolean {
  const [address, prefix, ...rest] = value.split('/')
  if (address === undefined || prefix === undefined || rest.length > 0) return false
  if (isIpv4(address)) return /^(?:[0-9]|[12][0-9]|3[0-2])$/.test(prefix) || isMask(prefix)
  return isIpv6(address) && /^[0-9]{1,3}$/.test(prefix) && Number(prefix) <= 128
}

/** A netmask such as 255.255.0.0, or a host mask such as 0.0.255.255. */
function isMask(value: string): boolean {
  if (!isIpv4(value)) return false
  const bits = value.split('.').map((part) => Number(part).toString(2).padStart(8, '0'))
  return /^(?:1*0*|0*1*)$/.test(bits.join(''))
}

// A year, a year and a month, or a day, and after a day perhaps the time of it, with or without colons and a zone.
const day = String.raw`(?<year>\d{4})(?:(?<month>-\d{1,2}|\d{2}(?!\n?$))(?:(?<day>-\d{1,2}|\d{2})`
const time = String.raw`(?:[ T](?<hour>\d{2})(?::?(?<minute>\d{2}))?(?::?(?<second>\d{1,2})(?:[.,]\d+)?)?`
const zone = String.raw`(?:Z|[-+](?<zoneHour>\d{2}):?(?<zoneMinute>\d{2})?)?)?)?)?`
const dateTime = new RegExp(`^${day}${time}${zone}\\n?$`)

function isDateTime(value: string): boolean {
  const groups = dateTime.exec(value)?.groups
  if (!groups) return false
  const part = (name: string, otherwise = 0) => Math.abs(Number(groups[name] ?? otherwise))
  const [year, month, day] = [part('year'), part('month', 1), part('day', 1)]
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysIn(month, year)) return false
  if (part('hour') > 23 || part('minute') > 59 || part('second') > 59) return false
  return part('zoneHour') * 60 + part('zoneMinute') < 24 * 60
}

function daysIn(month: number, year: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

const hostCharacter = "(?:[A-Za-z0-9._~!$&'()*+,;=-]|%[0-9A-Fa-f]{2})"
const uri = new RegExp(
  String.raw`^[A-Za-z][A-Za-z0-9+.-]*://(?:(?:${hostCharacter}|:)+@)?(?:\[(?<ip>.*)\]|(?<host>${hostCharacter}+))(?::\d{1,5})?(?:[/?\\][^[\]#]*)?(?:#[^[\]#]*)?$`,
)

/** A scheme and a host are all that is asked: what follows is escaped before it is looked at. */
function isUri(value: string): boolean {
  const {ip, host = ''} = uri.exec(value)?.groups ?? {}
  if (ip !== undefined) return isIpv6(ip)
  return (
    host !== '' && (isIpv4(host) || !/^(?:\d{1,3}\.){3}\d{1,3}$/.test(host) || host.split('.').every((n) => +n < 256))
  )
}

export function isUuid(value: string): boolean {
  const digits = value
    .replaceAll('urn:', '')
    .replaceAll('uuid:', '')
    .replace(/^[{}]+|[{}]+$/g, '')
    .replaceAll('-', '')
  return /^[0-9A-Fa-f]{32}$/.test(digits)
}

const regexToken = /\\.|\[\^?\]?(?:\\.|[^\\\]])*\]|\(\?P<|\(\?P=\w+\)|\(\?<(?![=!])|[*+?}]\+/gsu

/** Whether Python compiles it; what it writes otherwise than JavaScript is turned into JavaScript first. */
function isRegex(value: string): boolean {
  if (value === '') return false
  let strange = false
  const translated = value.replace(/^\(\?[aimsux]+\)/, '').replace(regexToken, (token) => {
    if (/^\\[^AbBdDsSwWZafnrtvxuUN\P{L}]/u.test(token) || token === '(?<') strange = true
    if (token === '(?P<') return '(?<'
    if (/^[*+?}]/.test(token)) return token.slice(0, 1)
    if (token.startsWith('(?P=')) return `\\k<${token.slice(4, -1)}>`
    return token.replace(/^\[(\^?)\]/, '[$1\\]')
  })
  if (strange) return false
  try {
    return Boolean(new RegExp(translated))
  } catch {
    return false
  }
}
