/** Docusaurus' registry of routes says each module three times; a browser needs the function that loads it only. */
module.exports = (source) => source.replace(/, ("[^"]+"), require\.resolveWeak\(\1\)\]/g, ']')
