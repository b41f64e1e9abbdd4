import {exception} from './instance-payload.ts'
import type {Family} from './payload.ts'

export const computeException: Family = {
  name: 'compute.exception',
  title: 'Exception notifications',
  description:
    'Sent when a service of Nova fails at something, or refuses it for a reason that it finds in doing it: by hosts for nearly everything that they do, by the API for keypairs, aggregates and hosts.',
  payload: exception,
  sender: ({service, host}) => ({service: service as 'api' | 'compute', host: host as string}),
  events: {'compute.exception': 'Something went wrong in a service.'},
}
