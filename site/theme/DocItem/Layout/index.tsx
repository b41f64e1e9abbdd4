import {useDoc} from '@docusaurus/plugin-content-docs/client'
import {useWindowSize} from '@docusaurus/theme-common'
import DocBreadcrumbs from '@theme/DocBreadcrumbs'
import DocItemContent from '@theme/DocItem/Content'
import DocItemFooter from '@theme/DocItem/Footer'
import DocItemPaginator from '@theme/DocItem/Paginator'
import DocItemTOCDesktop from '@theme/DocItem/TOC/Desktop'
import DocItemTOCMobile from '@theme/DocItem/TOC/Mobile'
import type {ReactNode} from 'react'
import {Later} from '../../../hydration/later.tsx'
import {AsMarkdown} from '../../../markdown/as-markdown.tsx'
import styles from './styles.module.css'

/** A page of the documentation: where it is, its text, its contents beside it, and what comes before and after. */
export default function Layout({children}: {children: ReactNode}): ReactNode {
  const {frontMatter, toc} = useDoc()
  const size = useWindowSize()
  const hidden = frontMatter.hide_table_of_contents
  const hasContents = !hidden && toc.length > 0
  return (
    <div className="row">
      <div className={`col ${hidden ? '' : styles.beside}`}>
        <article>
          <div className={styles.top}>
            <DocBreadcrumbs />
            <AsMarkdown />
          </div>
          {hasContents && <DocItemTOCMobile />}
          <Later>
            <DocItemContent>{children}</DocItemContent>
          </Later>
          <DocItemFooter />
        </article>
        <DocItemPaginator />
      </div>
      {hasContents && size !== 'mobile' && (
        <div className="col col--3">
          <DocItemTOCDesktop />
        </div>
      )}
    </div>
  )
}
