import {none} from '../../contract/clients.ts'

const nobody = {
  cli: none('There is no command: the one of novaclient went with it.'),
  python: none('openstacksdk does not ask for audits.'),
  go: none('gophercloud does not ask for audits.'),
}

export const clients = {listUsageAuditLogs: nobody, showUsageAuditLog: nobody}
