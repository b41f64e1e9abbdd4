import {expect, test} from 'vitest'
import {gapsOf} from './foreign-gaps.ts'

const gaps = gapsOf(`# not yet
operation * /images
operation POST /servers/{id}/action rebuild
sample images/*
sample servers/*
sample servers/*-special-*
`)

test('a sample is of what the list calls it, as narrowly as it does', () => {
  const paths = [
    'images/v2.5/list-resp.json',
    'servers/a-resp.json',
    'servers/v2.9/a-special-resp.json',
    'flavors/a.json',
  ]
  expect(paths.map(gaps.sample)).toEqual(['images', 'servers', 'servers/*-special-*', undefined])
})

test('an action that is not covered is a gap', () => {
  expect(['rebuild', 'images', 'reboot'].filter(gaps.hasAction)).toEqual(['rebuild'])
})
