import {useSyncExternalStore} from 'react'

const listeners = new Set<() => void>()

/** A choice that holds on the whole site and is kept for the next visit. */
export function useRemembered(key: string, otherwise: string): [value: string, choose: (value: string) => void] {
  const value = useSyncExternalStore(
    subscribe,
    () => read(key) ?? otherwise,
    () => otherwise,
  )
  return [value, (next) => write(key, next)]
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    removeEventListener('storage', listener)
  }
}

/** What was chosen while the browser keeps nothing. */
const unkept = new Map<string, string>()

function read(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? unkept.get(key)
  } catch {
    return unkept.get(key)
  }
}

function write(key: string, value: string): void {
  unkept.set(key, value)
  try {
    localStorage.setItem(key, value)
  } catch {
    // A browser that keeps nothing remembers it until the page is left.
  }
  for (const listener of listeners) listener()
}
