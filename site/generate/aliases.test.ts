import {expect, test} from 'vitest'
import {volumesBoot} from '../../compute/os-volumes_boot/index.ts'
import {servers} from '../../compute/servers/index.ts'
import {withOriginals} from './aliases.ts'
import {documentOf} from './operation.ts'
import type {Documented} from './reference.ts'

const untold = (resource: Documented['resource']): Documented => ({
  resource,
  documents: Object.entries(resource.operations).map(([name, operation]) => documentOf(name, operation, new Map())),
})

test('an alias links to what it stands for, on whichever page that is', () => {
  const aliases = untold(volumesBoot)
  const {documents} = withOriginals(aliases, [untold(servers), aliases])
  const said = documents.map(({views}) => views.find(({absent}) => !absent)?.description ?? '')
  expect(said[0]).toContain('[`GET /servers`](/api/servers/lists/#list-servers)')
  expect(said).toContainEqual(expect.stringContaining('](/api/servers/actions/#resize-server)'))
  for (const text of said) expect(text).toMatch(/\]\(\/api\/servers\/([a-z]+\/)?#[a-z-]+\)/)
})

test('an alias of what the reference does not tell of is refused', () => {
  const aliases = untold(volumesBoot)
  expect(() => withOriginals(aliases, [aliases])).toThrow('Unexpected alias of GET /servers')
})
