import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {walk} from '../files.ts'
import {cost, median} from './cost.ts'
import type {Row} from './row.ts'

const validate = [process.execPath, 'scripts/run.mjs', 'validate']

/** What `validate` costs, cold, next to starting Node and to parsing the same files. */
export async function benchSamples(): Promise<Row[]> {
  const files = ['api_samples', 'notification_samples'].flatMap((folder) =>
    walk(folder, '.json').map((file) => join(folder, file)),
  )
  const runs = async (command: readonly string[]) => {
    const all = []
    for (let run = 0; run < 3; run++) all.push(await cost(command))
    return {cpu: median(all.map(({cpu}) => cpu)), wall: median(all.map(({wall}) => wall))}
  }
  const cold = await runs([...validate, '--no-cache'])
  const {cpu: validating, wall} = await runs(validate)
  const {cpu: starting} = await runs([...validate, '--help'])
  const before = process.cpuUsage()
  for (let round = 0; round < 20; round++) for (const file of files) JSON.parse(readFileSync(file, 'utf8'))
  const {user, system} = process.cpuUsage(before)
  const parsing = (user + system) / 20 / 1e6
  return [
    {what: 'samples', value: files.length, unit: 'files'},
    {what: 'validate of everything, without earlier verdicts of ajv', value: cold.wall, unit: 's', aim: {most: 4}},
    {what: 'of both threads', value: cold.cpu, unit: 's CPU'},
    {what: 'validate of everything', value: wall, unit: 's', aim: {most: 2}, note: 'the aim is for about 900'},
    {what: 'of both threads', value: validating, unit: 's CPU'},
    {what: 'of which starting up', value: starting, unit: 's CPU'},
    {what: 'per sample', value: (1000 * (validating - starting)) / files.length, unit: 'ms'},
    {what: 'next to reading and parsing the files', value: (validating - starting) / parsing, unit: '×'},
  ]
}
