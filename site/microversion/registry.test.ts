import {expect, test} from 'vitest'
import {historyOf, releasesOf} from './registry.ts'

const registry = {
  '2.10': {release: 'Liberty', title: 'Tenth', text: 'Ten.'},
  '2.1': {release: 'Kilo', title: 'First', text: 'One.'},
  '2.2': {release: 'Kilo', title: 'Second', text: 'Two.'},
}

test('versions are ordered by number, not by letter', () => {
  expect(releasesOf(registry)).toEqual([
    {name: 'Kilo', versions: ['2.1', '2.2']},
    {name: 'Liberty', versions: ['2.10']},
  ])
})

test('the history begins with the newest version and gives every version its anchor', () => {
  expect(historyOf(registry)).toBe(
    [
      '## Liberty {#liberty}\n\n### 2.10: Tenth {#v2-10}\n\nTen.\n',
      '## Kilo {#kilo}\n\n### 2.2: Second {#v2-2}\n\nTwo.\n\n### 2.1: First {#v2-1}\n\nOne.\n',
    ].join('\n'),
  )
})
