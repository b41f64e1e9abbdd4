import {lazy, type ReactNode, Suspense, useEffect, useState} from 'react'
import styles from './styles.module.css'

const Dialog = lazy(() => import('../../search/dialog.tsx'))

/** The search button of the top bar. Ctrl-K (⌘K) and / open the dialog, which is loaded when it is first opened. */
export default function SearchBar(): ReactNode {
  const [open, setOpen] = useState(false)

  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      const combination = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey
      const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target)
      if (!combination && !slash) return
      event.preventDefault()
      setOpen(true)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])

  return (
    <>
      <button type="button" className={styles.button} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <svg
          width="16"
          height="16"
          viewBox="0 0 16 16"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.75"
          aria-hidden
        >
          <circle cx="7" cy="7" r="4.75" />
          <path d="m10.5 10.5 4 4" strokeLinecap="round" />
        </svg>
        <span className={styles.word}>Search</span>
        <kbd className={styles.key} aria-hidden>
          /
        </kbd>
      </button>
      {open && (
        <Suspense>
          <Dialog close={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
