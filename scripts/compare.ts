import {microversions, operations, resources} from '../compute/index.ts'
import {type Microversion, minor} from '../contract/microversion.ts'
import {command, Misuse} from './command.ts'
import {ask, Unanswered} from './compare/ask.ts'
import {readExplanations} from './compare/explained.ts'
import {isRight, outcome} from './compare/outcome.ts'
import {human, json, markdown} from './compare/report.ts'
import {tours} from './compare/requests.ts'
import {type Compared, compared, newestOf} from './compare/run.ts'
import {type Need, needed, versionsOf, type Words} from './compare/tour.ts'
import {readText} from './files.ts'

const names = [...new Set(tours.map(({resource}) => resource))]

command(
  {
    file: import.meta.url,
    name: 'compare',
    summary:
      'Sends the same requests to two Compute services, at every microversion at which something changes, and holds the answers against each other: status, headers, bodies. Ids, times and keys that a service makes up may differ; what else differs must be explained. Both take tokens of the form user:project.',
    usage: 'npm run compare -- [options] URL_A URL_B',
    positionals: {
      name: 'URL',
      description: 'The address of a service, such as http://127.0.0.1:8774',
      required: true,
      many: true,
    },
    options: {
      resource: {
        type: 'string',
        multiple: true,
        choices: names,
        description: 'Only this resource',
        placeholder: 'NAME',
      },
      at: {type: 'string', multiple: true, description: 'At this microversion, and no other', placeholder: 'VERSION'},
      word: {
        type: 'string',
        multiple: true,
        placeholder: 'NAME=A,B',
        description: `What stands for a word on the one service and on the other: ${Object.entries(needed)
          .map(([name, what]) => `${name}, ${what}`)
          .join('; ')}. Tours that make servers need them, and are left out otherwise`,
      },
      format: {type: 'string', choices: ['human', 'json', 'markdown'], default: 'human', description: 'How to report'},
      explained: {
        type: 'string',
        default: 'scripts/compare/explained.txt',
        placeholder: 'FILE',
        description: 'The differences that are known, and why',
      },
    },
    examples: [
      ['npm run compare -- http://127.0.0.1:8774 http://nova.example.com:8774', 'everything'],
      [
        'npm run compare -- --word image=ID_A,ID_B --word network=ID_A,ID_B --word volume=ID_A,ID_B --word host=host1,compute1 --word other_host=host2,compute2 URL_A URL_B',
        'everything, on servers that are really there',
      ],
      ['npm run compare -- --resource os-keypairs --at 2.10 URL_A URL_B', 'one resource at one microversion'],
    ],
  },
  async ({values, positionals, print, warn}) => {
    const bases = addresses(positionals)
    const services = await Promise.all([meet(bases[0]), meet(bases[1])])
    const known = [services[0].newest, services[1].newest] as const
    const newest = minor(known[0]) < minor(known[1]) ? known[0] : known[1]
    const explanations = readExplanations(readText(values.explained), values.explained)
    const given = wordsOf(values.word)
    const wanted = tours.filter(({resource}) => !values.resource.length || values.resource.includes(resource as never))
    const lacking = (needs: readonly Need[] = []) => needs.filter((need) => !(need in given[0]))
    const chosen = wanted.filter(({needs}) => lacking(needs).length === 0)
    const missing = [...new Set(wanted.flatMap(({needs}) => lacking(needs)))]
    if (missing.length)
      warn(
        `compare: ${wanted.length - chosen.length} of ${wanted.length} tours were left out; --word ${missing.map((word) => `${word}=A,B`).join(' --word ')} lets them in`,
      )
    const at = values.at.map((version) => versionWithin(version, newest))
    const plan = chosen.map((tour) => {
      const declared = resources.find(({name}) => name === tour.resource)?.operations
      return [tour, at.length ? at : versionsOf(tour, declared, newest)] as const
    })
    const requests: Compared[] = []
    for await (const one of compared(bases, known, plan, operations, Date.now(), given)) {
      // Whoever waits for a quarter of an hour wants to see that it goes on.
      if (one.resource !== requests.at(-1)?.resource)
        warn(`compare: ${one.resource}, after ${requests.length} requests`)
      requests.push(one)
    }
    const result = outcome(
      requests,
      explanations,
      services,
      !values.resource.length && !values.at.length && missing.length === 0,
    )
    const say = {human, json, markdown}[values.format]
    print(say(result, values.explained, new Date().toISOString().slice(0, 10)))
    return isRight(result) ? 0 : 1
  },
)

function addresses(given: readonly string[]): [URL, URL] {
  const [one, other, ...more] = given.map((text) => {
    const url = URL.canParse(text) ? new URL(text) : undefined
    if (!url || !/^https?:$/.test(url.protocol))
      throw new Misuse(`Unexpected address ${text}, expected one such as http://127.0.0.1:8774`)
    return url
  })
  if (!one || !other || more.length) throw new Misuse(`Unexpected ${given.length} addresses, expected two`)
  return [one, other]
}

/** What was given with `--word image=A,B`: the words of the one service, and of the other. */
function wordsOf(given: readonly string[]): [Words, Words] {
  const pairs = given.map((text) => {
    const [, name = '', one, other] = /^(\w+)=([^,]+),([^,]+)$/.exec(text) ?? []
    if (!(name in needed))
      throw new Misuse(`Unexpected --word ${text}, expected NAME=A,B with one of ${Object.keys(needed).join(', ')}`)
    return [name, [one, other]] as const
  })
  const side = (index: 0 | 1) => Object.fromEntries(pairs.map(([name, values]) => [name, values[index] as string]))
  return [side(0), side(1)]
}

function versionWithin(text: string, newest: Microversion): Microversion {
  if (!(text in microversions) || minor(text) > minor(newest))
    throw new Misuse(`Unexpected --at ${text}, expected a microversion from 2.1 to ${newest}, which both know`)
  return text as Microversion
}

/** Asks a service who it is. */
async function meet(base: URL) {
  const answer = await ask(base, {method: 'GET', path: '/', headers: {}})
  const newest = newestOf(answer)
  if (!newest)
    throw new Unanswered(`Unexpected answer of ${base.origin} to GET /, expected the versions of a Compute service`)
  return {url: base.href.replace(/\/$/, ''), newest}
}
