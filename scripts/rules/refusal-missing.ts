import {admits} from '../../compute/policies.ts'
import {versionsIn} from '../../contract/changing.ts'
import type {Microversion} from '../../contract/microversion.ts'
import type {AnyOperation} from '../../contract/operation.ts'
import {ownRefusalsAt, type Refusal} from '../../contract/refusals.ts'
import {exchangesOf} from '../validate/world.ts'
import {rule} from './rule.ts'

/** Whatever an operation refuses has a recorded example, at the microversion from which on it is refused. */
export const refusalMissing = rule({
  code: 'refusal/missing',
  description: 'Every refusal of an operation has an example, recorded where the refusal begins.',
  of: ['operation'],
  *check({name, operation, original, resource, line}, world) {
    if (world.broken.size > 0) return
    const told = new Set(
      exchangesOf(name, world)
        .filter(({due, refusal}) => due && refusal)
        .map(({version, refusal}) => `${refusal?.status} ${refusal?.reason} ${version}`),
    )
    for (const {status, reason, version} of beginningsOf(operation, original?.operation)) {
      if (told.has(`${status} ${reason} ${version}`)) continue
      yield {
        message: `Unexpected refusal ${status} ${reason} of ${name} without an example from ${version} on, expected refuse('…', ${status}, '${reason}', ${name}) in the story of ${resource.name}`,
        line,
        about: `${name}/${status}/${reason}@${version}`,
        mend: `npm run record -- ${resource.name}`,
      }
    }
  },
})

/** The refusals of an operation, each with the versions at which it begins; of an alias those that are not of its original too. */
function beginningsOf(operation: AnyOperation, original?: AnyOperation): Array<Refusal & {version: Microversion}> {
  let before: readonly Refusal[] = []
  return (['2.1', ...versionsIn(operation)] as Microversion[]).flatMap((version) => {
    const known = before
    before = ownRefusalsAt(operation, original, version, admits)
    const begins = ({status, reason}: Refusal) =>
      !known.some((other) => other.status === status && other.reason === reason)
    return before.filter(begins).map((refusal) => ({...refusal, version}))
  })
}
