import {describe, expect, test} from 'vitest'
import {foundOn, front} from './given-page.ts'

const md = {path: 'doc/user/page.md'}

describe('prose/spelling', () => {
  test('a word that no dictionary has is found once, where it stands', async () => {
    expect(await foundOn(`${front}\nSee teh page.\nTeh same, and\n- an item with teh word.\n`)).toEqual([
      'prose/spelling 6:5 Unexpected word teh, expected the, or a term',
      'prose/spelling 7:1 Unexpected word Teh, expected the, or a term',
    ])
  })
  test('code, addresses, and what is no word at all are left alone', async () => {
    const text =
      '`teh` [see](https://teh.example.com/teh) teh_name teh.json teh/path TEH 7teh\n\n```text skip="x"\nteh\n```\n'
    expect(await foundOn(`${front}\n${text}`, {skipped: 'doc/user/page.mdx 1'})).toEqual([])
  })
  test('halves of compounds, plurals of genitives, titles and descriptions are looked at', async () => {
    expect(await foundOn(`${front}\nA re-teh. Of teh's.\n`)).toEqual([
      expect.stringContaining('6:6 Unexpected word teh'),
    ])
    expect(await foundOn('---\ntitle: Teh page\ndescription: A page that is here to be checked.\n---\n')).toEqual([
      'prose/spelling 2:1 Unexpected word Teh, expected the, or a term',
    ])
  })
})

describe('prose/headings', () => {
  test('levels that follow each other are right, one that is skipped is found', async () => {
    expect(await foundOn(`${front}\n## One\n\n### Two\n\n## Three\n`)).toEqual([])
    expect(await foundOn(`${front}\n### One\n`)).toEqual([
      'prose/headings 6:1 Unexpected heading "One" of level 3, expected one of level 2',
    ])
  })
  test('a second title is found', async () => {
    expect(await foundOn(`${front}\n# One\n`)).toEqual([
      'prose/headings 6:1 Unexpected heading "One" of level 1, expected the title in the front matter only',
    ])
  })
})

describe('prose/description', () => {
  test('a page says what it is called and what it is about', async () => {
    expect(await foundOn('No front matter.\n')).toEqual([
      'prose/description 1:1 Unexpected page without a title, expected title: in its front matter',
      'prose/description 1:1 Unexpected page without a description, expected description: in its front matter',
    ])
    expect(await foundOn('---\ntitle: A\ndescription: Short.\n---\n')).toEqual([
      'prose/description 3:1 Unexpected description of 6 characters, expected 20 to 180',
    ])
  })
})

describe('prose/alt', () => {
  test.each(['![](a.png)', '<img src="a.png" />'])('%s says nothing to those who do not see it', async (image) => {
    expect(await foundOn(`${front}\n${image}\n`)).toEqual([
      'prose/alt 6:1 Unexpected image without a text, expected what it shows',
    ])
  })
  test.each(['![A chart](a.png)', '<img alt="A chart" src="a.png" />'])('%s is right', async (image) => {
    expect(await foundOn(`${front}\n${image}\n`)).toEqual([])
    expect(await foundOn(`${front}\n${image}\n`, md)).toEqual([])
  })
})

describe('prose/placeholder', () => {
  test('what waits to be replaced is found where it stands', async () => {
    expect(await foundOn(`${front}\nOne line,\nthen TODO: more.\n`)).toEqual([
      'prose/placeholder 7:6 Unexpected TODO, expected words for a reader',
    ])
    expect(await foundOn('---\ntitle: A page\ndescription: To be written. In some days.\n---\n')).toEqual([
      expect.stringMatching(/^prose\/placeholder 3:\d+ Unexpected To be written\./),
    ])
  })
  test('a bare <word>, which a browser does not show, is found', async () => {
    expect(await foundOn(`${front}\nThe <id> of it.\n`, md)).toEqual([
      'prose/placeholder 6:5 Unexpected <id>, expected `<id>` in code: as an element it is not shown',
    ])
    expect(await foundOn(`${front}\nThe <id>x</id> of it.\n`)).toHaveLength(1)
  })
  test('code may show one, and elements of HTML are elements', async () => {
    expect(await foundOn(`${front}\nThe \`<id>\` and <kbd>Enter</kbd>.\n`, md)).toEqual([])
    expect(await foundOn(`${front}\nThe \`<id>\` and <kbd>Enter</kbd>.\n`)).toEqual([])
  })
})
