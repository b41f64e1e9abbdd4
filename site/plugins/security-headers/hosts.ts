type Headers = Record<string, string>

const forever = 'public, max-age=31536000, immutable'

/** Takes headers and gives, by file name, the same said to each of the usual static hosts. */
export function hostFiles(headers: Headers, baseUrl: string): Record<string, string> {
  return {
    'security-headers.json': `${JSON.stringify(headers, null, 2)}\n`,
    _headers: netlify(headers, baseUrl),
    'nginx.conf': nginx(headers, baseUrl),
    '.htaccess': apache(headers, baseUrl),
  }
}

/** Netlify and Cloudflare Pages read `_headers`. */
function netlify(headers: Headers, baseUrl: string): string {
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)
  return [`${baseUrl}*`, ...lines, `${baseUrl}assets/*`, `  Cache-Control: ${forever}`, ''].join('\n')
}

/** A snippet to `include` in a `server` block. nginx drops outer headers where an inner block adds one, so they are said twice. */
function nginx(headers: Headers, baseUrl: string): string {
  const lines = Object.entries(headers).map(([name, value]) => `add_header ${name} "${value}" always;`)
  const inner = [...lines, `add_header Cache-Control "${forever}";`].map((line) => `  ${line}`)
  return [...lines, `error_page 404 ${baseUrl}404.html;`, `location ${baseUrl}assets/ {`, ...inner, '}', ''].join('\n')
}

function apache(headers: Headers, baseUrl: string): string {
  const lines = Object.entries(headers).map(([name, value]) => `  Header always set ${name} "${value}"`)
  return [
    `ErrorDocument 404 ${baseUrl}404.html`,
    '<IfModule mod_headers.c>',
    ...lines,
    '  <FilesMatch "\\.[0-9a-f]{8}\\.(js|css)$">',
    `    Header set Cache-Control "${forever}"`,
    '  </FilesMatch>',
    '</IfModule>',
    '',
  ].join('\n')
}
