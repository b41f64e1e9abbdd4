import {described, nullable, object, oneOf, text} from '../contract/schema.ts'
import type {Family} from './payload.ts'

export const keypair: Family = {
  name: 'keypair',
  title: 'Keypair notifications',
  description: 'Sent when a user imports a key, has one generated, or deletes one: before, and after it is done.',
  payload: {
    name: 'KeypairPayload',
    version: '1.0',
    description: 'A keypair, without its private half.',
    data: object({
      fingerprint: described('The fingerprint of the key; null before there is a key.', nullable(text)),
      name: described('The name of the keypair.', text),
      public_key: described('The public key; null before one is generated.', nullable(text)),
      type: described('What kind of key it is.', oneOf('ssh', 'x509')),
      user_id: described('The user to whom the keypair belongs.', nullable(text)),
    }),
  },
  events: {
    'keypair.create.start': 'A pair of keys is about to be generated.',
    'keypair.create.end': 'A pair of keys was generated.',
    'keypair.import.start': 'A public key is about to be imported.',
    'keypair.import.end': 'A public key was imported.',
    'keypair.delete.start': 'A keypair is about to be deleted.',
    'keypair.delete.end': 'A keypair was deleted.',
  },
}
