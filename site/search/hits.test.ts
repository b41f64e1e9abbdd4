import {expect, test} from 'vitest'
import {hitsOf, hitsOfNames, together} from './hits.ts'

const part = (url: string, balanced_score = 1) => ({
  url,
  title: url,
  excerpt: '',
  weighted_locations: [{balanced_score}],
})

test('a page comes first, then the two parts of it that fit best', () => {
  const page = {
    url: '/a/',
    meta: {title: 'A'},
    excerpt: '',
    sub_results: [part('/a/'), part('/a/#x', 2), part('/a/#y', 1), part('/a/#z', 3)],
  }
  expect(hitsOf([page]).map((hit) => hit.url)).toEqual(['/a/', '/a/#z', '/a/#x'])
})

test('a page without a title is known by its address', () => {
  expect(hitsOf([{url: '/a/', meta: {}, excerpt: '', sub_results: []}])[0]?.title).toBe('/a/')
})

test('names come first, and what they lead to does not come again', () => {
  const names = hitsOfNames([{kind: 'field', title: 'a<b', detail: 'x < y & z', path: 'a/#b'}], '/nova/')
  expect(names[0]).toEqual({url: '/nova/a/#b', title: 'a<b', excerpt: 'x &lt; y &amp; z', part: false, kind: 'field'})
  const texts = hitsOf([{url: '/nova/a/', meta: {title: 'A'}, excerpt: '', sub_results: [part('/nova/a/#b')]}])
  expect(together(names, texts).map(({url}) => url)).toEqual(['/nova/a/#b', '/nova/a/'])
})
