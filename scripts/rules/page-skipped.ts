import {rule} from './rule.ts'

/** No page skips more blocks than the list says, nor fewer. */
export const pageSkipped = rule({
  code: 'page/skipped',
  description: 'The blocks of pages that are not run only become fewer.',
  of: ['page'],
  *check({path, fences, skippedBlocks}) {
    const skipped = fences.filter(({kind}) => kind === 'skipped')
    const {count, line} = skippedBlocks.allowed(path)
    if (skipped.length === count) return
    const {file} = skippedBlocks
    const said = `${path} ${skipped.length}`
    if (skipped.length > count)
      yield {
        message: `Unexpected ${skipped.length} skipped ${skipped.length === 1 ? 'block' : 'blocks'}, expected ${count}: run it, or say that it can not be`,
        line: skipped.at(-1)?.block.line,
        mend: count === 0 ? `echo '${said}' >> ${file}` : `sed -i '${line}s|.*|${said}|' ${file}`,
      }
    else
      yield {
        message: `Unexpected ${path} ${count}, expected ${skipped.length}: no more blocks are skipped`,
        file,
        line,
        mend: skipped.length === 0 ? `sed -i ${line}d ${file}` : `sed -i '${line}s|.*|${said}|' ${file}`,
      }
  },
})
