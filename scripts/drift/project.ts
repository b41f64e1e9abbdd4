import type {Microversion} from '../../contract/microversion.ts'
import type {Rules} from '../../contract/policy.ts'
import type {Admits} from '../../contract/refusals.ts'
import type {Resource} from '../../contract/resource.ts'
import {type Family, payloadsOf} from '../../notifications/payload.ts'
import {type Coverage, coverageOf} from './coverage.ts'
import type {Difference} from './difference.ts'
import {contrastMicroversions} from './microversions.ts'
import {contrastEnvelope, contrastNotifications} from './notifications.ts'
import {contrastOperations, pairs} from './operations.ts'
import {isDue, isHere, ourPages, ourRedirects, REDIRECTS} from './pages.ts'
import {contrastRules} from './policies.ts'
import {contrastSamples, ourNotificationSamples, ourSamples, type Sample} from './samples.ts'
import type {Upstream} from './upstream.ts'

/** What of this project is held against Nova. */
export interface Project {
  readonly folder: string
  readonly resources: readonly Resource[]
  readonly families: readonly Family[]
  readonly rules: Rules
  readonly admits: Admits
  readonly microversions: Readonly<Record<string, {readonly release: string}>>
}

/** What was compared, and what is different. */
export interface Comparison {
  readonly coverage: readonly Coverage[]
  readonly differences: readonly Difference[]
  /** Everything that was looked at, as differences call it. */
  readonly subjects: readonly string[]
  /** Whether everything could be compared, so that what was not met is not there. */
  readonly whole: boolean
}

/** Takes the project and Nova as it was found, and gives what is here of it, and every difference. */
export function compare(project: Project, upstream: Upstream): Comparison {
  const parts = [...declared(project, upstream), ...recorded(project, upstream), ...written(project, upstream)]
  return {
    coverage: parts.flatMap(({coverage}) => coverage ?? []),
    differences: parts.flatMap(({differences}) => differences),
    subjects: [...new Set(parts.flatMap(({subjects}) => subjects ?? []))],
    whole: upstream.facts !== undefined,
  }
}

interface Part {
  readonly coverage?: Coverage
  readonly differences: readonly Difference[]
  readonly subjects?: readonly string[]
}

/** What the declarations say: operations, policies, notifications and the microversions themselves. */
function declared({resources, families, rules, admits, microversions}: Project, {facts}: Upstream): Part[] {
  if (!facts) return []
  const versions = Object.keys(microversions) as Microversion[]
  const paired = pairs(
    resources.flatMap(({operations}) => Object.values(operations)),
    facts,
  )
  const idsOf = paired.map(({nova, request}) => nova?.id ?? request)
  const payloads = payloadsOf(families).map(({name}) => name)
  const events = families.flatMap(({events}) => Object.keys(events))
  const named = (kind: string, names: readonly string[]) => names.map((name) => `${kind} ${name}`)
  return [
    {...coverageOf('operation', [...facts.today.operations.keys()], [...new Set(idsOf)])},
    {
      differences: contrastOperations(paired, facts, versions, admits),
      subjects: paired.map(({request}) => request),
    },
    {...coverageOf('policy', [...facts.policies.keys()], Object.keys(rules))},
    {differences: contrastRules(rules, facts), subjects: named('policy', Object.keys(rules))},
    {...coverageOf('payload', [...facts.payloads.keys()], payloads)},
    {...coverageOf('event', [...facts.events.keys()], events)},
    {
      differences: contrastNotifications(families, facts),
      subjects: [...named('payload', payloads), ...named('event', events)],
    },
    {
      ...coverageOf(
        'microversion',
        facts.microversions.map(({version}) => version),
        versions,
      ),
    },
    {differences: contrastMicroversions(microversions, facts), subjects: named('microversion', versions)},
  ]
}

/** The recordings: API samples and notification samples. */
function recorded({folder, resources, families}: Project, {samples, notificationSamples, facts}: Upstream): Part[] {
  const ours = ourSamples(
    folder,
    resources.flatMap(({operations}) => Object.values(operations)),
  )
  const told = ourNotificationSamples(folder, families)
  const part = (kind: string, own: ReadonlyMap<string, Sample>, novas: Upstream['samples']): Part[] => {
    const names = [...own.keys()].filter((path) => !path.includes('errors/'))
    const {coverage, differences} = coverageOf(kind, [...novas.keys()], names, sameFile)
    return [
      {coverage, differences: facts ? differences : []},
      {
        differences: contrastSamples(kind, own, novas),
        subjects: [...novas.keys()].filter((path) => own.has(path)).map((path) => `${kind} ${path}`),
      },
    ]
  }
  return [
    ...part('sample', ours, samples),
    ...part('notification', told, notificationSamples),
    {differences: facts ? [...told.values()].flatMap(({json}) => contrastEnvelope(json as object, facts)) : []},
  ]
}

/** A file of the same name and version in another folder. A checkout may be older than the name. */
function sameFile(path: string, others: readonly string[]): string | undefined {
  const rest = path.slice(path.indexOf('/'))
  return others.find((other) => other.slice(other.indexOf('/')) === rest)
}

/** What people read: pages, and where pages went. */
function written({folder, resources}: Project, {pages, redirects}: Upstream): Part[] {
  const forward = ourRedirects(folder)
  const ours = ourPages(
    folder,
    resources.map(({name}) => name),
  )
  const forwarded = pages.filter((page) => !ours.includes(page) && forward(`/nova/latest/${page}.html`) !== undefined)
  const guides = ours.filter((page) => !page.startsWith('api-ref/'))
  const there = pages.filter((page) => page.startsWith('api-ref/') && ours.includes(page))
  return [
    {...coverageOf('page', pages, [...guides, ...there, ...forwarded])},
    {
      ...coverageOf(
        'redirect',
        redirects.map(({path}) => path),
        redirects.filter((one) => isHere(one, forward)).map(({path}) => path),
      ),
    },
    {
      differences: redirects
        .filter((one) => isDue(one, guides, forward))
        .map(({path, target}) => ({
          subject: `redirect-due ${path}`,
          says: `Unexpected address that leads nowhere, expected one that leads to ${target}, which is here: add it to ${REDIRECTS}`,
        })),
    },
  ]
}
