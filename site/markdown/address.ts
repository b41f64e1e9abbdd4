/** Takes the path of a page and gives where its Markdown is: `/start/` is at `/start.md`, the first page at `/index.md`. */
export const markdownOf = (path: string, baseUrl = '/'): string =>
  path === baseUrl ? `${baseUrl}index.md` : `${path.replace(/\/$/, '')}.md`
