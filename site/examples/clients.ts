import {clients as flavorAccess} from '../../compute/flavor-access/flavor-access.clients.ts'
import {clients as flavorExtraSpecs} from '../../compute/flavor-extra-specs/flavor-extra-specs.clients.ts'
import {clients as flavorManage} from '../../compute/flavor-manage/flavor-manage.clients.ts'
import {clients as flavors} from '../../compute/flavors/flavors.clients.ts'
import {clients as cloudpipe} from '../../compute/os-cloudpipe/cloudpipe.clients.ts'
import {clients as floatingIpPools} from '../../compute/os-floating-ip-pools/floating-ip-pools.clients.ts'
import {clients as keypairs} from '../../compute/os-keypairs/keypairs.clients.ts'
import {clients as versions} from '../../compute/versions/versions.clients.ts'
import type {Clients} from '../../contract/clients.ts'

/** What clients say for each operation, by the name that exports it. */
export const clients: Clients = {
  ...versions,
  ...keypairs,
  ...flavors,
  ...flavorManage,
  ...flavorAccess,
  ...flavorExtraSpecs,
  ...floatingIpPools,
  ...cloudpipe,
}
