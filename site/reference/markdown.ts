/** A stretch of text of one kind. */
export interface Part {
  readonly kind: 'text' | 'code' | 'strong' | 'em' | 'link'
  readonly text: string
  readonly to?: string
}

const marks =
  /``\s(?<long>.+?)\s``|`(?<code>[^`]+)`|\*\*(?<strong>[^*]+)\*\*|\*(?<star>[^*\s](?:[^*]*[^*\s])?)\*|(?<![\w`])_(?<em>[^_]+)_(?!\w)|\[(?<link>[^\]]+)\]\((?<to>[^)\s]+)\)/g

/** Takes Markdown of one line and gives its stretches in order. */
export function partsOf(markdown: string): Part[] {
  const parts: Part[] = []
  let end = 0
  const add = (part: Part) => part.text && parts.push(part)
  for (const match of markdown.matchAll(marks)) {
    add({kind: 'text', text: markdown.slice(end, match.index)})
    end = match.index + match[0].length
    const {long, code = long, strong, star, em = star, link, to} = match.groups ?? {}
    if (code !== undefined) add({kind: 'code', text: code})
    else if (strong !== undefined) add({kind: 'strong', text: strong})
    else if (em !== undefined) add({kind: 'em', text: em})
    else add({kind: 'link', text: link ?? '', to})
  }
  add({kind: 'text', text: markdown.slice(end)})
  return parts
}
