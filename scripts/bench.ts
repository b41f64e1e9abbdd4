import {benchLoopback} from './bench/loopback.ts'
import {meets, type Row, table} from './bench/row.ts'
import {benchSamples} from './bench/samples.ts'
import {benchServers} from './bench/servers.ts'
import {benchSite} from './bench/site.ts'
import {command, Misuse, nearest} from './command.ts'
import {writeText} from './files.ts'

const parts: Record<string, () => Promise<Row[]>> = {
  samples: benchSamples,
  servers: benchServers,
  loopback: benchLoopback,
  site: benchSite,
}
const names = Object.keys(parts)

command(
  {
    file: import.meta.url,
    name: 'bench',
    summary:
      'Measures what the commands, the reference and the site cost. Compare ratios and sizes: times are of this machine, at this moment.',
    positionals: {name: 'PART', description: `Only these: ${names.join(', ')}`, many: true},
    options: {
      out: {
        type: 'string',
        placeholder: 'FILE',
        default: '.cache/bench.json',
        description: 'Where to write the same as JSON',
      },
    },
  },
  async ({values: {out}, positionals, print}) => {
    for (const name of positionals)
      if (!names.includes(name))
        throw new Misuse(`Unexpected part ${name}, expected ${nearest(name, names) ?? names.join(', ')}`)
    const measured: Row[] = []
    for (const [name, measure] of Object.entries(parts)) {
      if (positionals.length > 0 && !positionals.includes(name)) continue
      print(`\n── ${name}`)
      const rows = await measure()
      print(table(rows))
      measured.push(...rows)
    }
    writeText(
      out,
      `${JSON.stringify(
        measured.map((row) => ({...row, met: meets(row)})),
        null,
        2,
      )}\n`,
    )
    print(`\nThe same as JSON: ${out}`)
    return 0
  },
)
