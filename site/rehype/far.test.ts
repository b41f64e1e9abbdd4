import {expect, test} from 'vitest'
import far from './far.ts'
import type {Node} from './highlight.ts'

const element = (tagName: string, length: number): Node => ({
  type: 'element',
  tagName,
  properties: {},
  children: [{type: 'text', value: 'a'.repeat(length)}],
})
const list = (length: number): Node => ({...element('ul', 0), children: [element('li', length)]})
const tagged = (...children: Node[]) => {
  const tree: Node = {type: 'root', children}
  far()(tree)
  return tree.children?.map(({tagName, properties}) =>
    tagName === 'div' ? `far ${properties?.['data-lines']}` : tagName,
  )
}

test('what is read first stays as it is, prose behind it is put aside, between what is not prose', () => {
  expect(
    tagged(
      element('p', 3000),
      element('h2', 10),
      element('p', 440),
      list(440),
      element('pre', 500),
      element('p', 9000),
      element('h2', 10),
      element('p', 40),
    ),
  ).toEqual(['p', 'h2', 'far 24', 'pre', 'far 192', 'h2', 'p'])
})

test('a short text stays as it is', () => {
  expect(tagged(element('p', 4000), element('p', 4000))).toEqual(['p', 'p'])
})
