import type {Resource} from '../../contract/resource.ts'
import {story} from './keypairs.scenario.ts'
import {createKeypair, deleteKeypair, listKeypairs, showKeypair} from './keypairs.ts'

export const keypairs: Resource = {
  name: 'os-keypairs',
  title: 'Keypairs',
  family: 'flavors',
  description:
    'A keypair is a public key under a name. Give the name when you create a server, and the key is put where the guest looks for it, so that you can log in. Keypairs belong to a user, not to a project: nobody else in the project sees yours.',
  operations: {listKeypairs, createKeypair, showKeypair, deleteKeypair},
  story,
}
