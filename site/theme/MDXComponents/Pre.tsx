import CodeBlock from '@theme/CodeBlock'
import type {ComponentProps, ReactElement, ReactNode} from 'react'

type Code = ReactElement<ComponentProps<'code'> & {metastring?: string}>

/** A fenced block of a page: `<pre><code class="language-json">`, its colours already in place. */
export default function Pre({children}: {children: Code}): ReactNode {
  const {className, metastring, children: body} = children.props
  return (
    <CodeBlock language={className?.match(/language-(\S+)/)?.[1]} metastring={metastring}>
      {body}
    </CodeBlock>
  )
}
