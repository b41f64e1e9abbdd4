import type {Step, Task, Transition} from '../transition.ts'

/** Rows of the table, by the names of changes. */
export type Rows = Readonly<Record<string, Transition>>

/** The only step of a change that a host makes: what it shows, what the record calls it, and what is told of it. */
export const onHost = (task: Task, event: string, tells: string, seconds = 1): [Step] => [
  {task, seconds, event, starts: tells, ends: tells},
]

/** The steps of a change that are one event of the record, told of from the beginning of the first to the end of the last. */
export const asOne = (event: string, tells: string, steps: readonly Step[]): Step[] =>
  steps.map((step, place) => ({
    ...step,
    event,
    ...(place === 0 ? {starts: tells} : {}),
    ...(place === steps.length - 1 ? {ends: tells} : {}),
  }))
