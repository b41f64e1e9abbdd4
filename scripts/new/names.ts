import {Misuse} from '../command.ts'

/** What the parts of a resource are called, after its name. */
export interface Names {
  /** `os-server-groups`: its folders and its page. */
  readonly resource: string
  /** `server-groups`: its files and its samples. */
  readonly file: string
  /** `serverGroups`: what its folder exports. */
  readonly exported: string
  /** `listServerGroups`: its first operation. */
  readonly list: string
  /** `server_groups`: the key of its list in JSON. */
  readonly key: string
  /** `Server groups`: its title. */
  readonly title: string
}

/** Words that can't name anything, or that `compute/index.ts` already uses. */
const reserved = new Set(
  'arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for function if implements import in instanceof interface let new null operations package private protected public resources return static super switch this throw true try typeof var void while with yield'.split(
    ' ',
  ),
)

/** Takes the name of a resource, and gives the names of its parts. */
export function namesOf(resource: string): Names {
  if (!/^[a-z][a-z0-9]*([-_][a-z0-9]+)*$/.test(resource) || resource.length > 40)
    throw new Misuse(
      `Unexpected resource ${resource}, expected lower-case words with hyphens, such as os-server-groups`,
    )
  const words = resource.replace(/^os-(?=[a-z])/, '').split(/[-_]/)
  const upper = words.map(capital).join('')
  const camel = upper.replace(/^./, (letter) => letter.toLowerCase())
  return {
    resource,
    file: words.join('-'),
    exported: reserved.has(camel) ? `${camel}Resource` : camel,
    list: `list${upper}`,
    key: words.join('_'),
    title: capital(words.join(' ')),
  }
}

/** Takes a text and gives it with a capital first. */
export const capital = (text: string): string => text.replace(/^./, (letter) => letter.toUpperCase())
