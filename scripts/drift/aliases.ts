import type {Contrast, Difference} from './difference.ts'
import type {Pair} from './operations.ts'

/** Takes what differs of an alias, and of what it stands for, and gives what only differs of the alias: the rest is told once. */
export const without = (contrasts: readonly Contrast[], others: readonly Contrast[]): Contrast[] =>
  contrasts.filter(({where, says}) => !others.some((other) => other.where === where && other.says === says))

/** Takes an alias and what it stands for, and says where Nova's stands for something else. */
export function contrastOriginals({request, nova}: Pair, original: Pair | undefined): Difference[] {
  if (!original || nova?.aliasOf === original.nova?.id) return []
  return [{subject: request, where: 'alias', says: `ours of ${original.request}, Nova's of ${nova?.aliasOf ?? 'none'}`}]
}
