import {useLocation} from '@docusaurus/router'
import {useEffect, useMemo, useRef, useState} from 'react'
import {useId} from '../hydration/use-id.ts'
import {useMicroversion} from '../microversion/context.tsx'
import type {Line} from './difference.ts'
import {type Answer, type Example, keyOf, laidOut, spoken} from './example.ts'
import {atVersion, type Draft, draftOf, requestOf} from './request.ts'
import type {Schemas} from './schemas.ts'
import {type Edits, speaksOf} from './share.ts'
import type {Prepared, Timed} from './world.ts'

export type Engine = typeof import('./engine.ts')

/** An answer that came, and the how many-th in its world. */
export interface Outcome {
  readonly answer: Timed
  readonly count: number
}

/** How long an answer may take before the panel says that it is waiting, in milliseconds. */
const PATIENCE = 150

let loading: Promise<Engine> | undefined
const load = () =>
  (loading ??= import('./engine.ts').catch((error) => {
    loading = undefined
    throw error
  }))

/** The text of an answer, for comparing: its status, then its body over several lines. */
const textOf = ({status, body = ''}: Answer): string => [spoken(status), laidOut(body)].filter(Boolean).join('\n')

/** Everything that a panel knows and can do, for one example at the reader's microversion; `now` runs it at once. */
export function useRun(example: Example, now = false) {
  const world = useId()
  const key = keyOf(example)
  const {version} = useMicroversion()
  const {hash} = useLocation()
  const [engine, setEngine] = useState<Engine>()
  const [ready, setReady] = useState<{wanted: string; prepared: Prepared}>()
  const [edits, setEdits] = useState<Edits>({})
  const [outcome, setOutcome] = useState<Outcome>()
  const [schemas, setSchemas] = useState<Schemas>({})
  const [busy, setBusy] = useState(false)
  const [notice, setNotice] = useState('')
  const [opened, setOpened] = useState('')
  const alive = useRef(true)
  const running = useRef<string>(undefined)

  const keyFor = ({from = ''}: Edits) => `${version} ${from}`
  const prepared = ready?.wanted === keyFor(edits) ? ready.prepared : undefined
  const recorded = draftOf(prepared?.request ?? example.request)
  const {story} = example
  const isFixed = story?.steps[story.index]?.version !== undefined
  const base: Draft = isFixed
    ? recorded
    : {...recorded, headers: atVersion(recorded.headers, prepared?.version ?? version)}
  const draft: Draft = {...base, ...edits}
  const edited = Object.keys(edits).length > 0
  const {origin} = new URL(example.request.url)
  const latest = useRef({run, wanted: keyFor(edits)})
  latest.current = {run, wanted: keyFor(edits)}
  // The example may be another one by now: the page came to the reader's microversion after the run began.
  const lines = useMemo<readonly Line[]>(
    () => (outcome && engine?.difference(textOf(example.response), textOf(outcome.answer))) ?? [],
    [outcome, engine, example.response],
  )
  const preparing = useRef<{wanted: string; made: Promise<Prepared>}>(undefined)

  useEffect(() => {
    alive.current = true
    return () => {
      alive.current = false
      loading?.then(({reference}) => reference.leave(world))
    }
  }, [world])

  // biome-ignore lint/correctness/useExhaustiveDependencies: another microversion is another world, whatever was asked before
  useEffect(() => {
    setOutcome(undefined)
    setNotice('')
    setEdits(({headers, ...others}) =>
      headers === undefined ? others : {...others, headers: isFixed ? headers : atVersion(headers, version)},
    )
  }, [version, key])

  const {method, path} = draft
  const [pathname = ''] = path.split('?')
  useEffect(() => {
    let current = true
    engine?.reference.schemas(method, pathname, version).then(
      (found) => current && setSchemas(found),
      () => current && setSchemas({}),
    )
    return () => {
      current = false
    }
  }, [engine, method, pathname, version])

  // biome-ignore lint/correctness/useExhaustiveDependencies: an address is read when it changes, not when the draft does
  useEffect(() => {
    if (speaksOf(hash, key)) open()
  }, [hash, key])

  // biome-ignore lint/correctness/useExhaustiveDependencies: it is run once, when it is first shown
  useEffect(() => {
    if (now && !speaksOf(hash, key)) run()
  }, [])

  async function open() {
    const loaded = await touch()
    const shared = await loaded.editsOf(hash)
    if (!alive.current) return
    setOpened(hash)
    if (!shared) return setNotice('Unexpected address, expected one that was copied whole: this is the example itself.')
    setEdits(shared)
    await latest.current.run(shared)
  }

  /** Loads what a panel needs, and starts the worker. */
  async function touch(): Promise<Engine> {
    const loaded = await load()
    loaded.start()
    setEngine(loaded)
    return loaded
  }

  /** Makes the world ready for the example, once for each microversion and state to start from. */
  function prepare({reference}: Engine, changed: Edits): Promise<Prepared> {
    const wanted = keyFor(changed)
    if (!story && preparing.current?.wanted === wanted) return preparing.current.made
    const {resource, name, reason, recordedAt} = example
    const made = reference.prepare(
      world,
      story ? {...story, version} : {resource, name, reason, version, recordedAt, from: changed.from},
    )
    preparing.current = {wanted, made}
    made.then(
      (prepared) => latest.current.wanted === wanted && setReady({wanted, prepared}),
      () => {
        if (preparing.current?.made === made) preparing.current = undefined
      },
    )
    return made
  }

  async function run(changed: Edits = edits) {
    const wanted = keyFor(changed)
    const isPast = () => !alive.current || latest.current.wanted !== wanted
    if (running.current === wanted) return
    running.current = wanted
    const late = setTimeout(() => setBusy(true), PATIENCE)
    setNotice('')
    try {
      const loaded = await touch()
      const made = await prepare(loaded, changed)
      if (isPast()) return
      const request = requestOf({...draftOf(made.request), ...changed}, origin)
      if ('fault' in request) return setNotice(request.fault)
      const answer = await loaded.reference.send(world, request)
      if (isPast()) return
      setOutcome((before) => ({answer, count: story ? 1 : (before?.count ?? 0) + 1}))
    } catch (error) {
      // Whatever the worker held may be gone with it.
      preparing.current = undefined
      setReady(undefined)
      setNotice((error as Error).message)
    } finally {
      clearTimeout(late)
      // What was asked for at another microversion meanwhile is still under way.
      if (running.current === wanted) {
        running.current = undefined
        setBusy(false)
      }
    }
  }

  return {
    base,
    busy,
    draft,
    edited,
    engine,
    /** How the answer differs from the recorded one. */
    lines,
    notice,
    /** The hash of the address that brought the reader here. */
    opened,
    outcome,
    schemas,
    version,
    /** The microversion that the example is told at, where there is none at the reader's. */
    /** What was sent to bring the server into the state to start from. */
    sent: prepared?.sent ?? [],
    elsewhere: prepared && prepared.version !== version ? prepared.version : undefined,
    touch,
    intend: () =>
      touch()
        .then((engine) => (story ? undefined : prepare(engine, edits)))
        .catch(() => {}),
    run: () => run(),

    /** Chooses the state that the server of the request shall be in before; that of the story, where it is empty. */
    startFrom(state: string) {
      const {from: _, ...others} = edits
      const next = state === '' ? others : {...others, from: state}
      setEdits(next)
      setOutcome(undefined)
      setNotice('')
      touch()
        .then((engine) => prepare(engine, next))
        .catch((error: Error) => setNotice(error.message))
    },

    edit(change: Edits) {
      const next = Object.entries({...edits, ...change}).filter(([field, text]) => base[field as keyof Draft] !== text)
      setEdits(Object.fromEntries(next))
      setNotice('')
    },

    /** Gives back the request of the example, and the world as it was just before. */
    async reset() {
      setEdits({})
      setOutcome(undefined)
      setNotice('The request and the cloud are as they were.')
      if (prepared) await (await load()).reference.reset(world)
    },

    /** Puts an address into the clipboard, or where there is none into the address bar, that opens the request again. */
    async share() {
      const {hashOf} = await load()
      const url = new URL(location.href)
      url.searchParams.set('microversion', version)
      url.hash = await hashOf(key, edits)
      try {
        await navigator.clipboard.writeText(url.href)
        setNotice('A link to this request is in your clipboard.')
      } catch {
        window.history.replaceState(window.history.state, '', url)
        setNotice('The link to this request is in the address bar.')
      }
    },
  }
}
