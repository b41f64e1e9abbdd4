import type {ReactNode} from 'react'
import {Diagram, type Plan} from './diagram.tsx'

const plan: Plan = {
  width: 860,
  height: 420,
  places: {
    building: [90, 210],
    active: [400, 210],
    stopped: [270, 45],
    paused: [740, 45],
    suspended: [770, 210],
    rescued: [740, 375],
    resized: [400, 375],
  },
  told:
    'A server is building, then active. Stop and start, pause and unpause, suspend and resume, rescue and unrescue ' +
    'lead to another state and back; resize leads to one that waits to be confirmed or reverted, and back then.',
}

/** The states that a reader meets first. */
export default function FirstStates(): ReactNode {
  return <Diagram {...plan} />
}
