/**
 * Stands in for `prism-react-renderer`, which would put 26 KB on every page and style with inline attributes.
 * Code is coloured by the build, see `site/rehype/highlight.ts`.
 */
export const themes = {palenight: {plain: {}, styles: []}}
export const Prism = {languages: {}}
export const Highlight = (): never => {
  throw new Error('Unexpected use of prism-react-renderer, expected the CodeBlock of site/theme')
}
