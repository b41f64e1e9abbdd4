import {expect, test} from 'vitest'
import {isUnused} from './unused-css.ts'

test.each(['.card__body', '.card.pills--block', '.hero .button', '.padding-left--xl'])('%s is left out', (selector) => {
  expect(isUnused(selector)).toBe(true)
})

test.each([
  '.menu__link',
  '.text--truncate',
  '.alert--info',
  '.pagination-nav__link',
  '.table-of-contents',
  '.navbar:not(.navbar--dark)',
])('%s stays', (selector) => {
  expect(isUnused(selector)).toBe(false)
})
