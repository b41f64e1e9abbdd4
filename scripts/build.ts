import {command} from './command.ts'
import {buildSite, isFresh} from './site/build.ts'

command(
  {
    file: import.meta.url,
    name: 'build',
    summary:
      'Builds the static site in build/. BASE_URL says under which path it will be served (/ unless set), SITE_URL at which host.',
    options: {'if-stale': {type: 'boolean', description: 'Do nothing if build/ is made of what the sources say now'}},
  },
  async ({values, print}) => {
    if (values['if-stale'] && isFresh()) {
      print('build/ is up to date')
      return 0
    }
    await buildSite(print)
    return 0
  },
)
