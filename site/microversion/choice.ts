/** The name of the query parameter, and the key of the reader's choice in local storage. */
export const PARAMETER = 'microversion'

/** Takes the query, the remembered choice and what is known, and gives the version to show and a request nobody can meet. */
export function choiceOf(
  search: string,
  remembered: string | null,
  known: {has(version: string): boolean},
  latest: string,
): {version: string; chosen: boolean; unknown?: string} {
  const asked = new URLSearchParams(search).get(PARAMETER)
  if (asked === 'latest') return {version: latest, chosen: true}
  if (asked && known.has(asked)) return {version: asked, chosen: true}
  const unknown = asked ? {unknown: asked} : {}
  if (remembered && known.has(remembered)) return {version: remembered, chosen: true, ...unknown}
  return {version: latest, chosen: false, ...unknown}
}

/** Takes a query and a version, and gives the query with that version in it (without one: taken out), the rest as it was. */
export function withVersion(search: string, version: string | undefined): string {
  const query = new URLSearchParams(search)
  if (version) query.set(PARAMETER, version)
  else query.delete(PARAMETER)
  return query.size ? `?${query}` : ''
}
