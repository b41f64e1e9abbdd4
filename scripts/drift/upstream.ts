import type {Facts} from './facts.ts'
import type {Shape} from './shape.ts'

/** Nova as it was found in a folder. */
export interface Upstream {
  /** By path below `api_samples/`: what they look like. */
  readonly samples: ReadonlyMap<string, Shape>
  /** By path below `notification_samples/`, payloads in place. */
  readonly notificationSamples: ReadonlyMap<string, Shape>
  /** Pages of the guides as `user/flavors`, `api-guide/faults`, and those of the reference as `api-ref/os-keypairs`. */
  readonly pages: readonly string[]
  readonly redirects: readonly Redirect[]
  /** What the interface declares; nothing where the folder is a checkout. */
  readonly facts?: Facts
}

/** Where a page went. */
export interface Redirect {
  readonly path: string
  readonly target: string
}

/** The page that a file of Nova's documentation is, if it is one. */
export function pageOf(file: string): string | undefined {
  const [, guide] = /^doc\/source\/(.+)\.rst$/.exec(file) ?? []
  if (guide) return guide
  const [, api] = /^api-guide\/source\/(.+)\.rst$/.exec(file) ?? []
  if (api) return `api-guide/${api}`
  const [, reference] = /^api-ref\/source\/(.+)\.(?:inc|rst)$/.exec(file) ?? []
  return reference && `api-ref/${reference}`
}
