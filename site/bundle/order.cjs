/**
 * Docusaurus orders the names of routes and settings by language where any order does; for that a browser would have to make
 * a collator before a page is ready, which takes a telephone longer than the rest of its frame.
 */
module.exports = (source) => {
  const ordered = source.replace(/([\w.[\]]+)\.localeCompare\(([\w.[\]]+)\)/g, 'Number($1 > $2) - Number($1 < $2)')
  if (ordered === source) throw new Error('Unexpected module without `localeCompare`, expected one: remove order.cjs')
  return ordered
}
