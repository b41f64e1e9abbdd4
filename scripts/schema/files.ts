import {layout} from '../json/layout.ts'
import {apiSampleSchemas} from './api-samples.ts'
import type {Association} from './association.ts'
import {notificationSampleSchemas} from './notification-samples.ts'
import type {Entry} from './settings.ts'

/** Everything that editors are given: the schema files by path, a catalog of them among these, and what VS Code is told. */
export interface SchemaFiles {
  readonly files: ReadonlyMap<string, string>
  readonly entries: readonly Entry[]
}

/** The name of the catalog, which lists the other files for editors that are not VS Code. */
export const catalogName = 'catalog.json'

/** Takes the folder that schemas are kept in, and gives all of them. */
export async function schemaFiles(folder: string): Promise<SchemaFiles> {
  const all = [...(await apiSampleSchemas()), ...notificationSampleSchemas()]
  const files = new Map(all.map(({path, schema}) => [path, layout(schema)]))
  if (files.size !== all.length)
    throw new Error('Unexpected second schema of one path, expected a path of its own for each')
  const entries = all.map(({path, fileMatch}) => ({fileMatch, url: `./${folder}/${path}`}))
  return {files: files.set(catalogName, layout(catalogOf(all))), entries}
}

/** The list in the format of SchemaStore, addresses relative to it. */
const catalogOf = (all: readonly Association[]) => ({
  $schema: 'https://json.schemastore.org/schema-catalog.json',
  version: 1,
  schemas: all.map(({path, schema, fileMatch}) => ({
    name: path.replace(/\.schema\.json$/, ''),
    description: schema.title,
    fileMatch,
    url: `./${path}`,
  })),
})
