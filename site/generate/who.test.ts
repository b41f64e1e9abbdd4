import {expect, test} from 'vitest'
import {rules} from '../../compute/policies.ts'
import {whoMay} from './who.ts'

test('a rule of known checks is said in words', () => {
  expect(whoMay('os_compute_api:os-keypairs:create', rules)).toBe('the user whose it is, and administrators')
  expect(whoMay('os_compute_api:os-flavor-manage:create', rules)).toBe('administrators')
})

test('a rule that is empty lets in every user', () => {
  expect(whoMay('open', {open: ''})).toBe('every user')
})

test('a rule that words do not do justice is left to itself', () => {
  expect(whoMay('odd', {odd: 'role:admin and not user_id:%(user_id)s'})).toBeUndefined()
  expect(whoMay('nosuch', rules)).toBeUndefined()
})
