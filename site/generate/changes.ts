import type {MicroversionEntry} from '../../compute/microversions.ts'
import {before} from '../reference/document.ts'
import {addressOf} from './places.ts'
import type {Documented} from './reference.ts'

type Registry = Readonly<Record<string, MicroversionEntry>>
type Kind = 'New' | 'Changed' | 'Gone'

/** Takes the registry and gives it with a line more for each version: links to the operations that it changes. */
export function withOperations(registry: Registry, all: readonly Documented[]): Registry {
  const changes = all.flatMap(changesOf)
  return Object.fromEntries(
    Object.entries(registry).map(([version, entry]) => {
      const lines = (['New', 'Changed', 'Gone'] as const).flatMap((kind) => {
        const links = changes.filter((one) => one.version === version && one.kind === kind).map(({link}) => link)
        return links.length > 0 ? [`${kind}: ${links.join(', ')}.`] : []
      })
      return [version, {...entry, text: [entry.text.trim(), ...lines].join('\n\n')}]
    }),
  )
}

function changesOf(one: Documented): Array<{version: string; kind: Kind; link: string}> {
  return one.documents.flatMap(({id, turns, ends, views}) => {
    const title = views.at(-1)?.title ?? id
    const link = (version: string) => `[${title}](${addressOf(one, id, `?microversion=${version}`)})`
    const turning = turns
      .filter((version) => version !== '2.1')
      .map((version) => ({
        version,
        kind: version === turns[0] ? ('New' as const) : ('Changed' as const),
        link: link(version),
      }))
    return ends ? [...turning, {version: ends, kind: 'Gone' as const, link: link(before(ends))}] : turning
  })
}
