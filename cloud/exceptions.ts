import type {Around} from './cloud.ts'
import {Refusal} from './refusal.ts'
import type {Sender} from './sender.ts'

/** What notifications tell of something that went wrong: which exception it was, and where it came from. */
export interface Exception {
  readonly module_name: string
  readonly function_name: string
  readonly exception: string
  readonly exception_message: string
  readonly traceback: string
}

/** Where Nova raises what has one place in it. */
const places: Readonly<Record<string, readonly [module: string, name: string]>> = {
  InvalidKeypair: ['nova.crypto', 'generate_fingerprint'],
  KeyPairExists: ['nova.objects.keypair', '_create_in_db'],
  KeypairLimitExceeded: ['nova.compute.api', '_check_key_pair_quotas'],
  KeypairNotFound: ['nova.objects.keypair', '_get_from_db'],
  NoValidHost: ['nova.scheduler.manager', '_ensure_sufficient_hosts'],
}
const elsewhere = ['nova.compute.manager', 'decorated_function'] as const

/** An exception as notifications tell of it; `name` is the function that met it, where there is more than one. */
export function exceptionOf(exception: string, message: string, name?: string): Exception {
  const [module_name, function_name] = places[exception] ?? [elsewhere[0], name ?? elsewhere[1]]
  return {module_name, function_name, exception, exception_message: message, traceback: tracebackOf(message)}
}

/** What stands for the way that led to an exception, of which this cloud keeps nothing. */
export const tracebackOf = (message: string): string =>
  `Traceback (most recent call last):\n  the reference keeps none\n${message}\n`

/** Does a service's work, and sends `compute.exception` if it is refused; the refusal goes on its way. */
export function watched<T>({notify}: Pick<Around, 'notify'>, sender: Sender, name: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof Refusal)
      notify('compute.exception', {...sender, ...exceptionOf(error.name, error.message, name)})
    throw error
  }
}
