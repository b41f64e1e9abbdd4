/** What the reader ran last on this page: a line of the request and what was answered. */
export interface LastRun {
  readonly request: string
  readonly body?: string
  readonly answer: string
}

let last: {readonly page: string; readonly run: LastRun} | undefined

/** Remembers what was run, for the report that may come of it. */
export function remember(run: LastRun): void {
  last = {page: location.pathname, run}
}

/** Takes the address of a page and gives what was run on it last. */
export const lastRunOf = (page: string): LastRun | undefined => (last?.page === page ? last.run : undefined)
