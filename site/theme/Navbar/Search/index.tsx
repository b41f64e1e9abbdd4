import type {ReactNode} from 'react'

/** The search stands in the flow of the bar: the theme's own lays it over its neighbour on narrow screens. */
export default function NavbarSearch({children}: {children: ReactNode}): ReactNode {
  return <div>{children}</div>
}
