import {createContext, useContext, useState} from 'react'

/** Where ids are counted: in the page, and apart in each part of it that is hydrated later. */
export interface Ids {
  readonly name: string
  ids: number
  parts: number
}

export const newIds = (name: string): Ids => ({name, ids: 0, parts: 0})
export const IdsOf = createContext<Ids>(newIds('id'))

/** Gives the ids of a part: the same in the build and in the browser, whenever the part is hydrated. */
export const useIdsOfPart = (): Ids => {
  const whole = useContext(IdsOf)
  return useState(() => newIds(`${whole.name}-${++whole.parts}`))[0]
}

/** Gives an id that no other element of the page has. React's own counts in the order of hydration. */
export const useId = (): string => {
  const ids = useContext(IdsOf)
  return useState(() => `${ids.name}_${++ids.ids}`)[0]
}
