import type {Microversion} from '../../contract/microversion.ts'
import {cli} from './cli.ts'
import {clients} from './clients.ts'
import {curl} from './curl.ts'
import {say} from './forms.ts'
import {go, rawGo} from './go.ts'
import {http} from './http.ts'
import {javascript} from './javascript.ts'
import {python, rawPython} from './python.ts'
import {type Options, partsOf, type Shown} from './request.ts'

export {laidOut, type Options, type Shown} from './request.ts'

/** A request as one client asks it. */
export interface Example {
  readonly id: 'http' | 'curl' | 'cli' | 'python' | 'go' | 'javascript'
  readonly label: string
  /** What a highlighter calls the language. */
  readonly language: 'http' | 'shell' | 'python' | 'go' | 'javascript'
  readonly text: string
}

/**
 * Takes a request and gives its forms, in the order in which a reader is offered them. HTTP, curl and JavaScript send
 * it byte for byte; the command, Python and Go say it in words of their own. A form is left out where there is none.
 */
export function forms(request: Shown, options: Options = {}): Example[] {
  const parts = partsOf(request, options)
  const version = request.version as Microversion
  const words = clients[request.operation]
  const all: Array<Omit<Example, 'text'> & {text: string | undefined}> = [
    {id: 'http', label: 'HTTP', language: 'http', text: http(parts)},
    {id: 'curl', label: 'curl', language: 'shell', text: curl(parts)},
    {
      id: 'cli',
      label: 'openstack',
      language: 'shell',
      text: say(words?.cli, parts, version, (said) => cli(said, parts)),
    },
    {
      id: 'python',
      label: 'Python',
      language: 'python',
      text: say(words?.python, parts, version, (said) => python(said, parts)) ?? rawPython(parts),
    },
    {
      id: 'go',
      label: 'Go',
      language: 'go',
      text: say(words?.go, parts, version, (said) => go(said, parts)) ?? rawGo(parts),
    },
    {id: 'javascript', label: 'JavaScript', language: 'javascript', text: javascript(parts)},
  ]
  return all.flatMap(({text, ...form}) => (text === undefined ? [] : [{...form, text}]))
}
