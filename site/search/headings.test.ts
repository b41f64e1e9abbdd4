import {expect, test} from 'vitest'
import {headingsOf} from './headings.ts'

const link = (id: string) => `<a href=#${id} class=hash-link>\u200b</a>`

test('a heading is named by its words, and has its address', () => {
  const html = `<h2 id=gone class="anchor x">409: not <em>now</em> &amp; here${link('gone')}</h2><p>a</p>
<h3 class=anchor id="two words">No <code>host</code>${link('two words')}</h3>`
  expect(headingsOf(html, 'Errors', 'guide/errors/')).toEqual([
    {title: '409: not now & here', page: 'Errors', path: 'guide/errors/#gone'},
    {title: 'No host', page: 'Errors', path: 'guide/errors/#two words'},
  ])
})

test('what can not be linked to is none, and does not take the next one for its own', () => {
  const next = `<h3 id=next>Next${link('next')}</h3>`
  expect(headingsOf(`<h2 id=bare>Bare</h2><p>a</p>${next}`, 'Page', '')).toEqual([
    {title: 'Next', page: 'Page', path: '#next'},
  ])
  expect(headingsOf('<h1 id=a>A</h1><h2>Plain</h2><h4 id=b>B</h4>', 'Page', '')).toEqual([])
})
