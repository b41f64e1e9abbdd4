import {useHistory} from '@docusaurus/router'
import useDocusaurusContext from '@docusaurus/useDocusaurusContext'
import {type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState} from 'react'
import styles from './dialog.module.css'
import {type Hit, hitsOf, hitsOfNames, together} from './hits.ts'
import {apart, type Name, namesFor} from './names.ts'
import {search} from './pagefind.ts'

/** The search dialog: type, walk with the arrow keys, Enter opens, Escape closes. */
export default function SearchDialog({close}: {close(): void}): ReactNode {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const history = useHistory()
  const {baseUrl} = useDocusaurusContext().siteConfig
  const [term, setTerm] = useState('')
  const [hits, setHits] = useState<Hit[]>([])
  const [place, setPlace] = useState(0)
  const [status, setStatus] = useState('')
  const names = useRef<Promise<readonly Name[]>>(undefined)
  const latest = useRef('')

  useEffect(() => {
    dialog.current?.showModal()
    names.current ??= allNames(baseUrl)
  }, [baseUrl])

  useEffect(() => {
    list.current?.children[place]?.scrollIntoView({block: 'nearest'})
  }, [place])

  async function ask(next: string) {
    setTerm(next)
    latest.current = next
    if (!next.trim()) return show([], '')
    names.current ??= allNames(baseUrl)
    const own = hitsOfNames(namesFor(next, await names.current), baseUrl)
    if (latest.current !== next) return
    // Names are there at once; texts come as they are found.
    if (own.length) show(own, 'Names that fit; searching the texts …')
    try {
      const pages = await search(next, baseUrl)
      if (!pages || latest.current !== next) return
      const found = together(own, hitsOf(pages))
      if (!own.length) setPlace(0)
      setHits(found)
      setStatus(found.length ? `${found.length} answers` : `Nothing is found for “${next}”.`)
    } catch {
      if (!own.length) show([], 'There is no index to search in. A build makes it: npm run build, then npm start.')
    }
  }

  function show(next: Hit[], message: string) {
    setHits(next)
    setPlace(0)
    setStatus(message)
  }

  function open(hit: Hit) {
    dialog.current?.close()
    history.push(hit.url)
  }

  function onKey(event: KeyboardEvent) {
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key]
    if (step && hits.length) {
      event.preventDefault()
      setPlace((place + step + hits.length) % hits.length)
    }
    const hit = hits[place]
    if (event.key === 'Enter' && hit) {
      event.preventDefault()
      open(hit)
    }
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog; the click is the same on the backdrop
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label="Search"
      onClose={close}
      onClick={(event) => event.target === dialog.current && dialog.current.close()}
    >
      <div className={styles.panel}>
        <input
          className={styles.input}
          type="search"
          role="combobox"
          placeholder="Search the documentation"
          aria-label="Search the documentation"
          aria-expanded={hits.length > 0}
          aria-controls={`${id}list`}
          aria-autocomplete="list"
          aria-activedescendant={hits.length ? `${id}${place}` : undefined}
          autoComplete="off"
          spellCheck={false}
          value={term}
          onChange={(event) => ask(event.target.value)}
          onKeyDown={onKey}
        />
        <div
          ref={list}
          id={`${id}list`}
          className={styles.list}
          role="listbox"
          aria-label="Pages found"
          hidden={!hits.length}
        >
          {hits.map((hit, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field, as in every combobox
            // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the field, aria-activedescendant points here
            <div
              key={hit.url}
              id={`${id}${index}`}
              role="option"
              aria-selected={index === place}
              className={hit.part ? styles.part : styles.page}
              onClick={() => open(hit)}
              onMouseMove={() => setPlace(index)}
            >
              <span className={styles.title}>
                {hit.title}
                {hit.kind && <span className={styles.kind}>{hit.kind}</span>}
              </span>
              {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the excerpt is escaped by our own index, but for <mark> */}
              <span className={styles.excerpt} dangerouslySetInnerHTML={{__html: hit.excerpt}} />
            </div>
          ))}
        </div>
        <p className={styles.status} role="status">
          {status || 'Type to search. Arrow keys choose, Enter opens, Escape closes.'}
        </p>
      </div>
    </dialog>
  )
}

/** All names, taken apart while the reader types the first letters. */
async function allNames(baseUrl: string): Promise<readonly Name[]> {
  const answer = await fetch(`${baseUrl}search-names.json`).catch(() => undefined)
  const names: readonly Name[] = answer?.ok ? await answer.json() : []
  names.forEach(apart)
  return names
}
