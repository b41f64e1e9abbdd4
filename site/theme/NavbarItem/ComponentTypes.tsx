import DefaultNavbarItem from '@theme/NavbarItem/DefaultNavbarItem'
import type {ReactNode} from 'react'
import {MicroversionSelector} from '../../microversion/selector.tsx'

/** The kinds of entry in the top bar. Only those in use are here: the rest would ride along on every page. */
export default {
  default: DefaultNavbarItem,
  'custom-microversion': Selector,
}

/** The selector is in the bar itself at every width, so the menu of narrow screens leaves it out. */
function Selector({mobile}: {mobile?: boolean}): ReactNode {
  return mobile ? null : <MicroversionSelector />
}
