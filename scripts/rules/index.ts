import {emitsUndeclared} from './emits-undeclared.ts'
import {emitsUnseen} from './emits-unseen.ts'
import {foreignOperation} from './foreign-operation.ts'
import {foreignRequest} from './foreign-request.ts'
import {foreignResponse} from './foreign-response.ts'
import {foreignSchema} from './foreign-schema.ts'
import {httpParse} from './http-parse.ts'
import {httpRequest} from './http-request.ts'
import {notificationFragment} from './notification-fragment.ts'
import {notificationSchema} from './notification-schema.ts'
import {operationStory} from './operation-story.ts'
import {pageBlock} from './page-block.ts'
import {pageConsole} from './page-console.ts'
import {pageJson} from './page-json.ts'
import {pageLink} from './page-link.ts'
import {pageRead} from './page-read.ts'
import {pageSkipped} from './page-skipped.ts'
import {pageStory} from './page-story.ts'
import {proseAlt} from './prose-alt.ts'
import {proseDescription} from './prose-description.ts'
import {proseHeadings} from './prose-headings.ts'
import {prosePlaceholder} from './prose-placeholder.ts'
import {proseSpelling} from './prose-spelling.ts'
import {proseUnwritten} from './prose-unwritten.ts'
import {refusalMissing} from './refusal-missing.ts'
import type {Rule} from './rule.ts'
import {sampleJson} from './sample-json.ts'
import {sampleLayout} from './sample-layout.ts'
import {sampleMissing} from './sample-missing.ts'
import {sampleOrphan} from './sample-orphan.ts'
import {sampleReplay} from './sample-replay.ts'
import {sampleSchema} from './sample-schema.ts'
import {sampleVersion} from './sample-version.ts'
import {storyTold} from './story-told.ts'

/** Every check, in the order in which a subject meets them. */
export const rules: readonly Rule[] = [
  storyTold,
  operationStory,
  refusalMissing,
  proseUnwritten,
  emitsUndeclared,
  emitsUnseen,
  sampleMissing,
  sampleOrphan,
  sampleJson,
  sampleLayout,
  sampleVersion,
  notificationFragment,
  notificationSchema,
  sampleSchema,
  sampleReplay,
  httpParse,
  httpRequest,
  pageRead,
  pageBlock,
  pageStory,
  pageJson,
  pageConsole,
  pageLink,
  pageSkipped,
  proseDescription,
  proseHeadings,
  proseAlt,
  prosePlaceholder,
  proseSpelling,
  foreignOperation,
  foreignSchema,
  foreignRequest,
  foreignResponse,
] as readonly Rule[]

/** What the checks are about, by the name of their findings. */
export const descriptions: Readonly<Record<string, string>> = Object.fromEntries(
  rules.map(({code, description}) => [code, description]),
)
