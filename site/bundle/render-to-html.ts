import {renderToStringAsync} from 'preact-render-to-string'
import type {ReactNode} from 'react'

/** Stands in for what renders a page when the site is built, with what hydrates it in the browser: Preact. */
export const renderToHtml = async (page: ReactNode): Promise<string> => renderToStringAsync(page as never)
