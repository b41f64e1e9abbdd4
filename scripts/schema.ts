import {command} from './command.ts'
import {posix, readTextIfAny} from './files.ts'
import {schemaFiles} from './schema/files.ts'
import {SettingsFault, withSchemas} from './schema/settings.ts'
import {syncFile, syncFolder} from './schema/sync.ts'

const usualFolder = 'schema'
const settingsFile = '.vscode/settings.json'

export default command(
  {
    file: import.meta.url,
    name: 'schema',
    summary:
      'Writes the JSON Schemas that let an editor complete and check samples as they are typed, and tells VS Code which file each is for. Other editors find the same list in catalog.json.',
    options: {
      out: {
        type: 'string',
        description: 'Write to this folder; VS Code is told of the usual one only',
        default: usualFolder,
        placeholder: 'FOLDER',
      },
      check: {type: 'boolean', description: 'Change nothing, only say what is not as declared'},
    },
    examples: [
      ['npm run schema', `everything, to ${usualFolder}/ and ${settingsFile}`],
      ['npm run schema -- --check', 'exit code 1 if anything differs'],
    ],
  },
  async ({values: {out, check}, print, warn}) => {
    const folder = posix(out)
    const {files, entries} = await schemaFiles(folder)
    const counts = syncFolder(folder, files, check)
    let broken = false
    if (folder === usualFolder)
      try {
        counts[syncFile(settingsFile, withSchemas(readTextIfAny(settingsFile), entries, folder), check)]++
      } catch (error) {
        if (!(error instanceof SettingsFault)) throw error
        warn(`${settingsFile}: ${error.message}; it is left as it is`)
        broken = true
      }
    const {same, ...others} = counts
    const said = Object.entries(others).map(([what, count]) => `${count} ${what}`)
    print(`${check ? 'Would be: ' : ''}${said.join(', ')}, ${same} as they were`)
    const differs = Object.values(others).some((count) => count > 0)
    if (check && differs) print('Run npm run schema.')
    return broken || (check && differs) ? 1 : 0
  },
)
