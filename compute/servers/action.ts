import {type Change, transitionOf} from '../../cloud/lifecycle.ts'
import type {Server} from '../../cloud/server.ts'
import type {Effect} from '../../cloud/server-effects.ts'
import type {Over} from '../../contract/changing.ts'
import {type Call, type Errors, operation} from '../../contract/operation.ts'
import {anything, described, type Field, object} from '../../contract/schema.ts'
import {admits} from '../policies.ts'

/** What a server action is: a row of the table of changes, and how callers ask for it. */
interface Action {
  /** The key of the body, and the only one. */
  readonly action: string
  readonly title: string
  readonly description: Over<string>
  readonly policy: string
  readonly change: Change
  /** What the key holds; anything, which is ignored, where this is left out. */
  readonly words?: Field
  /** What is given along with the change, from what the key holds. */
  // biome-ignore lint/suspicious/noExplicitAny: the form depends on the schema in `words`
  readonly params?: (words: any) => Readonly<Record<string, unknown>>
  /** What it refuses beside what the table refuses. */
  readonly errors?: Errors
  /** Whether the cell of the server is looked for first, which Nova says of those that there never were. */
  readonly byCell?: true
}

/** What an action holds that holds nothing. */
export const ignored = described('Null; whatever it is, it is ignored.', anything)
export const serverPath = {server_id: 'The id of the server.'}
export const notFound = 'There is no server of that id, or none that you can see.'
/** The reasons of a 404 where the cell of a server is looked for first. */
export const noServer = {
  InstanceMappingNotFound: 'There was never a server of that id.',
  InstanceNotFound: 'The server was deleted, or you cannot see it.',
}

/** The effects that ask the scheduler. */
const searches: ReadonlySet<Effect | undefined> = new Set<Effect>([
  'place',
  'place again',
  'choose host',
  'choose host of a running server',
  'ask for its host',
])
const looking = ['scheduler.select_destinations.start', 'scheduler.select_destinations.end']

const exists = 'instance.exists'

/** The notifications that a change sends, in order: those of a failure too. */
export function emitted(...changes: readonly Change[]): string[] {
  const events = changes
    .map(transitionOf)
    .flatMap(({by, to, tells, unhosted}) => [
      ...(to === 'same' && by.every(({task}) => task === null) ? [] : ['instance.update']),
      ...by.flatMap(({does, audits, detaches, starts, ends, says, tells, undoes}) => [
        ...(searches.has(does) ? looking : []),
        audits === 'first' && exists,
        starts && `${starts}.start`,
        ...(detaches ? ['instance.volume_detach.start', 'instance.volume_detach.end'] : []),
        audits === 'last' && exists,
        ends && `${ends}.end`,
        says,
        tells && `${tells}.error`,
        ...(undoes ? [`${undoes}.start`, `${undoes}.end`] : []),
      ]),
      tells && `${tells}.error`,
      ...(unhosted ? emitted(unhosted as Change) : []),
    ])
  return [...new Set(events.filter((event) => typeof event === 'string'))]
}

const listed = (words: readonly string[]) =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`

/**
 * What a change refuses, with the reason in prose: no such server, a lock, no host, a state that does not fit. A lock
 * keeps no administrator out.
 */
export function refusedBy(change: Change, {byAdmins = false, ofShares = 409} = {}): Errors {
  const {from, during = [null], lock, needsHost, unshared} = transitionOf(change)
  const states =
    from === 'any' ? '' : `The \`vm_state\` of the server is not ${listed(from.map((one) => `\`${one}\``))}`
  const busy = during === 'any' ? '' : 'something else is being done to it'
  const locked = lock === 'taken for a state' ? 'the server is locked, and you are no administrator' : ''
  const unfit = [states, busy, locked].filter((part) => part !== '').join(', or ')
  const shared = unshared ? {ForbiddenWithShare: 'Shares are attached to the server.'} : {}
  const conflicts = {
    ...(ofShares === 409 ? shared : {}),
    ...(lock || byAdmins ? {} : {InstanceIsLocked: 'The server is locked, and you are no administrator.'}),
    ...(needsHost ? {InstanceNotReady: 'The server is on no host.'} : {}),
    ...(unfit === '' ? {} : {InstanceInvalidState: `${unfit.charAt(0).toUpperCase()}${unfit.slice(1)}.`}),
  }
  return {
    ...(ofShares === 409 ? {} : {[ofShares]: shared}),
    404: {InstanceNotFound: notFound},
    ...(Object.keys(conflicts).length > 0 ? {409: conflicts} : {}),
  }
}

type At = Pick<Call<unknown, unknown, unknown, 'server_id'>, 'cloud' | 'caller' | 'path'>

/** The server that a request is about: as the target of a policy, it is looked for before anybody is turned away. */
export const asked = ({cloud, caller, path}: At): Server => cloud.servers.get(path.server_id, caller)

/** Two maps of refusals as one. */
const merged = (one: Errors, two: Errors): Errors =>
  Object.fromEntries(
    [...new Set([...Object.keys(one), ...Object.keys(two)])].map((status) => [
      status,
      {...(one as Record<string, object>)[status], ...(two as Record<string, object>)[status]},
    ]),
  )

/** The refusals of a change, and more. */
export const refusedByAnd = (change: Change, more: Errors, how?: {byAdmins?: boolean; ofShares?: number}): Errors =>
  merged(refusedBy(change, how), more)

/**
 * An action that does nothing but begin a change of a server: what is refused, recorded and told is in the row of the
 * table that it names. It answers 202 and nothing, for the change goes on by itself.
 */
export function serverAction({
  action,
  title,
  description,
  policy,
  change,
  words = ignored,
  params,
  errors = {},
  byCell,
}: Action) {
  const byAdmins = !admits(policy, 'own')
  const own = (call: At): Server => {
    if (byCell) call.cloud.servers.inCell(call.path.server_id)
    return asked(call)
  }
  return operation({
    request: `POST /servers/{server_id}/action ${action}`,
    path: serverPath,
    title,
    description,
    policy,
    target: byAdmins ? own : undefined,
    body: object({[action]: words}),
    success: 202,
    errors: merged(refusedBy(change, {byAdmins}), byCell ? {404: noServer, ...errors} : errors),
    emits: emitted(change),
    handle({body, ...call}) {
      const given = params?.((body as Readonly<Record<string, unknown>>)[action]) ?? {}
      call.cloud.servers.send(own(call), change, {viewer: call.caller, params: given})
    },
  })
}
