import {remember} from '../feedback/last-run.ts'
import type {Calls, Message, Outcome} from './calls.ts'

type Waiting = {resolve(gave: unknown): void; reject(error: Error): void}

/** How long a worker that no panel needs is kept, in milliseconds. */
const PATIENCE = 30_000

let worker: Worker | undefined
let calls = 0
let ending: ReturnType<typeof setTimeout> | undefined
const waiting = new Map<number, Waiting>()
const panels = new Set<string>()

/** The reference in its worker, which starts at the first call. */
export const reference: Calls = {
  prepare: (world, wanted) => {
    panels.add(world)
    return ask('prepare', world, wanted)
  },
  send: async (world, request) => {
    const answer = await ask('send', world, request)
    remember({request: `${request.method} ${request.url}`, body: request.body, answer: `${answer.status}`})
    return answer
  },
  reset: (...given) => ask('reset', ...given),
  snapshot: (...given) => ask('snapshot', ...given),
  restore: (...given) => ask('restore', ...given),
  befall: (...given) => ask('befall', ...given),
  schemas: (...given) => ask('schemas', ...given),
  leave: async (world) => {
    if (!panels.delete(world)) return
    await ask('leave', world)
    if (panels.size === 0) ending = setTimeout(end, PATIENCE)
  },
}

/** Starts the worker, so that the first call does not wait for it. */
export function start(): void {
  clearTimeout(ending)
  if (worker) return
  worker = new Worker(new URL('./worker.ts', import.meta.url), {type: 'module'})
  worker.addEventListener('message', ({data}: MessageEvent<Outcome>) => {
    const call = waiting.get(data.id)
    waiting.delete(data.id)
    if ('failed' in data) call?.reject(new Error(data.failed))
    else call?.resolve(data.gave)
  })
  worker.addEventListener('error', () => end(new Error('Unexpected end of the worker, expected its script to load')))
}

function ask<Name extends keyof Calls>(call: Name, ...given: Parameters<Calls[Name]>): ReturnType<Calls[Name]> {
  start()
  const id = ++calls
  const answer = new Promise((resolve, reject) => {
    waiting.set(id, {resolve, reject})
    worker?.postMessage({id, call, given} as Message)
  })
  return answer as ReturnType<Calls[Name]>
}

function end(error = new Error('Unexpected call, expected none after the last panel left')): void {
  worker?.terminate()
  worker = undefined
  for (const {reject} of waiting.values()) reject(error)
  waiting.clear()
}
