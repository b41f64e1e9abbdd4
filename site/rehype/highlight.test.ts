import {expect, test} from 'vitest'
import highlight, {type Node} from './highlight.ts'

function coloured(language: string, value: string) {
  const code: Node = {
    type: 'element',
    tagName: 'code',
    properties: {className: [`language-${language}`]},
    children: [{type: 'text', value}],
  }
  highlight()({type: 'root', children: [{type: 'element', tagName: 'pre', children: [code]}]})
  return code.children
}

test('a string of JSON gets its class', () => {
  expect(coloured('json', '["a"]')).toContainEqual({
    type: 'element',
    tagName: 'span',
    properties: {className: ['token', 'string']},
    children: [{type: 'text', value: '"a"'}],
  })
})

test('code of an unknown language stays as it is', () => {
  expect(coloured('klingon', 'qapla')).toEqual([{type: 'text', value: 'qapla'}])
})
