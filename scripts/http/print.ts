import type {HttpFile, HttpRequest} from './parse.ts'

/** Takes requests (with the variables and comments of their file) and gives the text of the file. */
export function printHttp({
  requests,
  variables = {},
  comments = [],
}: Partial<HttpFile> & Pick<HttpFile, 'requests'>): string {
  const head = [
    ...comments.map(remark),
    ...Object.entries(variables).map(([name, value]) => `@${name} = ${value}`.trimEnd()),
  ]
  const parts = [...(head.length ? [head.join('\n')] : []), ...requests.map(printRequest)]
  return parts.length ? `${parts.join('\n\n')}\n` : ''
}

function printRequest({title, name, comments, method, url, headers, body, save}: HttpRequest): string {
  const kept = save && `>>${save.overwrite ? '!' : ''} ${save.file}`
  const lines = [
    `### ${title}`.trimEnd(),
    ...comments.map(remark),
    ...(name ? [`# @name ${name}`] : []),
    ...(kept && save.noted ? [`# ${kept}`] : []),
    `${method} ${url} HTTP/1.1`,
    ...headers.map(([header, value]) => `${header}: ${value}`.trimEnd()),
  ]
  if (body) lines.push('', body.text ?? `<${body.filled ? '@' : ''} ${body.file}`)
  if (kept && !save.noted) lines.push('', kept)
  return lines.join('\n')
}

const remark = (text: string) => `# ${text}`.trimEnd()
