import {asyncapi} from './asyncapi/document.ts'
import {recordedNotifications} from './asyncapi/samples.ts'
import {command} from './command.ts'
import {writeIfChanged} from './files.ts'
import {layout} from './json/layout.ts'

export default command(
  {
    file: import.meta.url,
    name: 'asyncapi',
    summary: 'Writes all notifications as an AsyncAPI 3.0 document, with the recorded samples as their examples.',
    options: {
      out: {type: 'string', description: 'Write to this file instead of standard output', placeholder: 'FILE'},
    },
    examples: [
      ['npm run --silent asyncapi > notifications.json', 'to standard output'],
      ['npm run asyncapi -- --out build/asyncapi.json', 'to a file'],
    ],
  },
  async ({values: {out}, print}) => {
    const text = layout(asyncapi(recordedNotifications()))
    if (out === undefined) {
      print(text)
      return 0
    }
    print(`${writeIfChanged(out, text).padEnd(8)}${out}`)
    return 0
  },
)
