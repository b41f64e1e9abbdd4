import type {KeyboardEvent, ReactNode} from 'react'
import {useId} from '../hydration/use-id.ts'
import styles from './tabs.module.css'

interface Props {
  readonly label: string
  readonly tabs: Readonly<Record<string, string>>
  readonly chosen: string
  choose(id: string): void
  readonly children: ReactNode
}

/** A row of tabs over what the chosen one shows: arrow keys, Home and End move along it. */
export function Tabs({label, tabs, chosen, choose, children}: Props): ReactNode {
  const id = useId()
  const names = Object.keys(tabs)
  const place = Math.max(names.indexOf(chosen), 0)

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const last = names.length - 1
    const next = {
      ArrowLeft: place === 0 ? last : place - 1,
      ArrowRight: place === last ? 0 : place + 1,
      Home: 0,
      End: last,
    }[event.key]
    if (next === undefined) return
    event.preventDefault()
    choose(names[next] as string)
    event.currentTarget.querySelectorAll('button')[next]?.focus()
  }

  return (
    <>
      <div className={styles.tabs} role="tablist" aria-label={label} onKeyDown={onKeyDown}>
        {names.map((name, index) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`${id}${name}`}
            className={styles.tab}
            aria-selected={index === place}
            aria-controls={`${id}panel`}
            tabIndex={index === place ? 0 : -1}
            onClick={() => choose(name)}
          >
            {tabs[name]}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}panel`} aria-labelledby={`${id}${names[place]}`}>
        {children}
      </div>
    </>
  )
}
