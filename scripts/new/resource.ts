import {Taken} from './change.ts'
import type {Names} from './names.ts'
import {insertBefore, literal, unwritten} from './source.ts'

/** The file that lists all resources. */
export const indexFile = 'compute/index.ts'

/** Takes the names of a resource, and gives the files of its folder. */
export const resourceFiles = (names: Names): ReadonlyArray<{path: string; text: string}> => {
  const folder = `compute/${names.resource}`
  return [
    {path: `${folder}/${names.file}.ts`, text: declaration(names)},
    {path: `${folder}/${names.file}.scenario.ts`, text: scenario(names)},
    {path: `${folder}/index.ts`, text: resourceIndex(names)},
  ]
}

const declaration = ({resource, list, key, title}: Names) => `import {operation} from '../../contract/operation.ts'
import {described, list, object, query, text} from '../../contract/schema.ts'

const brief = object({
  id: described(${literal(unwritten)}, text),
})

export const ${list} = operation({
  request: 'GET /${resource}',
  title: ${literal(`List ${title.toLowerCase()}`)},
  description: ${literal(unwritten)},
  query: query({}),
  success: 200,
  response: object({
    ${key}: described(${literal(unwritten)}, list(brief)),
  }),
  errors: {},
  handle: () => ({${key}: []}),
})
`

const scenario = ({file, list}: Names) => `import type {Story} from '../../contract/story.ts'
import {${list}} from './${file}.ts'

export const story: Story = async ({send}) => {
  await send('${file}-list', ${list})
}
`

const resourceIndex = ({
  resource,
  file,
  exported,
  title,
}: Names) => `import type {Resource} from '../../contract/resource.ts'
import {story} from './${file}.scenario.ts'
import * as operations from './${file}.ts'

export const ${exported}: Resource = {
  name: '${resource}',
  title: ${literal(title)},
  description: ${literal(unwritten)},
  operations,
  story,
}
`

const resourceImport = /^import \{\w+\} from '\.\/(.+)\/index\.ts'$/gm

/** Takes the list of all resources, and gives it with one more at its end, imported where the linter wants it. */
export function withResource(index: string, {resource, exported}: Names): string {
  const known = [...index.matchAll(resourceImport)]
  if (known.some(([, folder]) => folder === resource))
    throw new Taken(`Unexpected resource ${resource}, expected another: ${indexFile} lists it already`)
  if (new RegExp(`\\b${exported}\\b`).test(index))
    throw new Taken(`Unexpected resource ${resource}, expected another: ${indexFile} uses the name ${exported} already`)
  if (known.length === 0) throw new Error(`Unexpected ${indexFile} without resources, expected imports of them`)
  const line = `import {${exported}} from './${resource}/index.ts'\n`
  const next = known.find(([, folder = '']) => rankOf(folder) > rankOf(resource))
  const last = known.at(-1) as RegExpExecArray
  const place = next?.index ?? (last.index as number) + last[0].length + 1
  const imported = index.slice(0, place) + line + index.slice(place)
  return insertBefore(
    imported,
    /(?<=^export const resources\b.*= \[\n(?: {2}.*\n)*)^\]/m,
    `  ${exported},\n`,
    indexFile,
  )
}

/** A folder as something that sorts as Biome sorts imports: one that ends there comes first, then `_`, then `-`. */
const rankOf = (folder: string) =>
  `${folder}/`.replace(/[/_-]/g, (mark) => String.fromCharCode(1 + '/_-'.indexOf(mark)))
