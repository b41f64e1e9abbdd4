import {expect, test} from 'vitest'
import {hitsOf} from './hits.ts'

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
