import {rule} from './rule.ts'

/** A page says in its front matter what it is called and what it is about. */
export const proseDescription = rule({
  code: 'prose/description',
  description: 'Every page of the site has a title, and a description of 20 to 180 characters.',
  of: ['page'],
  *check({page, path}) {
    if (!page || !path.includes('/')) return
    for (const key of ['title', 'description'])
      if (!page.front.get(key)?.value)
        yield {message: `Unexpected page without a ${key}, expected ${key}: in its front matter`, about: key}
    const {value = '', line} = page.front.get('description') ?? {}
    if (value && (value.length < 20 || value.length > 180))
      yield {message: `Unexpected description of ${value.length} characters, expected 20 to 180`, line}
  },
})
