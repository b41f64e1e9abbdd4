import {Cloud, type Snapshot} from '../cloud/cloud.ts'
import {LATEST} from '../compute/microversions.ts'
import {command, Misuse} from './command.ts'
import {readTextIfAny, writeText} from './files.ts'
import {interrupted, serveControl, serveReference} from './host.ts'

command(
  {
    file: import.meta.url,
    name: 'serve',
    summary:
      'Serves the reference, a Compute API over an in-memory cloud, on 127.0.0.1. A token is user:project; the user admin is an administrator. Ctrl-C ends it.',
    options: {
      port: {type: 'integer', default: 8774, description: 'Where to listen; 0 for any port that is free'},
      slow: {
        type: 'boolean',
        description: 'What is under way takes its time on the clock, instead of being over when somebody asks next',
      },
      speed: {
        type: 'integer',
        default: 1,
        description:
          'With --slow, seconds that pass in the cloud in one of yours; 0: only the control port moves the clock',
      },
      history: {type: 'boolean', description: 'Let retired operations answer as they did'},
      state: {
        type: 'string',
        placeholder: 'FILE',
        description: 'Keep the cloud in this file: read at the start, written as it changes',
      },
      control: {type: 'integer', description: 'A second port for reset, snapshot and clock; off unless given'},
      'allow-host': {type: 'string', multiple: true, placeholder: 'HOST:PORT', description: 'Answer to this Host too'},
      'allow-origin': {
        type: 'string',
        multiple: true,
        placeholder: 'ORIGIN',
        description: 'Answer pages of this origin too',
      },
    },
    examples: [
      [
        'npm run serve',
        `curl -H 'X-Auth-Token: admin:6f70656e737461636b20342065766572' http://127.0.0.1:8774/v2.1/flavors`,
      ],
      ['npm run serve -- --control 8775', `curl -d '{"host": "compute1", "up": false}' http://127.0.0.1:8775/befall`],
      ['npm run serve -- --slow --speed 0 --control 8775', `curl -d '{"tick": 60}' http://127.0.0.1:8775/clock`],
    ],
  },
  async ({values, print, warn}) => {
    const cloud = new Cloud()
    const {state, port, control, history, slow, speed} = values
    if (speed < 0) throw new Misuse(`Unexpected --speed ${speed}, expected 0 or more`)
    const known = state === undefined ? undefined : readTextIfAny(state)
    if (known !== undefined) cloud.restore(readState(state as string, known))
    const trusted = {hosts: values['allow-host'], origins: values['allow-origin']}
    const save = () => state !== undefined && writeText(state, `${JSON.stringify(cloud.snapshot())}\n`)
    let waiting: NodeJS.Timeout | undefined
    const changed = () => {
      waiting ??= setTimeout(() => {
        waiting = undefined
        save()
      }, 200)
    }
    const reference = await serveReference({
      cloud,
      port,
      history,
      settles: !slow,
      speed: slow ? speed : 0,
      ...trusted,
      broken: (error) => warn(`serve: ${(error as Error).stack}`),
      ...(state === undefined ? {} : {changed}),
    })
    print(`Compute API, microversions 2.1 to ${LATEST}: ${reference.url}/v2.1`)
    const switches = control === undefined ? undefined : await serveControl(cloud, control, trusted)
    if (switches)
      print(`Control: ${switches.url} (GET and PUT /snapshot, POST /reset, GET and POST /clock, POST /befall)`)
    await interrupted()
    clearTimeout(waiting)
    save()
    await Promise.all([reference.close(), switches?.close()])
    return 0
  },
)

function readState(file: string, text: string): Snapshot {
  try {
    return JSON.parse(text) as Snapshot
  } catch (error) {
    throw new Error(`Unexpected text in ${file}, expected a snapshot as serve writes it: ${(error as Error).message}`)
  }
}
