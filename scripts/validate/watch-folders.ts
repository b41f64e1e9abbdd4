import {type FSWatcher, readdirSync, statSync, watch} from 'node:fs'
import {join} from 'node:path'

const PAUSE = 15

/** Calls `changed` with the files and folders below `tops` that changed, a moment after they did; gives what ends it. */
export function watchFolders(tops: readonly string[], changed: (paths: ReadonlySet<string>) => void): () => void {
  const watchers = new Map<string, FSWatcher>()
  let waiting = new Set<string>()
  let timer: NodeJS.Timeout | undefined

  // A watcher for each folder: Node's own for whole trees loses files that editors replace.
  function add(folder: string) {
    if (!statSync(folder, {throwIfNoEntry: false})?.isDirectory()) return
    const watcher = watch(folder, (event, name) => name && notice(join(folder, name), event))
    watcher.on('error', () => drop(folder))
    watchers.set(folder, watcher)
    for (const entry of readdirSync(folder, {withFileTypes: true}))
      if (entry.isDirectory()) add(join(folder, entry.name))
  }

  function drop(folder: string) {
    for (const [path, watcher] of watchers) {
      if (path !== folder && !path.startsWith(join(folder, '/'))) continue
      watcher.close()
      watchers.delete(path)
    }
  }

  function notice(path: string, event: string) {
    if (/(^|[\\/])\.[^\\/.][^\\/]*$|~$/.test(path)) return
    if (event === 'rename') {
      drop(path)
      add(path)
    }
    waiting.add(path)
    clearTimeout(timer)
    timer = setTimeout(() => {
      const paths = waiting
      waiting = new Set()
      changed(paths)
    }, PAUSE)
  }

  for (const top of tops) add(top)
  return () => {
    clearTimeout(timer)
    for (const watcher of watchers.values()) watcher.close()
  }
}
