import {at, versionsIn} from '../../contract/changing.ts'
import type {Microversion} from '../../contract/microversion.ts'
import type {Operation} from '../../contract/operation.ts'
import {bare, type Schema} from '../../contract/schema.ts'
import {type Declared, exchangesOf, type World} from '../validate/world.ts'
import {rule} from './rule.ts'

/** A story sends every operation, and shows it anew wherever what is sent or answered changes; an alias only where it begins. */
export const operationStory = rule({
  code: 'operation/story',
  description: 'A story sends every operation, and again at each microversion at which its form changes.',
  of: ['operation'],
  *check(declared, world) {
    const {name, operation, resource, line} = declared
    if (world.broken.size > 0) return
    const shown = new Set(sent(declared, world).map(({version}) => version))
    const versions = (['2.1', ...versionsIn(operation)] as Microversion[]).filter((version, index, all) => {
      const form = formAt(declared, version)
      const before = index === 0 ? undefined : formAt(declared, all[index - 1] as Microversion)
      return form !== undefined && (before === undefined || (!declared.original && form !== before))
    })
    for (const version of versions.filter((version) => !shown.has(version)))
      yield {
        message: `Unexpected silence about ${name} at ${version}, expected send('…', ${name}) in the story of ${resource.name}`,
        line,
        about: `${name}@${version}`,
        mend: `npm run record -- ${resource.name}`,
      }
  },
})

/** The successful requests of an operation, in every story, of which a sample is due. */
const sent = ({name}: Declared, world: World) => exchangesOf(name, world).filter((one) => one.due && !one.refusal)

/** What a reader sees of an operation: what may be sent, and what is answered. */
function formAt({operation}: Declared, version: Microversion): string | undefined {
  const here = at(operation, version) as Operation | undefined
  if (!here) return undefined
  const schemas = [here.query?.properties && {properties: here.query.properties}, here.body, here.response]
  return JSON.stringify([
    here.success,
    here.headers ?? {},
    schemas.map((schema) => (schema ? bare(schema as Schema) : null)),
  ])
}
