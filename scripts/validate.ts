import {fileURLToPath} from 'node:url'
import {setFlagsFromString} from 'node:v8'
import {command, type ExitCode, Misuse} from './command.ts'
import {count, type Outcome} from './report/finding.ts'
import {formats, report} from './report/report.ts'

// Most of what runs here runs for seconds only: to optimise it as soon as V8 would takes longer than it saves.
setFlagsFromString('--interrupt-budget=500000')

const project = fileURLToPath(new URL('..', import.meta.url))

export const validate = command(
  {
    file: import.meta.url,
    name: 'validate',
    summary:
      'Checks every sample: that it is JSON and laid out right, that ajv lets it through the published schema of its operation, and that the reference gives it byte for byte; that none is missing or left over; and that the stories show everything that is declared. Checks every page: that its requests are answered as it says, at every microversion, that each of its blocks is accounted for, and its prose.',
    usage: 'npm run validate -- [options] [PATH…]\n       npm run validate -- --samples DIR [--only RESOURCE…]',
    positionals: {name: 'PATH', description: 'Only these files and folders of samples, and pages', many: true},
    options: {
      format: {type: 'string', choices: formats, default: 'human', description: 'How to print what was found'},
      watch: {type: 'boolean', description: 'Go on, and check again whatever changes'},
      'no-cache': {
        type: 'boolean',
        description: 'Use no verdicts of ajv from earlier runs, and keep none; so it is where CI is set',
      },
      shard: {type: 'string', placeholder: 'i/n', description: 'Only the i-th of n parts'},
      root: {
        type: 'string',
        placeholder: 'DIR',
        default: '.',
        description: 'Where api_samples/, notification_samples/ and doc/ are',
      },
      samples: {
        type: 'string',
        placeholder: 'DIR',
        description: "Check somebody else's samples, such as Nova's doc/api_samples",
      },
      only: {
        type: 'string',
        multiple: true,
        placeholder: 'RESOURCE…',
        description: 'Of those, only the samples of these resources',
      },
    },
    examples: [
      ['npm run validate', 'everything'],
      ['npm run validate -- api_samples/os-keypairs', 'one resource'],
      ['npm run validate -- doc/api-guide', 'pages'],
      ['npm run validate -- --watch', 'while you edit'],
      ['npm run validate -- --samples ../nova/doc/api_samples --only keypairs flavors', "Nova's own samples"],
    ],
  },
  async ({values, positionals, print, colour}) => {
    const {format, samples, only, root, watch} = values
    if (samples !== undefined && watch) throw new Misuse('Unexpected --watch with --samples, expected one of them')
    if (samples === undefined && only.length > 0)
      throw new Misuse('Unexpected --only without --samples, expected PATH…')
    if (watch) {
      const {isSupervised, supervise} = await import('./validate/supervise.ts')
      if (!isSupervised()) return supervise(project, print)
    }
    const {shardOf} = await import('./validate/selection.ts')
    const shard = values.shard === undefined ? undefined : shardOf(values.shard)
    const say = (outcome: Outcome) => print(report(format, outcome, {colour}))
    const {remember} = await import('./ajv.ts')
    const {Verdicts} = await import('./verdicts.ts')
    const verdicts = values['no-cache'] || process.env.CI ? undefined : new Verdicts()
    if (verdicts) remember(verdicts)
    if (samples !== undefined) {
      const {validateTheirs} = await import('./validate/theirs.ts')
      const theirs = await validateTheirs({project, samples, only: [...only, ...positionals], shard})
      verdicts?.save()
      return tell(theirs, samples, say)
    }
    const {validateOwn} = await import('./validate/own.ts')
    const own = await validateOwn({project, root, paths: positionals, shard})
    verdicts?.save()
    const code = tell(own.outcome, root, say)
    if (!watch) return code
    const {watchSamples} = await import('./validate/watch.ts')
    return watchSamples(own, root, say, print)
  },
)

function tell(outcome: Outcome, where: string, say: (outcome: Outcome) => void): ExitCode {
  if (outcome.checked.length === 0)
    throw new Error(
      [`Unexpected 0 files in ${where}, expected at least one to check`, ...(outcome.notes ?? [])].join('; '),
    )
  say(outcome)
  return count(outcome).failed > 0 ? 1 : 0
}
