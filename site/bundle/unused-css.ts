/** What Docusaurus' style sheet has for components that no page of ours has: it would come before the first line is drawn. */
const families = [
  'avatar',
  'badge',
  'button-group',
  'card',
  'container--fluid',
  'container-fluid',
  'dropdown',
  'footer__',
  'hero',
  'navbar--dark',
  'navbar--primary',
  'navbar__search',
  'pills',
  'row--',
  'shadow',
  'tabs',
]
const further = [
  'button--(active|outline|link|success|info|warning|danger|lg|block)',
  'col--offset',
  '(margin|padding)--\\w+',
  '(margin|padding)-(left|right|horiz)--(?!md)\\w+',
  'pagination__',
  'text--(primary|secondary|success|info|warning|danger|center|left|justify|right|capitalize|no-decoration)',
]
const unusedClass = new RegExp(`\\.(${[...families, ...further].join('|')})`)
const unusedSetting = /^--ifm-(avatar|badge|card|dropdown|footer-(link|title|logo)|hero|pills|tabs|pagination-(?!nav))/

interface Rule {
  selectors: string[]
  remove(): void
}
interface Sheet {
  readonly source?: {readonly input: {readonly file?: string}}
  walkRules(visit: (rule: Rule) => void): void
  walkDecls(name: RegExp, visit: (declaration: {remove(): void}) => void): void
}

/** A PostCSS plugin that leaves out of infima, the style sheet of Docusaurus' theme, the rules and the settings of what is not used. */
export const withoutUnused = {
  postcssPlugin: 'without-unused',
  OnceExit(sheet: Sheet): void {
    if (!/[\\/]infima[\\/]/.test(sheet.source?.input.file ?? '')) return
    sheet.walkRules((rule) => {
      const used = rule.selectors.filter((selector) => !isUnused(selector))
      if (used.length === 0) rule.remove()
      else if (used.length < rule.selectors.length) rule.selectors = used
    })
    sheet.walkDecls(unusedSetting, (declaration) => declaration.remove())
  },
}

/** Whether a selector finds only what no page has. */
export const isUnused = (selector: string): boolean => unusedClass.test(selector.replace(/:not\([^)]*\)/g, ''))
