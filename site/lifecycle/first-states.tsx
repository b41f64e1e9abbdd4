import type {ReactNode} from 'react'
import {Diagram, type Plan} from './diagram.tsx'

const plan: Plan = {
  width: 720,
  height: 300,
  places: {
    building: [90, 150],
    active: [350, 150],
    stopped: [350, 35],
    paused: [620, 50],
    suspended: [620, 150],
    rescued: [620, 250],
    resized: [350, 265],
  },
  told:
    'A server is building, then active. Stop and start, pause and unpause, suspend and resume, rescue and unrescue ' +
    'lead to another state and back; resize leads to one that waits to be confirmed.',
}

/** The states that a reader meets first. */
export default function FirstStates(): ReactNode {
  return <Diagram {...plan} />
}
