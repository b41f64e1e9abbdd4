import type {Difference} from './difference.ts'
import type {Facts} from './facts.ts'

/** Takes our registry of microversions and Nova's facts, and gives where they differ. */
export function contrastMicroversions(
  ours: Readonly<Record<string, {readonly release: string}>>,
  {microversions, maxMicroversion}: Facts,
): Difference[] {
  const newest = Object.keys(ours).at(-1)
  return [
    ...(newest === maxMicroversion
      ? []
      : [{subject: 'microversions', where: 'newest', says: `ours ${newest}, Nova's ${maxMicroversion}`}]),
    ...microversions.flatMap(({version, release}) => {
      const own = ours[version]?.release
      return own === undefined || release === null || release.split(' and ').includes(own)
        ? []
        : [{subject: `microversion ${version}`, where: 'release', says: `ours ${own}, Nova's ${release}`}]
    }),
  ]
}
