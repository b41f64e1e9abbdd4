import type {Incident} from '../../cloud/cloud.ts'
import type {Step} from './story.ts'

/** Takes a request of a page and gives in words what is special about it: who sends it, and what comes before. */
export const circumstancesOf = ({as, after, meanwhile, version}: Step): string[] => [
  ...(after ? [`${after} s later`] : []),
  ...(as === 'admin' ? ['as administrator'] : []),
  ...(version ? [`at ${version}`] : []),
  ...(meanwhile ? [inWords(meanwhile)] : []),
]

/** What befalls the cloud, as JSON, where words do not tell all of it. */
export const befallingOf = ({meanwhile}: Step): string | undefined =>
  meanwhile && !('cell' in meanwhile) ? JSON.stringify(meanwhile) : undefined

function inWords(incident: Incident): string {
  if ('cell' in incident) return `${incident.cell} ${incident.up ? 'comes back' : 'goes down'} before`
  if ('host' in incident) return `${incident.host} ${incident.up ? 'comes back' : 'dies'} before`
  if ('option' in incident) return `the operator sets ${incident.option} to ${incident.value} before`
  return 'something befalls the cloud before'
}
