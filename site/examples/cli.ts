import {Changing, type Over} from '../../contract/changing.ts'
import {type Command, Unsayable, type Value} from '../../contract/clients.ts'
import type {Microversion} from '../../contract/microversion.ts'
import type {Parts} from './request.ts'
import {lines, word} from './shell.ts'

const width = 100

/** A command of `openstack` for POSIX shells, behind the files that it reads. */
export function cli(said: Command, {microversion}: Parts): string {
  const files: string[] = []
  const print = (value: Value) => {
    if (typeof value !== 'object') return argument(value)
    const name = argument(value.file.replace(/[^\w@.-]/g, '_'))
    files.push(`printf %s ${word(value.text)} > ${name}`)
    return name
  }
  const options = Object.entries(said.options ?? {}).flatMap(([name, over]) =>
    valuesOf(over, microversion as Microversion | undefined).map((value) =>
      value === true ? name : `${name} ${print(value)}`,
    ),
  )
  const command = [
    `openstack${microversion ? ` --os-compute-api-version ${microversion}` : ''} ${said.command}`,
    ...options,
    ...(said.arguments ?? []).map(print),
  ]
  const line = command.join(' ')
  return [...(said.note ? [`# ${said.note}`] : []), ...files, line.length > width ? lines(command) : line].join('\n')
}

/** The values of an option, one for each time it is given. An option that is not there yet can not be said. */
function valuesOf(
  over: Over<Value | readonly Value[] | undefined>,
  version: Microversion | undefined,
): readonly Exclude<Value, undefined>[] {
  if (over instanceof Changing) {
    const value = version && over.at(version)
    if (value === undefined && over.entries.some(([, given]) => given !== undefined)) throw new Unsayable()
    return valuesOf(value, version)
  }
  if (!Array.isArray(over)) return over === undefined ? [] : [over as Exclude<Value, undefined>]
  if (over.length === 0) throw new Unsayable()
  return over as Exclude<Value, undefined>[]
}

/** A word that the command takes for a value, not for an option. */
function argument(value: Value): string {
  if (value === undefined || value === '' || typeof value === 'object' || String(value).startsWith('-'))
    throw new Unsayable(`Unexpected ${String(value)}, expected a word`)
  return word(String(value))
}
