import type {Step, Tour} from '../tour.ts'

const nowhere = '4ba0ca0b-7d3c-4a0e-9c55-0f8e0b6c1e21'

/** Asks a server that nobody has for something, to see which answer comes first. */
const act = (name: string, body: object, more: Partial<Step> = {}): Step => ({
  name,
  request: `POST /servers/${nowhere}/action`,
  body,
  ...more,
})
const output = (name: string, wish: unknown) => act(`output-${name}`, {'os-getConsoleOutput': wish})

/** The text of a console: its bounds, and what is not found. */
export const consoleOutput: Tour = {
  resource: 'os-console-output',
  steps: [
    output('of-nothing', {}),
    output('null', {length: null}),
    output('digits', {length: '5'}),
    output('minus-one', {length: -1}),
    output('minus-two', {length: -2}),
    output('word', {length: 'all'}),
    output('empty', {length: ''}),
    output('half', {length: 1.5}),
    output('true', {length: true}),
    output('more', {colour: 'blue'}),
    output('not-an-object', null),
    act('output-as-stranger', {'os-getConsoleOutput': {}}, {as: 'stranger'}),
    act('output-twice', {'os-getConsoleOutput': {}, 'os-getVNCConsole': {type: 'novnc'}}),
  ],
}

const create = (name: string, remote_console: unknown, more: Partial<Step> = {}): Step => ({
  name: `create-${name}`,
  request: `POST /servers/${nowhere}/remote-consoles`,
  body: {remote_console},
  ...more,
})

/** Remote consoles: what may be asked for at which version, and what is not found. */
export const remoteConsoles: Tour = {
  resource: 'os-remote-consoles',
  steps: [
    act('vnc', {'os-getVNCConsole': {type: 'novnc'}}),
    act('vnc-for-xen', {'os-getVNCConsole': {type: 'xvpvnc'}}),
    act('vnc-other', {'os-getVNCConsole': {type: 'spice-html5'}}),
    act('vnc-untyped', {'os-getVNCConsole': {}}),
    act('vnc-more', {'os-getVNCConsole': {type: 'novnc', colour: 'blue'}}),
    act('vnc-not-an-object', {'os-getVNCConsole': 'novnc'}),
    act('vnc-as-stranger', {'os-getVNCConsole': {type: 'novnc'}}, {as: 'stranger'}),
    act('spice', {'os-getSPICEConsole': {type: 'spice-html5'}}),
    act('spice-direct', {'os-getSPICEConsole': {type: 'spice-direct'}}),
    act('serial', {'os-getSerialConsole': {type: 'serial'}}),
    act('serial-other', {'os-getSerialConsole': {type: 'novnc'}}),
    act('rdp', {'os-getRDPConsole': {type: 'rdp-html5'}}),
    act('rdp-untyped', {'os-getRDPConsole': {}}),
    create('vnc', {protocol: 'vnc', type: 'novnc'}),
    create('vnc-as-stranger', {protocol: 'vnc', type: 'novnc'}, {as: 'stranger'}),
    create('vnc-with-other-type', {protocol: 'vnc', type: 'serial'}),
    create('mks', {protocol: 'mks', type: 'webmks'}),
    create('spice-direct', {protocol: 'spice', type: 'spice-direct'}),
    create('without-type', {protocol: 'vnc'}),
    create('without-protocol', {type: 'novnc'}),
    create('more', {protocol: 'vnc', type: 'novnc', colour: 'blue'}),
    create('null', null),
    create('nothing', undefined),
    {name: 'list', request: `GET /servers/${nowhere}/remote-consoles`},
  ],
}

const token = (name: string, more: Partial<Step> = {}): Step => ({
  name: `show-${name}`,
  request: `GET /os-console-auth-tokens/${nowhere}`,
  as: 'admin',
  ...more,
})

/** Tokens of consoles. */
export const consoleAuthTokens: Tour = {
  resource: 'os-console-auth-tokens',
  steps: [
    token('unknown'),
    token('as-member', {as: 'member'}),
    token('with-query', {request: `GET /os-console-auth-tokens/${nowhere}?colour=blue`}),
    token('word', {request: 'GET /os-console-auth-tokens/word'}),
    {name: 'list', request: 'GET /os-console-auth-tokens', as: 'admin'},
  ],
}

/** The consoles of nova-console, which went. */
export const pooledConsoles: Tour = {
  resource: 'consoles',
  steps: [
    {name: 'list', request: `GET /servers/${nowhere}/consoles`},
    {name: 'create', request: `POST /servers/${nowhere}/consoles`, body: {}},
    {name: 'create-malformed', request: `POST /servers/${nowhere}/consoles`, raw: '{bad'},
    {name: 'show', request: `GET /servers/${nowhere}/consoles/1`},
    {name: 'delete', request: `DELETE /servers/${nowhere}/consoles/1`},
    {name: 'update', request: `PUT /servers/${nowhere}/consoles/1`, body: {}},
  ],
}
