import {expect, test} from 'vitest'
import {contrastRules} from './policies.ts'

const novas = (policies: Record<string, string>, formerPolicies: Record<string, string> = {}) => ({
  policies: new Map(Object.entries(policies)),
  formerPolicies: new Map(Object.entries(formerPolicies)),
})

test('a rule is the same whatever its spaces and needless parentheses', () => {
  const rules = {a: '(rule:admin)  or user_id:%(user_id)s'}
  expect(contrastRules(rules, novas({a: 'rule:admin or user_id:%(user_id)s'}))).toEqual([])
})

test('a rule that says something else, or that Nova does not have, is told', () => {
  expect(contrastRules({a: '@', b: '@'}, novas({a: '!'}))).toEqual([
    {subject: 'policy a', says: 'ours "@", Nova\'s "!"'},
    {subject: 'policy b', says: 'only ours'},
  ])
})

test('a rule that went with its operations is held against what it was', () => {
  expect(contrastRules({a: '!', b: '!'}, novas({a: '!'}, {a: '@', b: '@'}))).toEqual([
    {subject: 'policy b', says: 'ours "!", Nova\'s "@"'},
  ])
})
