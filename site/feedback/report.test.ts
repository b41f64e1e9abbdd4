import {expect, test} from 'vitest'
import {letterAddress, reportAddress} from './report.ts'

const place = {address: 'https://docs.example/nova/start/', page: '/start/', version: '2.66'}
const bugs = 'https://bugs.example/+filebug'
const commentOf = (address: string) => new URL(address).searchParams.get('field.comment')

test('a report names the page and the microversion', () => {
  const address = reportAddress(bugs, place)
  expect(address).toMatch(/^https:\/\/bugs\.example\/\+filebug\?/)
  expect(new URL(address).searchParams.get('field.title')).toBe('Documentation: /start/')
  expect(commentOf(address)).toContain('Page: https://docs.example/nova/start/\nMicroversion: 2.66')
  expect(commentOf(address)).not.toContain('Run there')
})

test('it says what was run there, and what was answered', () => {
  const run = {request: 'POST /v2.1/os-keypairs', body: '{"keypair": {}}', answer: '400 Bad Request'}
  expect(commentOf(reportAddress(bugs, {...place, run}))).toContain(
    'Run there: POST /v2.1/os-keypairs\n{"keypair": {}}\nAnswered: 400 Bad Request',
  )
})

test('a body without end is cut, so that the address stays one that servers take', () => {
  const run = {request: 'POST /x', body: 'x'.repeat(100_000), answer: '413'}
  expect(reportAddress(bugs, {...place, run}).length).toBeLessThan(4000)
})

test('a letter has a subject that the list sorts by', () => {
  const {searchParams, pathname} = new URL(letterAddress('list@example.org', place))
  expect(pathname).toBe('list@example.org')
  expect(searchParams.get('subject')).toBe('[nova][docs] /start/')
  expect(searchParams.get('body')).toContain('Microversion: 2.66')
})
