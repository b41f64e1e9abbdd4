import type {Tour} from '../tour.ts'

/** Pools of floating IPs, which the network service took over. */
export const floatingIpPools: Tour = {
  resource: 'os-floating-ip-pools',
  steps: [
    {name: 'list', request: 'GET /os-floating-ip-pools'},
    {name: 'list-query', request: 'GET /os-floating-ip-pools?colour=blue'},
    {name: 'list-as-admin', request: 'GET /os-floating-ip-pools', as: 'admin'},
    {name: 'create', request: 'POST /os-floating-ip-pools', body: {}},
    {name: 'show', request: 'GET /os-floating-ip-pools/1'},
  ],
}

/** The VPN of a network that Nova no longer has. */
export const cloudpipe: Tour = {
  resource: 'os-cloudpipe',
  steps: [
    {name: 'list', request: 'GET /os-cloudpipe', as: 'admin'},
    {name: 'list-as-member', request: 'GET /os-cloudpipe'},
    {name: 'create', request: 'POST /os-cloudpipe', as: 'admin', body: {cloudpipe: {}}},
    {name: 'create-malformed', request: 'POST /os-cloudpipe', as: 'admin', raw: '{bad'},
    {name: 'configure', request: 'PUT /os-cloudpipe/configure-project', as: 'admin', body: {configure_project: {}}},
    {name: 'configure-anything', request: 'PUT /os-cloudpipe/anything', as: 'admin', body: {}},
    {name: 'show', request: 'GET /os-cloudpipe/1', as: 'admin'},
    {name: 'delete', request: 'DELETE /os-cloudpipe/1', as: 'admin'},
  ],
}
