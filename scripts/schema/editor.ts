import {type JsonSchema, mapInside, time} from './plain.ts'

/** The dialect that every editor knows: newer ones are not fully supported by VS Code. */
const dialect = 'http://json-schema.org/draft-07/schema#'

/** Takes a schema of `plain`, and gives it as editors read it: a title for its root, prose as Markdown and without. */
export const forEditors = (title: string, {$schema: _, ...schema}: JsonSchema): JsonSchema => ({
  $schema: dialect,
  $comment: 'Made by `npm run schema`: change the declarations instead.',
  title,
  ...inEditor(schema),
})

function inEditor({description, 'x-openstack-policy': _, prefixItems, ...rest}: JsonSchema): JsonSchema {
  return {
    ...(typeof description === 'string' && told(description)),
    ...(Array.isArray(prefixItems) && {items: prefixItems.map((item) => inEditor(item as JsonSchema))}),
    ...mapInside(rest, inEditor),
    ...(rest.pattern === time && {patternErrorMessage: 'Expected a time such as 2012-11-29T13:35:41Z.'}),
  }
}

/** VS Code shows Markdown under a keyword of its own; other editors show what everybody knows as it stands. */
function told(description: string): JsonSchema {
  const words = description.replace(/[`*]/g, '')
  return words === description ? {description} : {description: words, markdownDescription: description}
}
