import {LATEST, microversions, resources} from '../compute/index.ts'
import type {Microversion} from '../contract/microversion.ts'
import {command, Misuse} from './command.ts'
import {writeIfChanged} from './files.ts'
import {layout} from './json/layout.ts'
import {openapi} from './openapi/document.ts'
import {played, recordedSamples} from './openapi/samples.ts'

export default command(
  {
    file: import.meta.url,
    name: 'openapi',
    summary:
      'Writes the whole API at one microversion as an OpenAPI 3.1 document, with the recorded samples as its examples.',
    options: {
      microversion: {type: 'string', description: 'The microversion to describe', default: LATEST, placeholder: '2.N'},
      out: {type: 'string', description: 'Write to this file instead of standard output', placeholder: 'FILE'},
      history: {type: 'boolean', description: 'Include the operations that went out of service, as deprecated'},
    },
    examples: [
      ['npm run --silent openapi > compute.json', 'the newest microversion'],
      ['npm run openapi -- --microversion 2.66 --out build/compute-2.66.json', 'another one, to a file'],
    ],
  },
  async ({values: {microversion, out, history}, print}) => {
    const version = known(microversion)
    const samples = recordedSamples()(await played(resources, version), version)
    const text = layout(openapi({version, history, samples}))
    if (out === undefined) {
      print(text)
      return 0
    }
    print(`${writeIfChanged(out, text).padEnd(8)}${out}`)
    return 0
  },
)

function known(asked: string): Microversion {
  if (asked === 'latest') return LATEST
  if (Object.hasOwn(microversions, asked)) return asked as Microversion
  const [first, last] = [Object.keys(microversions)[0], LATEST]
  throw new Misuse(`Unexpected microversion ${asked}, expected ${first} to ${last}`)
}
