import type {MicroversionEntry} from '../../compute/microversions.ts'

type Registry = Readonly<Record<string, MicroversionEntry>>

/** The microversions that first shipped in a release, oldest first. */
export type Release = {name: string; versions: string[]}

const byNumber = (a: string, b: string) => Number(a.slice(2)) - Number(b.slice(2))

/** Takes the registry and gives its versions in groups of a release, oldest first. */
export function releasesOf(registry: Registry): Release[] {
  const releases: Release[] = []
  for (const version of Object.keys(registry).sort(byNumber)) {
    const name = registry[version]?.release ?? ''
    const last = releases.at(-1)
    if (last?.name === name) last.versions.push(version)
    else releases.push({name, versions: [version]})
  }
  return releases
}

/** Takes the registry and gives the history as Markdown, newest first, with an anchor `v2-92` at each version. */
export function historyOf(registry: Registry): string {
  const chapters = releasesOf(registry)
    .reverse()
    .map(({name, versions}) => `## ${name} {#${slug(name)}}\n\n${versions.reverse().map(section).join('\n')}`)
  return `${chapters.join('\n')}`

  function section(version: string): string {
    const {title, text} = registry[version] as MicroversionEntry
    return `### ${version}: ${title} {#${anchorOf(version)}}\n\n${text.trim()}\n`
  }
}

/** Takes `2.92` and gives `v2-92`, its anchor in the history. */
export const anchorOf = (version: string): string => `v${version.replace('.', '-')}`

const slug = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
