import {basename} from 'node:path/posix'
import {microversions} from '../../compute/microversions.ts'
import {minor} from '../../contract/microversion.ts'
import {nearest} from '../command.ts'
import type {Recording} from '../recordings.ts'
import type {SampleFile} from '../validate/sample-file.ts'
import type {World} from '../validate/world.ts'
import {rule} from './rule.ts'

/** Nothing lies among the samples but what a story gives. */
export const sampleOrphan = rule({
  code: 'sample/orphan',
  description: 'Every file among the samples is given by a story.',
  of: ['sample', 'notification', 'requests'],
  *check(file, world) {
    if (file.text === undefined || file.isDue || untold(file, world)) return
    const twin = namesakes(file, world)
      .filter(({text}) => text === file.text)
      .at(-1)
    yield {message: complaint(file, world), passesAt: twin?.exchange?.version, mend: 'npm run record'}
  },
})

/** Whether the story that would give the file could not be told. */
const untold = ({path, resource}: SampleFile, {broken}: World) =>
  path.startsWith('notification_samples/') ? broken.size > 0 : resource !== undefined && broken.has(resource.name)

function complaint(file: SampleFile, world: World): string {
  const [top = '', folder = '', ...rest] = file.path.split('/')
  if (top === 'api_samples' && !file.resource && rest.length > 0) {
    const names = world.resources.map(({name}) => name)
    return `Unexpected folder ${folder}, expected ${nearest(folder, names) ?? 'the name of a resource'}`
  }
  const version = /\/v(2\.\d+)\//.exec(file.path)?.[1]
  if (version && !(version in microversions))
    return `Unexpected folder v${version}, expected a microversion that there is`
  const inForce = namesakes(file, world)
    .filter(({exchange}) => exchange && minor(exchange.version) <= minor(version ?? '2.1'))
    .sort((a, b) => minor(b.exchange?.version ?? '') - minor(a.exchange?.version ?? ''))[0]
  if (inForce) return `Unexpected sample, expected none: nothing changes here, and ${inForce.path} holds`
  const around = file.resource ? `${top}/${folder}/` : `${top}/`
  const paths = [...world.recordings.keys()].filter((path) => path.startsWith(around))
  const names = new Set(paths.map((path) => basename(path)))
  names.delete(basename(file.path))
  const near = nearest(basename(file.path), [...names])
  return `Unexpected file, expected one that a story gives${near ? `, such as ${near}` : ''}`
}

/** The samples of that name of the same resource, at other versions. */
function namesakes({path, resource}: SampleFile, {recordings}: World): Recording[] {
  if (!resource) return []
  const step = (of: string) => of.replace(/\/v2\.\d+\//, '/')
  const [own, end] = [step(path), `/${basename(path)}`]
  return [...recordings.values()].filter(
    (recording) => recording.exchange && recording.path.endsWith(end) && step(recording.path) === own,
  )
}
