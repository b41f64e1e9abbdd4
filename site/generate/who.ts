import type {Rules} from '../../contract/policy.ts'

const known: Readonly<Record<string, string>> = {
  '@': 'every user',
  '!': 'nobody',
  'rule:context_is_admin': 'administrators',
  'role:admin': 'administrators',
  'rule:project_member_api': 'members of the project',
  'rule:project_reader_api': 'readers of the project',
  'rule:project_member_or_admin': 'members of the project, and administrators',
  'rule:project_reader_or_admin': 'readers of the project, and administrators',
  'rule:project_manager_or_admin': 'managers of the project, and administrators',
  'rule:service_api': 'other services',
  'user_id:%(user_id)s': 'the user whose it is',
  'project_id:%(project_id)s': 'the project whose it is',
}

/** Takes the name of a policy rule and says whom it lets in; nothing where no words do it justice. */
export function whoMay(name: string, rules: Rules): string | undefined {
  const rule = rules[name]
  if (rule === undefined) return undefined
  if (rule.trim() === '') return known['@']
  const checks = rule.split(' or ').map((check) => known[check.trim().replace(/^\((.*)\)$/, '$1')])
  if (checks.some((words) => words === undefined)) return undefined
  return [...checks].reverse().join(', and ')
}
