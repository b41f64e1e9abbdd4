import {dirname, join} from 'node:path/posix'
import {HttpFault, parseHttp} from '../http/parse.ts'
import {rule} from './rule.ts'

/** Editors can read a `requests.http`, and the files that it names are there. */
export const httpParse = rule({
  code: 'http/parse',
  description: 'Every requests.http can be read, and the files that it names are there.',
  of: ['requests'],
  *check({path, text, files, mend}) {
    if (text === undefined) return
    if (text instanceof Error) return yield {message: text.message, mend}
    try {
      for (const {body, save, line, name} of parseHttp(text).requests)
        for (const file of [body?.file, save?.file])
          if (file && files.get(join(dirname(path), file)) === undefined)
            yield {message: `Unexpected file ${file} of ${name}, expected one that is there`, line, about: file, mend}
    } catch (error) {
      if (!(error instanceof HttpFault)) throw error
      yield {message: error.message, line: error.line, column: error.column, mend}
    }
  },
})
