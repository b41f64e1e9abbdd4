import type {ReactNode} from 'react'
import {Diagram, type Plan} from './diagram.tsx'

/** What most changes lead through in the middle, and the way of a server from left to right. */
const plan: Plan = {
  width: 1040,
  height: 620,
  places: {
    building: [90, 310],
    active: [480, 310],
    paused: [250, 80],
    suspended: [480, 60],
    stopped: [740, 80],
    rescued: [230, 540],
    resized: [480, 560],
    shelved: [930, 200],
    shelved_offloaded: [930, 380],
    error: [90, 430],
    'soft-delete': [710, 540],
    deleted: [930, 540],
  },
  told:
    'States of a server, with an arrow for each change that leads from one to another. ' +
    'The tables below say the same in words.',
}

/** The life of a server. */
export default function AllStates(): ReactNode {
  return <Diagram {...plan} />
}
