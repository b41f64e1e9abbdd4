import type {Incident} from '../../cloud/cloud.ts'

/** Takes what befalls the cloud and gives it in words, for somebody who reads what comes before a request. */
export function inWords(incident: Incident): string {
  if ('cell' in incident) return `${incident.cell} ${incident.up ? 'comes back' : 'goes down'} before`
  if ('host' in incident) return `${incident.host} ${incident.up ? 'comes back' : 'dies'} before`
  if ('option' in incident) return `the operator sets ${incident.option} to ${incident.value} before`
  return 'something befalls the cloud before'
}
