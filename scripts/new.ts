import {command, Misuse} from './command.ts'
import {applyChanges, Taken} from './new/change.ts'
import {kindNames, plan} from './new/plan.ts'

export default command(
  {
    file: import.meta.url,
    name: 'new',
    summary:
      'Begins a microversion, a resource or a page: writes what can be written without thinking, and says what is left to do. What is there already is never touched.',
    usage: 'npm run new -- microversion 2.N | resource NAME | page PATH.md [options]',
    positionals: {name: 'WHAT NAME', description: `${kindNames.join(', ')}, and its name`, required: true, many: true},
    options: {
      release: {
        type: 'string',
        description: 'The release that has the microversion first (that of the newest one, if not given)',
      },
      title: {type: 'string', description: 'The title of the microversion or the page'},
    },
    examples: [
      ['npm run new -- microversion 2.105 --release "2027.1 Indri"', 'an entry of compute/microversions.ts'],
      ['npm run new -- resource os-server-groups', 'compute/os-server-groups/, and its line in compute/index.ts'],
      ['npm run new -- page user/foo.md', 'doc/user/foo.md'],
    ],
  },
  async ({values, positionals: [what = '', name, ...more], print, warn}) => {
    if (name === undefined && kindNames.includes(what))
      throw new Misuse(`Unexpected end of the command line, expected the name of the ${what}`)
    if (more.length > 0) throw new Misuse(`Unexpected argument ${more[0]}, expected one name`)
    try {
      const {changes, next} = plan('.', what, name ?? '', values)
      applyChanges('.', changes)
      for (const {path, before} of changes) print(`${before === undefined ? 'created' : 'changed'} ${path}`)
      print(['', 'Next:', ...next.map((step, index) => `  ${index + 1}. ${step}`)].join('\n'))
      return 0
    } catch (error) {
      if (!(error instanceof Taken)) throw error
      warn(error.message)
      return 1
    }
  },
)
