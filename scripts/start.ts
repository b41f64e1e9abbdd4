import {Cloud} from '../cloud/cloud.ts'
import {LATEST} from '../compute/microversions.ts'
import {command} from './command.ts'
import {interrupted, serveReference} from './host.ts'
import {count} from './report/finding.ts'
import {buildSite, isFresh} from './site/build.ts'
import {serveFolder} from './static-server.ts'
import {validateOwn} from './validate/own.ts'

command(
  {
    file: import.meta.url,
    name: 'start',
    summary:
      'Validates every sample, builds the site if it is stale, and serves the site and the reference on 127.0.0.1. Ctrl-C ends it.',
    options: {
      port: {type: 'integer', default: 3000, description: 'Where to serve the site; 0 for any port that is free'},
      'api-port': {
        type: 'integer',
        default: 8774,
        description: 'Where to serve the reference; 0 for any port that is free',
      },
    },
  },
  async ({values, print, warn}) => {
    print('Validating the samples')
    const {outcome} = await validateOwn({project: '.', root: '.', paths: []})
    const {passed, failed} = count(outcome)
    print(`  ${passed} passed, ${failed} failed`)
    if (failed > 0) warn('start: some samples are wrong: npm run validate says which, and what mends them')
    if (!isFresh()) {
      print('Building the site: about a minute the first time')
      await buildSite(print)
    }
    const reference = await serveReference({
      cloud: new Cloud(),
      port: values['api-port'],
      broken: (error) => warn(`start: ${(error as Error).stack}`),
    })
    const site = await serveFolder('build', values.port).catch(async (error) => {
      await reference.close()
      throw error
    })
    print(`\nThe site:       ${site.url}/`)
    print(`The reference:  ${reference.url}/v2.1  (microversions 2.1 to ${LATEST})`)
    print('\nCtrl-C ends both.')
    await interrupted()
    await Promise.all([site.close(), reference.close()])
    return 0
  },
)
