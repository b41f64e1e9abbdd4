import {expect, test} from 'vitest'
import {markdownOf} from './address.ts'
import {llmsText} from './llms.ts'
import {type Page, pageMarkdown} from './page.ts'

const page = (source: string, permalink: string): Page => ({
  title: 'A title',
  description: 'What it\nis.',
  permalink,
  source,
  part: 'Guides',
})
const one = page('/site/doc/one.mdx', '/one/')
const two = page('/site/doc/more/two.md', '/more/two/')
const files: Record<string, string> = {
  '/site/doc/one.mdx': `---
title: A title
---

import Part from './_part.md'
import Widget from '@site/site/widget.tsx'

Read [the other](more/two.md#there) or [it again](/more/two/?microversion=2.1), not [this](https://example.org/more/two.md).

<Widget />

<Part />

\`\`\`mdx
import Left from './alone.md'
<Part />
\`\`\`
`,
  '/site/doc/_part.md': '---\nx: y\n---\nA part.\n',
}
const read = (file: string) => files[file]
const text = pageMarkdown(one, [one, two], read, '/site')

test('a page begins with its title, and has no front matter and no imports', () => {
  expect(text).toMatch(/^# A title\n\nRead /)
  expect(text).not.toContain('import Part')
  expect(text).not.toContain('<Widget')
})

test('what it imports as text is in its place', () => {
  expect(text).toContain('\nA part.\n')
})

test('links lead to the Markdown of other pages', () => {
  expect(text).toContain('[the other](/more/two.md#there)')
  expect(text).toContain('[it again](/more/two.md)')
  expect(text).toContain('(https://example.org/more/two.md)')
})

test('what is in a fence stays as it is', () => {
  expect(text).toContain("```mdx\nimport Left from './alone.md'\n<Part />\n```")
})

test('the Markdown of a page is at its address', () => {
  expect([markdownOf('/start/'), markdownOf('/nova/', '/nova/'), markdownOf('/nova/api/x/', '/nova/')]).toEqual([
    '/start.md',
    '/nova/index.md',
    '/nova/api/x.md',
  ])
})

test('llms.txt names each page with its address, on one line', () => {
  const head = {title: 'T', summary: 'S', origin: 'https://x.example', baseUrl: '/', documents: []}
  expect(llmsText(head, [one, two])).toContain(
    '## Guides\n\n- [A title](https://x.example/one.md): What it is.\n- [A title](https://x.example/more/two.md)',
  )
})
