/** How far keeping the site has come. */
export type State =
  | {readonly is: 'none'}
  | {readonly is: 'keeping'; readonly done: number; readonly all: number}
  | {readonly is: 'kept'}
  | {readonly is: 'failed'; readonly why: string}

type Answer = {done: number; all: number} | {kept: true} | {failed: string}

/** Keeps the whole site on this device, and says how far it is. */
export async function keep(baseUrl: string, say: (state: State) => void): Promise<void> {
  say({is: 'keeping', done: 0, all: 0})
  try {
    await navigator.serviceWorker.register(`${baseUrl}sw.js`, {scope: baseUrl})
    const {active} = await navigator.serviceWorker.ready
    const {port1, port2} = new MessageChannel()
    await new Promise<void>((resolve, reject) => {
      port1.onmessage = ({data}: MessageEvent<Answer>) => {
        if ('failed' in data) reject(new Error(data.failed))
        else if ('kept' in data) resolve()
        else say({is: 'keeping', ...data})
      }
      active?.postMessage({say: 'keep all'}, [port2])
    })
    port1.close()
    say({is: 'kept'})
  } catch (error) {
    say({is: 'failed', why: error instanceof Error ? error.message : String(error)})
  }
}

/** Forgets what was kept, and stops keeping. */
export async function forget(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration()
  await registration?.unregister()
  const names = (await caches.keys()).filter((name) => name.startsWith('nova-'))
  await Promise.all(names.map((name) => caches.delete(name)))
}

/** Whether the whole site is kept here. */
export const isKept = (): Promise<boolean> => caches.has('nova-whole')

/** Says when a newer edition of the site has come to this device; what is given loads it. */
export async function onNewer(say: (load: () => void) => void): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration()
  if (!registration) return
  const offer = (worker: ServiceWorker) =>
    say(() => {
      navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), {once: true})
      worker.postMessage({say: 'take over'})
    })
  if (registration.waiting) offer(registration.waiting)
  registration.addEventListener('updatefound', () => {
    const {installing} = registration
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed' && navigator.serviceWorker.controller) offer(installing)
    })
  })
}
