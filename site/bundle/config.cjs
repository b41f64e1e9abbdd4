/** What only the build reads of Docusaurus' configuration: it stays out of the pages. */
const ofTheBuild =
  /^(presets|plugins|themes|headTags|markdown|staticDirectories|scripts|stylesheets|clientModules|storage|customEntries|ssrTemplate|onBroken\w+|onDuplicate\w+)$/

/** Takes the module of the configuration and gives it without that. */
module.exports = (source) =>
  source.replace(/export default (\{[\s\S]*\});?\s*$/, (_, text) => {
    const kept = Object.entries(JSON.parse(text)).filter(([name]) => !ofTheBuild.test(name))
    return `export default ${JSON.stringify(Object.fromEntries(kept))}`
  })
