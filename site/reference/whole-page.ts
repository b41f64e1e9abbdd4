import {useLocation} from '@docusaurus/router'
import {useEffect, useState} from 'react'
import type {OperationDocument} from './document.ts'

/** Gives the anchor that the address names, and goes there again once the page has what it waits for. */
export function useTarget(isWaiting: boolean): string {
  const {hash} = useLocation()
  const [target, setTarget] = useState('')
  useEffect(() => setTarget(decoded(hash.slice(1))), [hash])
  useEffect(() => {
    if (!isWaiting && target) document.getElementById(target)?.scrollIntoView()
  }, [isWaiting, target])
  return target
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Opens on paper what is closed on the screen. */
export function useOpenInPrint(): void {
  useEffect(() => {
    const paper = matchMedia('print')
    let opened: HTMLDetailsElement[] = []
    const onChange = () => {
      if (paper.matches) opened = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')]
      for (const one of opened) one.open = paper.matches
    }
    onChange()
    paper.addEventListener('change', onChange)
    return () => paper.removeEventListener('change', onChange)
  }, [])
}

/** Marks in the sidebar the operation that the reader has come to. */
export function useMarkedSidebar(operations: readonly OperationDocument[]): void {
  useEffect(() => {
    const parts = operations.flatMap(({id}) => document.getElementById(id)?.closest('section') ?? [])
    const seen = new Set<Element>()
    const observer = new IntersectionObserver(
      (entries) => {
        for (const {target, isIntersecting} of entries) isIntersecting ? seen.add(target) : seen.delete(target)
        const place = parts.findIndex((part) => seen.has(part))
        mark(operations[place]?.id)
      },
      {rootMargin: '-20% 0px -70% 0px'},
    )
    for (const part of parts) observer.observe(part)
    return () => {
      observer.disconnect()
      mark(undefined)
    }
  }, [operations])
}

function mark(id: string | undefined): void {
  for (const link of document.querySelectorAll('.menu__link[href*="#"]')) {
    if (id && link.getAttribute('href')?.endsWith(`#${id}`)) link.setAttribute('aria-current', 'location')
    else link.removeAttribute('aria-current')
  }
}
