const languages: Readonly<Record<string, RegExp>> = {
  json: /(?<property>"(?:[^"\\]|\\.)*")(?=\s*:)|(?<string>"(?:[^"\\]|\\.)*")|(?<number>-?\b\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|(?<keyword>\b(?:true|false|null)\b)/g,
  http: /^(?<keyword>[A-Z]+)(?= \/)|^(?<property>[\w-]+)(?=: )/gm,
  shell:
    /(?<comment>(?<=^|\s)#.*$)|(?<string>'[^']*'|"(?:[^"\\]|\\.)*")|(?<property>(?<=\s)--?[a-zA-Z][\w-]*)|(?<keyword>^(?:curl|openstack|printf)\b)/gm,
  python:
    /(?<comment>#.*$)|(?<string>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")|(?<keyword>\b(?:import|from|for|in|if|not|None|True|False|def|return|with|as)\b)|(?<property>\b\w+(?==))|(?<number>\b\d+(?:\.\d+)?\b)/gm,
  go: /(?<comment>\/\/.*$)|(?<string>"(?:[^"\\]|\\.)*"|`[^`]*`)|(?<keyword>\b(?:package|import|func|return|if|for|range|defer|nil|true|false|var|map|type)\b)|(?<property>\b[A-Z]\w*(?=:))|(?<number>\b\d+(?:\.\d+)?\b)/gm,
  javascript:
    /(?<comment>\/\/.*$)|(?<string>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`)|(?<keyword>\b(?:import|from|const|let|await|async|return|new|null|true|false)\b)|(?<property>[\w$]+(?=:))|(?<number>\b\d+(?:\.\d+)?\b)/gm,
}

/** A stretch of a text, and the kind of word that it is. */
export interface Token {
  readonly kind: string
  readonly start: number
  readonly end: number
}

/** Takes source text and gives its coloured stretches in order. A message of HTTP has JSON behind its empty line. */
export function tokensOf(text: string, language: string): Token[] {
  const end = language === 'http' ? text.indexOf('\n\n') : -1
  if (end >= 0) return [...found(text.slice(0, end), 'http', 0), ...found(text.slice(end), 'json', end)]
  return found(text, language, 0)
}

function found(text: string, language: string, offset: number): Token[] {
  const grammar = languages[language]
  if (!grammar) return []
  return [...text.matchAll(grammar)].map((match) => ({
    kind: Object.entries(match.groups ?? {}).find(([, value]) => value !== undefined)?.[0] ?? 'string',
    start: offset + match.index,
    end: offset + match.index + match[0].length,
  }))
}

/**
 * Colours a text that stands in the page, without an element for each word: a large page has thousands of them.
 * Gives back how to take the colours away. A browser without the Custom Highlight API shows plain text.
 */
export function colour(node: Node | null | undefined, language: string): () => void {
  if (!(node instanceof Text) || typeof CSS === 'undefined' || !('highlights' in CSS)) return () => {}
  const ranges = tokensOf(node.data, language).map(({kind, start, end}) => {
    const range = new StaticRange({startContainer: node, startOffset: start, endContainer: node, endOffset: end})
    const name = `code-${kind}`
    const highlight = CSS.highlights.get(name) ?? new Highlight()
    CSS.highlights.set(name, highlight.add(range))
    return () => highlight.delete(range)
  })
  return () => {
    for (const remove of ranges) remove()
  }
}
