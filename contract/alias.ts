import {Changing} from './changing.ts'
import {type AnyOperation, anyForm, type Operation} from './operation.ts'

/**
 * Takes an operation and gives it at another address: what its path begins with, `from`, becomes `to`. All else is the
 * same declaration, so that nothing of it is said, told or recorded twice.
 */
export function alias(operation: AnyOperation, from: string, to: string): AnyOperation {
  const form = (one: Operation): Operation => ({
    ...one,
    request: one.request.replace(` ${from}`, ` ${to}`),
    title: `${one.title} at ${to}`,
    description: `Does what \`${one.request}\` does: what that takes, answers and refuses holds here too.`,
    aliasOf: one.request,
  })
  return operation instanceof Changing ? operation.map((one) => one && form(one)) : form(operation)
}

/** Takes an operation and all that there are, and gives the one that it is an alias of, if it is one. */
export function originalOf(operation: AnyOperation, all: readonly AnyOperation[]): AnyOperation | undefined {
  const {aliasOf} = anyForm(operation)
  return aliasOf === undefined ? undefined : all.find((one) => anyForm(one).request === aliasOf)
}
