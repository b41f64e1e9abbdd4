import {Changing} from '../../contract/changing.ts'
import type {AnyOperation} from '../../contract/operation.ts'
import {exchangesOf, type World} from './world.ts'

/** The notifications that an operation lists, at one version or another. */
export function emittedBy(operation: AnyOperation): ReadonlySet<string> {
  const forms = operation instanceof Changing ? operation.entries.map(([, form]) => form) : [operation]
  return new Set(forms.flatMap((form) => form?.emits ?? []))
}

/** The notifications that an operation sends in the stories, at one version or another. */
export function sentBy(name: string, world: World): ReadonlySet<string> {
  return new Set(exchangesOf(name, world).flatMap(({notifications}) => notifications.map(({event_type}) => event_type)))
}
