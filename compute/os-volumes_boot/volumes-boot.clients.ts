import {type Clients, none} from '../../contract/clients.ts'
import * as aliases from './volumes-boot.ts'

const unused = none('Clients ask at `/servers`, and know of no other address.')

export const clients: Clients = Object.fromEntries(
  Object.keys(aliases).map((name) => [name, {cli: unused, python: unused, go: unused}]),
)
