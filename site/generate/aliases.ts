import type {OperationDocument} from '../reference/document.ts'
import {addressOf} from './places.ts'
import type {Documented} from './reference.ts'

/** Takes a documented resource and all of them, and gives it with links from its aliases to what they stand for. */
export const withOriginals = (one: Documented, all: readonly Documented[]): Documented => ({
  ...one,
  documents: one.documents.map((document) => {
    const {aliasOf, views} = document
    if (!aliasOf) return document
    const address = originalAddress(aliasOf, all)
    return {
      ...document,
      views: views.map((view) => ({
        ...view,
        description: view.description.replace(`\`${aliasOf}\``, (request) => `[${request}](${address})`),
      })),
    }
  }),
})

function originalAddress(request: string, all: readonly Documented[]): string {
  for (const one of all)
    for (const document of one.documents) if (requestOf(document) === request) return addressOf(one, document.id)
  throw new Error(`Unexpected alias of ${request}, expected a request that the reference tells of`)
}

const requestOf = ({method, path, action}: OperationDocument) => [method, path, action].filter(Boolean).join(' ')
