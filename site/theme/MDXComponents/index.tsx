import MDXComponents from '@theme-init/MDXComponents'
import {Since, Until} from '../../microversion/gates.tsx'

/** What pages can use without importing it. */
export default {...MDXComponents, Since, Until}
