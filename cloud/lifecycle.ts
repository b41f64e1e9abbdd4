import {asides} from './changes/asides.ts'
import {images} from './changes/images.ts'
import {making} from './changes/making.ts'
import {moves} from './changes/moves.ts'
import {power} from './changes/power.ts'
import {shelving} from './changes/shelving.ts'
import type {Transition} from './transition.ts'

export {powerOf, statesOf, statusOf} from './server-status.ts'
export type {Params, Step, Task, Transition, VmState} from './transition.ts'

/**
 * The life of a server: everything that can be done to it. `Transition` says how a row is read, and how to add one; rows
 * that belong together are a file of `changes/`.
 */
const table = {...making, ...power, ...shelving, ...asides, ...moves, ...images}

export type Change = keyof typeof table
export const transitions: Readonly<Record<Change, Transition>> = table
export const transitionOf = (change: Change): Transition => transitions[change]
