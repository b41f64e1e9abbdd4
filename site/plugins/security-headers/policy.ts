import {createHash} from 'node:crypto'

const inlineScript = /<script(?<attributes>[^>]*)>(?<body>[\s\S]*?)<\/script>/gi
const inlineStyle = /<style[\s>]|<[a-z][^<>]*?\sstyle=/i

/** Takes pages of HTML and gives the CSP sources of their inline scripts, each once, in order. */
export function scriptHashes(pages: Iterable<string>): string[] {
  const hashes = new Set<string>()
  for (const page of pages) {
    for (const {groups} of page.matchAll(inlineScript)) {
      if (groups && isCode(groups.attributes ?? '')) hashes.add(`'sha256-${sha256(groups.body ?? '')}'`)
    }
  }
  return [...hashes].sort()
}

/** Takes a page of HTML and gives the beginning of its first inline style, which the policy would refuse. */
export function inlineStyleOf(page: string): string | undefined {
  const body = page.replace(inlineScript, '')
  const found = inlineStyle.exec(body)
  return found ? body.slice(found.index, found.index + 120) : undefined
}

/** Takes the sources of inline scripts and gives the headers that every answer of the site carries. */
export function headersOf(hashes: string[]): Record<string, string> {
  const policy: Record<string, string> = {
    'default-src': "'none'",
    'script-src': ["'self'", "'wasm-unsafe-eval'", ...hashes].join(' '),
    'style-src': "'self'",
    'img-src': "'self' data:",
    'font-src': "'self'",
    'connect-src': "'self'",
    'worker-src': "'self'",
    'manifest-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
  }
  return {
    'Content-Security-Policy': Object.entries(policy)
      .map(([name, sources]) => `${name} ${sources}`)
      .join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  }
}

const isCode = (attributes: string): boolean => {
  if (/\ssrc=/i.test(attributes)) return false
  const type = /\stype=["']?(?<type>[^\s"'>]+)/i.exec(attributes)?.groups?.type
  return !type || /^(module|text\/javascript|application\/javascript)$/i.test(type)
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64')
