import {expect, test} from 'vitest'
import {families, familyOf} from '../../compute/families.ts'
import {resources} from '../../compute/index.ts'
import {inForce} from '../../scripts/recordings.ts'
import {addressOf, byFamily, placesOf} from './places.ts'
import {type Documented, documented} from './reference.ts'

const documentedOf = async (name: string): Promise<Documented> => {
  const resource = resources.find((one) => one.name === name)
  if (!resource) throw new Error(`Unexpected ${name}, expected a resource`)
  return documented(resource, await inForce(resource))
}
const [servers, keypairs, cloudpipe] = await Promise.all(['servers', 'os-keypairs', 'os-cloudpipe'].map(documentedOf))
const all = [servers, keypairs, cloudpipe] as [Documented, Documented, Documented]

test('an operation is on one page, and its address is there', () => {
  const names = placesOf(all[0]).flatMap(({documents}) => documents.map(({name}) => name))
  expect(names.sort()).toEqual(Object.keys(all[0].resource.operations).sort())
  expect(addressOf(all[0], 'list-servers', '?microversion=2.5')).toBe(
    '/api/servers/lists/?microversion=2.5#list-servers',
  )
  expect(addressOf(all[0], 'create-server')).toBe('/api/servers/create/#create-server')
})

test('a page that names an operation of another resource is refused', () => {
  const pages = [{name: 'odd', title: 'Odd', description: 'Odd.', operations: ['listKeypairs']}]
  expect(() => placesOf({...all[0], resource: {...all[0].resource, pages}})).toThrow('Unexpected listKeypairs')
})

test('families come in their order, and what is out of service last', () => {
  expect(byFamily(all).map(({title}) => title)).toEqual(['Servers', 'Flavors and keys', 'Out of service'])
})

test('a resource that names no family belongs where its requests go', () => {
  const of = (request: string) => familyOf({operations: {one: {request} as never}}).name
  expect(of('POST /servers/{server_id}/action pause')).toBe('actions')
  expect(of('GET /servers/{server_id}/tags')).toBe('parts')
  expect(of('GET /os-volumes/{volume_id}')).toBe('proxies')
  expect(of('GET /os-hypervisors')).toBe('cloud')
})

test('every resource has a family that there is', () => {
  for (const resource of resources) expect(families).toContain(familyOf(resource))
  expect(() => familyOf({family: 'nosuch', operations: {}})).toThrow('Unexpected family nosuch')
})
