import type {Resource} from '../../contract/resource.ts'
import {story} from './server-password.scenario.ts'
import {clearServerPassword, showServerPassword} from './server-password.ts'

export const serverPassword: Resource = {
  name: 'os-server-password',
  title: 'Server passwords',
  description:
    'Some systems, Windows above all, make a password for their administrator when they first start, encrypt it with the public key of the server’s keypair and tell the metadata service. Here the owner gets it, and decrypts it with the private key.',
  operations: {showServerPassword, clearServerPassword},
  story,
}
