import type {ComponentProps, ReactNode} from 'react'

/** Code inside a sentence. */
export default function Code(props: ComponentProps<'code'>): ReactNode {
  return <code {...props} />
}
