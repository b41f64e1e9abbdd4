/** What the service worker does, apart from the events of a browser, which `service-worker.ts` brings here. */

/** A file of the site: its path below the base, and what it was like when the site was built. */
export type Kept = readonly [path: string, hash: string]

/** What a build says of itself. */
export interface Edition {
  readonly build: string
  /** What every page needs, and what Run needs. */
  readonly shell: readonly Kept[]
  /** All the rest. */
  readonly rest: readonly Kept[]
}

/** Where things are kept, and how the site is asked: the browser's own, or a test's. */
export interface Surroundings {
  readonly caches: Pick<CacheStorage, 'open' | 'keys' | 'delete' | 'has'>
  readonly fetch: (url: string, options?: RequestInit) => Promise<Response>
  /** Where the site begins: `https://docs.openstack.org/nova/latest/`. */
  readonly scope: string
}

const PREFIX = 'nova-'
const WHOLE = 'nova-whole'
const EDITION = 'offline.json'
const AWAY = 'offline.html'
/** How long a page of the network is waited for when there is a kept one, in milliseconds. */
const PATIENCE = 4000

/** Takes what a browser gives and an edition of the site, and gives what keeps it. */
export function keeper({caches, fetch, scope}: Surroundings, edition: Edition) {
  const own = `${PREFIX}${edition.build}`
  const at = (path: string) => new URL(path, scope).href
  const isHere = (address: string) => address.startsWith(scope)

  /** Takes files into the cache of this edition: from an older one where they are the same, else from the site. */
  async function take(files: readonly Kept[], said: (done: number) => void = () => {}): Promise<void> {
    const cache = await caches.open(own)
    const older = await olderEditions()
    let done = 0
    const waiting = [...files]
    const one = async () => {
      for (let file = waiting.shift(); file; file = waiting.shift()) {
        const [path, hash] = file
        if (!(await cache.match(at(path)))) {
          const kept = await unchanged(older, path, hash)
          if (kept) await cache.put(at(path), kept)
          else await fetched(cache, path)
        }
        said(++done)
      }
    }
    await Promise.all([one(), one(), one(), one(), one(), one()])
  }

  async function fetched(cache: Cache, path: string): Promise<void> {
    const answer = await fetch(at(path), {cache: 'no-cache'})
    if (!answer.ok) throw new Error(`Unexpected ${answer.status} for ${path}, expected the file`)
    await cache.put(at(path), answer)
  }

  async function olderEditions(): Promise<ReadonlyArray<readonly [Cache, ReadonlyMap<string, string>]>> {
    const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== own && name !== WHOLE)
    const all = await Promise.all(
      names.map(async (name) => {
        const cache = await caches.open(name)
        const {shell, rest} = ((await (await cache.match(at(EDITION)))?.json()) ?? {shell: [], rest: []}) as Edition
        return [cache, new Map([...shell, ...rest])] as const
      }),
    )
    return all
  }

  async function unchanged(
    older: Awaited<ReturnType<typeof olderEditions>>,
    path: string,
    hash: string,
  ): Promise<Response | undefined> {
    for (const [cache, hashes] of older) {
      const kept = hashes.get(path) === hash && (await cache.match(at(path)))
      if (kept) return kept
    }
    return undefined
  }

  async function fromNetwork(address: string, key: string): Promise<Response> {
    const answer = await fetch(address)
    if (answer.ok && !answer.redirected) await (await caches.open(own)).put(key, answer.clone())
    return answer
  }

  /** The page as it is now; as it was kept when the network does not answer in time. */
  async function page(address: string, key: string): Promise<Response> {
    const cache = await caches.open(own)
    const kept = await cache.match(key)
    const fresh = fromNetwork(address, key)
    if (!kept) return fresh.catch(async () => (await cache.match(at(AWAY))) ?? Response.error())
    const late = new Promise<Response>((resolve) => setTimeout(() => resolve(kept), PATIENCE))
    return Promise.race([fresh.catch(() => kept), late])
  }

  return {
    /** Takes what this edition needs: the shell, or all of it if the reader asked for the whole site once. */
    async install(): Promise<void> {
      const whole = await caches.has(WHOLE)
      await take([[EDITION, edition.build], ...edition.shell, ...(whole ? edition.rest : [])])
    },
    /** Forgets older editions. */
    async activate(): Promise<void> {
      const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== own && name !== WHOLE)
      await Promise.all(names.map((name) => caches.delete(name)))
    },
    /** Keeps the whole site, and says how far it is. */
    async keepAll(said: (done: number, all: number) => void): Promise<void> {
      await caches.open(WHOLE)
      await take([...edition.shell, ...edition.rest], (done) => said(done, edition.shell.length + edition.rest.length))
    },
    /** Keeps a page that the reader came to without asking the site for it. */
    async visited(path: string): Promise<void> {
      const key = new URL(path, scope).href
      const cache = await caches.open(own)
      if (isHere(key) && !(await cache.match(key))) await fromNetwork(key, key)
    },
    /** Takes a request and gives what answers it; nothing where it is not the site's. */
    answer({url, method, mode}: Pick<Request, 'url' | 'method' | 'mode'>): Promise<Response> | undefined {
      if (method !== 'GET' || !isHere(url)) return undefined
      const {origin, pathname} = new URL(url)
      const key = origin + pathname
      if (mode === 'navigate') return page(url, key)
      if (key.startsWith(at('assets/')))
        return caches.open(own).then(async (cache) => (await cache.match(key)) ?? fromNetwork(url, key))
      return fromNetwork(url, key).catch(async () => (await (await caches.open(own)).match(key)) ?? Response.error())
    },
  }
}
