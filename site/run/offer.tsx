import {type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef} from 'react'
import type {Completion} from './completion.ts'
import styles from './editor.module.css'

type Props = {
  id: string
  offer: Completion & {place: number}
  /** The coloured text behind the field, which tells where the cursor is. */
  mirror: RefObject<HTMLPreElement | null>
  take(place: number): void
}

/** The list of what can be written, below the cursor. Its keys are those of the field that it belongs to. */
export function Offer({id, offer, mirror, take}: Props): ReactNode {
  const list = useRef<HTMLDivElement>(null)
  const {from, options, place} = offer
  const chosen = options[place]

  useLayoutEffect(() => {
    const {current} = list
    const box = mirror.current && placeOf(mirror.current, from)
    const around = current?.offsetParent?.getBoundingClientRect()
    if (!current || !box || !around) return
    const most = Math.max(around.width - current.offsetWidth, 0)
    current.style.setProperty('left', `${Math.min(Math.max(box.left - around.left, 0), most)}px`)
    current.style.setProperty('top', `${box.bottom - around.top + 4}px`)
  }, [from, mirror])

  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({block: 'nearest'})
  })

  return (
    <div ref={list} className={styles.offer}>
      <div id={`${id}list`} role="listbox" aria-label="What can be written here" className={styles.options}>
        {options.map((option, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field
          // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the field, aria-activedescendant points here
          <div
            key={option.label}
            id={`${id}${index}`}
            role="option"
            aria-selected={index === place}
            aria-description={option.description || undefined}
            className={styles.option}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(index)}
          >
            <span>{option.label}</span> <span className={styles.kind}>{option.kind}</span>
          </div>
        ))}
      </div>
      {chosen?.description && (
        <p className={styles.description} aria-hidden="true">
          {chosen.description.replaceAll('`', '')}
        </p>
      )}
    </div>
  )
}

/** Where in a text an offset is on the screen. */
function placeOf(element: Element, offset: number): DOMRect {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let rest = offset
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0
    if (rest < length) {
      const range = document.createRange()
      range.setStart(node, rest)
      range.collapse(true)
      return range.getClientRects()[0] ?? element.getBoundingClientRect()
    }
    rest -= length
  }
  return element.getBoundingClientRect()
}
