import {describe, expect, test} from 'vitest'
import {policies} from './policy.ts'

const caller = {user_id: 'ada', project_id: 'engines', roles: ['member', 'reader']}
const admin = {...caller, roles: ['admin']}
const mine = {user_id: 'ada', project_id: 'engines'}
const theirs = {user_id: 'bea', project_id: 'looms'}

describe('a policy rule', () => {
  const {allows} = policies({
    open: '@',
    empty: '',
    closed: '!',
    admin: 'role:admin',
    owner: '(rule:admin) or user_id:%(user_id)s',
    member: 'role:member and project_id:%(project_id)s',
    both: 'rule:member or rule:admin',
    others: 'not rule:member',
    broken: 'role:member and',
    unknown: 'flavour:salt',
    missing: 'rule:nowhere',
  })
  test.each([
    ['open', caller, theirs, true],
    ['empty', caller, theirs, true],
    ['closed', admin, mine, false],
    ['admin', caller, mine, false],
    ['admin', admin, theirs, true],
    ['owner', caller, mine, true],
    ['owner', caller, theirs, false],
    ['owner', admin, theirs, true],
    ['member', caller, mine, true],
    ['member', caller, theirs, false],
    ['both', admin, theirs, true],
    ['others', caller, mine, false],
    ['others', caller, theirs, true],
  ] as const)('%s for %o on %o: %s', (name, who, target, allowed) => {
    expect(allows(name, {...who}, target)).toBe(allowed)
  })
  test.each([
    ['broken', 'Unexpected end'],
    ['unknown', 'Unexpected flavour:salt'],
    ['missing', 'Unexpected policy rule nowhere'],
  ])('%s is refused', (name, message) => {
    expect(() => allows(name, caller, mine)).toThrow(message)
  })
})
