import {Changing, type Over} from '../../contract/changing.ts'
import {type Form, type None, Unsayable} from '../../contract/clients.ts'
import type {Microversion} from '../../contract/microversion.ts'
import {read} from './reading.ts'
import type {Parts} from './request.ts'

/** What a client with words of its own says for a request; nothing where it has no words for all of it. */
export function say<Said, Printed>(
  form: Over<Form<Said> | undefined> | None | undefined,
  parts: Parts,
  version: Microversion,
  print: (said: Said) => Printed,
): Printed | undefined {
  const here = form instanceof Changing ? form.at(version) : form
  if (typeof here !== 'function' || Object.keys(parts.others).length > 0) return undefined
  const reading = read(parts)
  if (!reading) return undefined
  try {
    const printed = print(here(reading.asked))
    return reading.unread.size === 0 ? printed : undefined
  } catch (error) {
    if (error instanceof Unsayable) return undefined
    throw error
  }
}
