import {Cloud} from '../../cloud/cloud.ts'
import {application} from '../../compute/application.ts'
import {LATEST} from '../../compute/microversions.ts'
import {median} from './cost.ts'
import type {Row} from './row.ts'

const MANY = 10_000
/** Costs are taken over so many servers at a time; a page of a list has as many. */
const STRETCH = 1_000

/** A cloud with room for any number of servers, and what asks it something and gives the answer as text. */
function roomy() {
  const cloud = new Cloud()
  const project_id = cloud.identity.home.id
  const {hosts, ...others} = cloud.hosts.save()
  const room = {vcpus: 1e9, memory_mb: 1e12, local_gb: 1e9}
  cloud.hosts.restore({...others, hosts: hosts.map((host) => ({...host, ...room}))})
  cloud.quotas.change({project_id}, {instances: -1, cores: -1, ram: -1})
  const answer = application({cloud})
  const headers = {
    'X-Auth-Token': `admin:${project_id}`,
    'OpenStack-API-Version': `compute ${LATEST}`,
    'Content-Type': 'application/json',
  }
  async function ask(method: string, path: string, body?: object): Promise<string> {
    const asked = {method, headers, ...(body && {body: JSON.stringify(body)})}
    const response = await answer(new Request(`http://localhost/v2.1${path}`, asked))
    const text = await response.text()
    if (!response.ok) throw new Error(`Unexpected ${response.status} ${text}, expected a success`)
    return text
  }
  return {cloud, ask}
}
type Roomy = ReturnType<typeof roomy>

async function create({cloud, ask}: Roomy, count: number): Promise<string[]> {
  const imageRef = cloud.images.named('cirros').id
  const ids: string[] = []
  for (let made = 0; made < count; made++) {
    const server = {name: `server ${made}`, imageRef, flavorRef: '1', networks: 'auto'}
    ids.push(JSON.parse(await ask('POST', '/servers', {server})).server.id)
    if (made % 100 === 99) cloud.clock.tick(1)
  }
  return ids
}

async function remove({cloud, ask}: Roomy, ids: readonly string[]): Promise<void> {
  for (const [gone, id] of ids.entries()) {
    await ask('DELETE', `/servers/${id}`)
    if (gone % 100 === 99) cloud.clock.tick(1)
  }
}

/** The first pages of a list, as many as there are servers to be counted. */
async function list({ask}: Roomy): Promise<void> {
  await ask('GET', '/servers/detail')
}

/** What many servers cost through the application: in a list next to the bare JSON, and one of many next to one of few. */
export async function benchServers(): Promise<Row[]> {
  return [await benchList(), ...(await benchMany())]
}

async function benchList(): Promise<Row> {
  const place = roomy()
  await create(place, STRETCH)
  place.cloud.clock.settle()
  const ratios: number[] = []
  for (let round = 0; round < 40; round++) {
    let text = ''
    const listing = await cpuOf(async () => {
      text = await place.ask('GET', '/servers/detail')
    })
    const value = JSON.parse(text)
    if (value.servers.length !== STRETCH)
      throw new Error(`Unexpected ${value.servers.length} servers, expected ${STRETCH}`)
    const writing = await cpuOf(async () => JSON.stringify(value))
    if (round >= 10) ratios.push(listing / writing)
  }
  return {
    what: `list ${STRETCH} servers in detail, next to JSON.stringify of the same`,
    value: median(ratios),
    unit: '×',
    aim: {most: 5},
  }
}

async function benchMany(): Promise<Row[]> {
  await lifeOf(roomy(), 2 * STRETCH)
  const {creating, listing, deleting, heap} = await lifeOf(roomy(), MANY)
  const grows = (what: string, costs: readonly number[]): Row => ({
    what: `${what} a server when there were ${MANY}, next to the first ${STRETCH}`,
    value: (costs.at(-1) ?? Number.NaN) / (costs[0] ?? Number.NaN),
    unit: '×',
    aim: {most: 1.5},
  })
  const each = [...creating, ...listing, ...deleting].reduce((sum, one) => sum + one, 0) / MANY
  return [
    grows('create', creating),
    grows('list', listing),
    grows('delete', deleting),
    {what: `create, list and delete one of ${MANY}`, value: 1000 * each, unit: 'ms'},
    {what: 'most heap meanwhile', value: heap, unit: 'MB', aim: {most: 1000}},
  ]
}

/** The life of `count` servers: the CPU seconds of each stretch of it, and the most heap that was seen. */
async function lifeOf(place: Roomy, count: number) {
  const creating: number[] = []
  const listing: number[] = []
  const deleting: number[] = []
  const ids: string[] = []
  let heap = 0
  const look = () => {
    heap = Math.max(heap, process.memoryUsage().heapUsed / 1e6)
  }
  while (ids.length < count) {
    creating.push(await cpuOf(async () => void ids.push(...(await create(place, STRETCH)))))
    place.cloud.clock.settle()
    listing.push(await cpuOf(() => list(place)))
    look()
  }
  while (ids.length > 0) {
    deleting.push(await cpuOf(() => remove(place, ids.splice(0, STRETCH))))
    place.cloud.clock.settle()
    look()
  }
  return {creating, listing, deleting, heap}
}

/** The CPU seconds that something took. */
async function cpuOf(act: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage()
  await act()
  const {user, system} = process.cpuUsage(before)
  return (user + system) / 1e6
}
