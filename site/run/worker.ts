import {callsOf, type Message, outcomeOf} from './calls.ts'

const calls = callsOf()

addEventListener('message', async ({data}: MessageEvent<Message>) => postMessage(await outcomeOf(calls, data)))
