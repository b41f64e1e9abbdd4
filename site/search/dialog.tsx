import {useHistory} from '@docusaurus/router'
import useDocusaurusContext from '@docusaurus/useDocusaurusContext'
import {type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState} from 'react'
import {useId} from '../hydration/use-id.ts'
import {allNames} from './all-names.ts'
import styles from './dialog.module.css'
import {type Hit, hitsOf, hitsOfNames, together} from './hits.ts'
import {type Name, namesFor} from './names.ts'
import {prepare, search} from './pagefind.ts'

/** Milliseconds without a key before the texts are searched: names that fit are read meanwhile. */
const PAUSE = {withNames: 120, without: 20}

/** The search dialog: type, walk with the arrow keys, Enter opens, Escape closes. */
export default function SearchDialog({close}: {close(): void}): ReactNode {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const history = useHistory()
  const {baseUrl} = useDocusaurusContext().siteConfig
  const [term, setTerm] = useState('')
  const [place, setPlace] = useState(0)
  const [names, setNames] = useState<readonly Name[]>()
  const [texts, setTexts] = useState<Texts>({term: '', hits: []})
  // Names answer a key at once; texts come as they are found.
  const own = useMemo(() => (names ? hitsOfNames(namesFor(term, names), baseUrl) : []), [term, names, baseUrl])
  const isTold = texts.term === term
  const hits = isTold ? together(own, texts.hits) : own

  useEffect(() => {
    dialog.current?.showModal()
    prepare(baseUrl).catch(() => {})
    allNames(baseUrl).then(setNames)
  }, [baseUrl])

  useEffect(() => {
    list.current?.children[place]?.scrollIntoView({block: 'nearest'})
  }, [place])

  const hasNames = own.length > 0
  useEffect(() => {
    if (!term.trim()) return
    let isOld = false
    const found = (hits: Hit[], failed = false) => !isOld && setTexts({term, hits, failed})
    const searching = () =>
      search(term, baseUrl, () => isOld).then(
        (pages) => pages && found(hitsOf(pages)),
        () => found([], true),
      )
    const pause = setTimeout(searching, hasNames ? PAUSE.withNames : PAUSE.without)
    return () => {
      isOld = true
      clearTimeout(pause)
    }
  }, [term, hasNames, baseUrl])

  function ask(next: string) {
    setTerm(next)
    setPlace(0)
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
          {statusOf(term, hits, isTold ? texts : undefined)}
        </p>
      </div>
    </dialog>
  )
}

/** What was found in the texts for a term. */
interface Texts {
  readonly term: string
  readonly hits: readonly Hit[]
  readonly failed?: boolean
}

function statusOf(term: string, hits: readonly Hit[], texts: Texts | undefined): string {
  if (!term.trim()) return 'Type to search. Arrow keys choose, Enter opens, Escape closes.'
  if (!texts) return hits.length ? 'Names that fit; searching the texts …' : 'Searching …'
  if (hits.length) return `${hits.length} answers`
  if (texts.failed) return 'There is no index to search in. A build makes it: npm run build, then npm start.'
  return `Nothing is found for “${term}”.`
}
