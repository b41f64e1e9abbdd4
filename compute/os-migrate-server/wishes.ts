import {changing, until} from '../../contract/changing.ts'

/** What a live migration is asked for with, to some host, at each version. */
export const at = (host: string | null) => ({
  host,
  block_migration: changing({'2.1': false, '2.25': 'auto'}),
  disk_over_commit: until('2.25', false),
  force: changing({'2.1': undefined, '2.30': false, '2.68': undefined}),
})
