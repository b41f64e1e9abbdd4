import type {Resource} from '../../contract/resource.ts'
import {story} from './console-auth-tokens.scenario.ts'
import {showConsoleAuthToken} from './console-auth-tokens.ts'

export const consoleAuthTokens: Resource = {
  name: 'os-console-auth-tokens',
  title: 'Console tokens',
  description:
    'The address of a remote console has a token in it. The proxy behind that address asks here what the token leads to.',
  operations: {showConsoleAuthToken},
  story,
}
