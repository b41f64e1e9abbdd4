import {command} from './command.ts'
import {buildSite, isFresh} from './site/build.ts'

command(
  {
    file: import.meta.url,
    name: 'build',
    summary:
      'Builds the static site. BASE_URL says under which path it will be served (/ unless set), SITE_URL at which host.',
    options: {
      'if-stale': {type: 'boolean', description: 'Do nothing if what is there is made of what the sources say now'},
      out: {type: 'string', placeholder: 'FOLDER', default: 'build', description: 'Where to put it'},
    },
  },
  async ({values, print}) => {
    if (values['if-stale'] && isFresh(values.out)) {
      print(`${values.out}/ is up to date`)
      return 0
    }
    await buildSite(print, values.out)
    return 0
  },
)
