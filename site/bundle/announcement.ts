import type {ReactNode} from 'react'

/** Stands in for what Docusaurus keeps of an announcement above all pages: we make none. */
export const AnnouncementBarProvider = ({children}: {children: ReactNode}): ReactNode => children
export const useAnnouncementBar = (): {isActive: boolean; close(): void} => ({isActive: false, close() {}})
