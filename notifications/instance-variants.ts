import {dataOf, type Json, type Payload, type Variant} from './payload.ts'

const sharesOf = (data: Json) => (data.shares ?? []) as ReadonlyArray<{readonly 'nova_object.data': Json}>

/** Names of the sample of a payload about a server that has shares: ones that it can use, or could if it ran. */
export function withShares(name: string): NonNullable<Payload['also']> {
  const having = (status: string) => (data: Json) => {
    const shares = sharesOf(data)
    return shares.length > 0 && shares.every((share) => dataOf(share).status === status)
  }
  return {[`${name}ShareActive`]: having('active'), [`${name}ShareInactive`]: having('inactive')}
}

const byApi: Variant['when'] = ({publisher_id}) => publisher_id.startsWith('nova-api:')
const onHost: Variant['when'] = ({payload}) => dataOf(payload).host !== null
const shared: Variant['when'] = ({payload}) => sharesOf(dataOf(payload)).length > 0

/** Samples of what is told of a server now and then in another way. */
export const instanceVariants: Readonly<Record<string, Variant>> = {
  'instance-delete-start_compute_down': {
    event: 'instance.delete.start',
    description: 'The API is about to delete a server itself, for the host of the server is down.',
    when: (told) => byApi(told) && onHost(told),
  },
  'instance-delete-end_compute_down': {
    event: 'instance.delete.end',
    description: 'The API has deleted a server itself, for the host of the server is down.',
    when: (told) => byApi(told) && onHost(told),
  },
  'instance-delete-start_not_scheduled': {
    event: 'instance.delete.start',
    description: 'The API is about to delete a server that is on no host.',
    when: (told) => byApi(told) && !onHost(told),
  },
  'instance-delete-end_not_scheduled': {
    event: 'instance.delete.end',
    description: 'The API has deleted a server that was on no host.',
    when: (told) => byApi(told) && !onHost(told),
  },
  'instance-lock-with-reason': {
    event: 'instance.lock',
    description: 'A server was locked, for a reason that was given.',
    when: ({payload}) => dataOf(payload).locked_reason !== null,
  },
  'instance-power_on_share-start': {
    event: 'instance.power_on.start',
    description: 'A server with shares is about to be started.',
    when: shared,
  },
  'instance-power_on_share-end': {
    event: 'instance.power_on.end',
    description: 'A server with shares was started.',
    when: shared,
  },
}
