import type {Example} from '../reference/document.ts'
import type {Documented} from './reference.ts'

/** The call that the home page shows: as it was recorded at each microversion at which it changes. */
export interface HomeExample {
  readonly resource: string
  /** The name under which its operation is exported. */
  readonly operation: string
  readonly name: string
  readonly examples: readonly Example[]
}

/** Takes documented resources and gives the home page's call: importing a key. */
export function homeExample(all: readonly Documented[]): HomeExample {
  const [resource, operation, name] = ['os-keypairs', 'createKeypair', 'keypairs-import-post']
  const document = all.find((one) => one.resource.name === resource)?.documents.find((one) => one.name === operation)
  const isShown = ({name: own, response}: Example) => own === name && response.status < 400
  return {resource, operation, name, examples: document?.examples.filter(isShown) ?? []}
}
