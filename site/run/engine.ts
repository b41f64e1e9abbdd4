/** What a panel needs once somebody touches it: it is loaded then, and not before. */
export {JsonFault, parseJson} from '../../scripts/json/positions.ts'
export {reference, start} from './client.ts'
export {completeJson, completeQuery} from './completion.ts'
export {difference} from './difference.ts'
export {editsOf, hashOf} from './share.ts'
