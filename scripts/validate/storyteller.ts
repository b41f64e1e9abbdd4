import {parentPort, workerData} from 'node:worker_threads'
import {resources} from '../../compute/index.ts'
import {spoken} from '../notification-files.ts'
import type {Shared} from './together.ts'
import {listen, type Told, type Trace} from './told.ts'

/** The other thread of `together`: tells the stories that nobody has taken yet, and sends what came of each. */
const {names, taken} = workerData as Shared
for (const [index, name] of names.entries()) {
  const resource = resources.find((one) => one.name === name)
  if (!resource || Atomics.exchange(taken, index, 1) !== 0) continue
  parentPort?.postMessage([name, sendable(await listen(resource))])
}

/** The same without what nobody asks for on the other side, and what can not be sent. */
function sendable(told: Told): Told {
  if (!told.traces) return told
  const heard = spoken(told.traces)
  const traces = told.traces.map(({name, operation, version, due, refusal}, index): Trace => {
    return {name, operation, version, due, refusal, notifications: heard[index] ?? []}
  })
  return {traces, due: told.due.map((exchange) => ({...exchange, notifications: []}))}
}
