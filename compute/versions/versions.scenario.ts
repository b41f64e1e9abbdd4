import type {Story} from '../../contract/story.ts'
import {listChoices, listVersions, showLegacyVersion, showVersion} from './versions.ts'

export const story: Story = async ({send}) => {
  await send('versions-get', listVersions)
  await send('v21-version-get', showVersion)
  await send('v2-version-get', showLegacyVersion)
  await send('versions-choices', listChoices, {path: {anything: 'v3'}})
}
