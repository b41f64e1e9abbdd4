import clsx from 'clsx'
import {type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState} from 'react'
import {useId} from '../hydration/use-id.ts'
import {colour} from '../reference/colours.ts'
import type {Completion} from './completion.ts'
import styles from './editor.module.css'
import {Offer} from './offer.tsx'

type Props = {
  label: string
  value: string
  change(value: string): void
  /** Gives what can be written at an offset; nothing while the schema is on its way. */
  complete?(text: string, offset: number): Completion | undefined
  /** What the text is coloured as. */
  language?: string
  /** One line: Enter does not break it. */
  line?: boolean
  /** The id of what says that something is wrong. */
  wrong?: string
  className?: string
}

/** A text field that grows with its text, coloured from behind, and that offers what can be written. */
export function Editor({label, value, change, complete, language, line, wrong, className}: Props): ReactNode {
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const mirror = useRef<HTMLPreElement>(null)
  const cursor = useRef<number>(undefined)
  const early = useRef(false)
  const [offer, setOffer] = useState<Completion & {place: number}>()

  useLayoutEffect(() => {
    if (cursor.current === undefined) return
    field.current?.setSelectionRange(cursor.current, cursor.current)
    cursor.current = undefined
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: another text has its words in other places
  useLayoutEffect(() => (language ? colour(mirror.current?.firstChild, language) : undefined), [value, language])

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was offered for another text is no offer
  useEffect(() => {
    if (document.activeElement !== field.current) setOffer(undefined)
  }, [value])

  const isReady = complete !== undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: who typed before the schema came gets the offer when it comes
  useEffect(() => {
    const {current} = field
    if (isReady && early.current && current && document.activeElement === current) ask(value, current.selectionStart)
    early.current = false
  }, [isReady])

  function ask(text: string, offset: number) {
    early.current = !complete
    const completion = complete?.(text, offset)
    setOffer(completion && {...completion, place: 0})
  }

  /** Writes as if it were typed, so that undo takes it back. */
  function write(text: string, from: number, to: number, back = 0) {
    const {current} = field
    if (!current) return
    current.setSelectionRange(from, to)
    if (!document.execCommand('insertText', false, text)) {
      current.setRangeText(text, from, to, 'end')
      change(current.value)
    }
    cursor.current = from + text.length - back
    current.setSelectionRange(cursor.current, cursor.current)
  }

  function take(place: number) {
    const option = offer?.options[place]
    if (!offer || !option) return
    const {text, back} = option
    write(text, offer.from, offer.to, back)
    ask(value.slice(0, offer.from) + text + value.slice(offer.to), offer.from + text.length - back)
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    const {key, ctrlKey, metaKey} = event
    if (ctrlKey || metaKey) {
      if (key !== ' ' || !field.current) return
      event.preventDefault()
      return ask(value, field.current.selectionStart)
    }
    if (offer && onOfferKey(key)) return event.preventDefault()
    if (key !== 'Enter' || event.shiftKey || !field.current) return
    event.preventDefault()
    if (line) return
    const {selectionStart, selectionEnd} = field.current
    const {text, back} = newLine(value, selectionStart, selectionEnd)
    write(text, selectionStart, selectionEnd, back)
  }

  function onOfferKey(key: string): boolean {
    if (!offer) return false
    const {place, options} = offer
    const step = {ArrowDown: 1, ArrowUp: -1}[key]
    if (step) setOffer({...offer, place: (place + step + options.length) % options.length})
    else if (key === 'Enter' || key === 'Tab') take(place)
    else if (key === 'Escape') setOffer(undefined)
    else return false
    return true
  }

  return (
    <div className={clsx(styles.editor, line && styles.line, className)}>
      <pre ref={mirror} className={styles.mirror} aria-hidden="true">
        {line ? value || ' ' : `${value}\n`}
      </pre>
      <textarea
        ref={field}
        className={styles.field}
        aria-label={label}
        aria-autocomplete={complete ? 'list' : undefined}
        aria-controls={offer ? `${id}list` : undefined}
        aria-activedescendant={offer ? `${id}${offer.place}` : undefined}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={wrong}
        rows={1}
        autoCapitalize="off"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        value={value}
        onChange={({target, nativeEvent}) => {
          const text = line ? target.value.replace(/\s*\n\s*/g, '') : target.value
          change(text)
          const typed = (nativeEvent as InputEvent).data
          if (typed?.length === 1 && /[\w"?&=]/.test(typed)) ask(text, target.selectionStart)
          else if (offer) ask(text, target.selectionStart)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setOffer(undefined)}
        onClick={() => setOffer(undefined)}
      />
      {offer && <Offer id={id} offer={offer} mirror={mirror} take={take} />}
    </div>
  )
}

/** What Enter writes: the next line, as far in as this one, further behind a bracket. */
function newLine(value: string, start: number, end: number): {text: string; back: number} {
  const before = value.slice(value.lastIndexOf('\n', start - 1) + 1, start)
  const indent = /^ */.exec(before)?.[0] ?? ''
  if (!/[{[]\s*$/.test(before)) return {text: `\n${indent}`, back: 0}
  const closing = /^\s*[}\]]/.test(value.slice(end).split('\n')[0] ?? '') ? `\n${indent}` : ''
  return {text: `\n${indent}  ${closing}`, back: closing.length}
}
