import useBaseUrl from '@docusaurus/useBaseUrl'
import {useEffect, useState} from 'react'
import {LATEST} from '../microversion/context.tsx'
import {minor, type OperationDocument, type ResourceDocument} from './document.ts'

const loading = new Map<string, Promise<OperationDocument>>()

/** Takes an address and gives the document there; asked for once, again only after a failure. */
export function load(address: string): Promise<OperationDocument> {
  const known = loading.get(address)
  if (known) return known
  const document = fetch(address).then((response) => {
    if (!response.ok) throw new Error(`Unexpected ${response.status}, expected ${address}`)
    return response.json() as Promise<OperationDocument>
  })
  loading.set(address, document)
  document.catch(() => loading.delete(address))
  return document
}

const covers = ({views}: OperationDocument, version: string) => minor(views[0]?.from ?? '2.1') <= minor(version)

export interface Documents {
  readonly documents: readonly OperationDocument[]
  /** The version that they are shown at: for a moment another than the reader's. */
  readonly version: string
  readonly failed: boolean
  retry(): void
}

/** Gives the documents of a page with views for a version: those of the page, and where they are too new, fetched ones. */
export function useDocuments({name, operations}: ResourceDocument, version: string): Documents {
  const folder = useBaseUrl(`/api/${name}/`)
  const [fetched, setFetched] = useState<{version: string; documents: readonly OperationDocument[]}>()
  const [failed, setFailed] = useState<string>()
  const [attempt, setAttempt] = useState(0)
  const enough = operations.every((operation) => covers(operation, version))

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is why it runs again
  useEffect(() => {
    if (enough) return
    let current = true
    Promise.all(
      operations.map((operation) => (covers(operation, version) ? operation : load(`${folder}${operation.id}.json`))),
    ).then(
      (documents) => {
        if (!current) return
        setFetched({version, documents})
        setFailed(undefined)
      },
      () => current && setFailed(version),
    )
    return () => {
      current = false
    }
  }, [enough, operations, version, folder, attempt])

  const retry = () => {
    setFailed(undefined)
    setAttempt(attempt + 1)
  }
  if (enough) return {documents: operations, version, failed: false, retry}
  const shown = fetched ?? {version: LATEST, documents: operations}
  return {...shown, failed: failed === version, retry}
}
