import {Misuse} from '../command.ts'
import {capital} from './names.ts'
import {unwritten} from './source.ts'

/** Takes the path of a page below doc/, `user/foo.md`, and its title, and gives the file. */
export function pageFile(path: string, title?: string): {path: string; text: string} {
  const page = path.replace(/^(\.\/)?doc\//, '')
  if (!/^([a-z0-9][a-z0-9.-]*\/)*[a-z0-9][a-z0-9.-]*\.mdx?$/.test(page) || page.includes('..'))
    throw new Misuse(`Unexpected page ${path}, expected lower-case words below doc/, such as user/foo.md`)
  const name = page.replace(/^.*\/|\.mdx?$/g, '')
  const [, number, decision] = /^decisions\/(\d{4})-(.+)\.md$/.exec(page) ?? []
  const words = title ?? capital((decision ?? name).replaceAll('-', ' '))
  const front = `---
title: ${yaml(number ? `${Number(number)}. ${words}` : words)}
description: ${yaml(unwritten)}
---
`
  return {path: `doc/${page}`, text: `${front}\n${number ? decisionBody : `${unwritten}\n`}`}
}

/** Takes the path of a page, and gives those that would have the same address. */
export function sameAddress(path: string): string[] {
  const address = path.replace(/(\/index)?\.mdx?$/, '')
  return ['.md', '.mdx', '/index.md', '/index.mdx'].map((ending) => `${address}${ending}`)
}

const decisionBody = `${unwritten} What is the matter, and what speaks for and against each way.

**The decision, in one sentence.**

- What follows from it.
`

/** A text as a value of YAML: in quotes where it would be read as something else. */
const yaml = (text: string) =>
  /^[A-Za-z][^:#"'\\]*$/.test(text) && !/^(true|false|null|yes|no|on|off|y|n)$/i.test(text.trim())
    ? text
    : JSON.stringify(text)
