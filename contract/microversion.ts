/** The application's microversions: `compute/microversions.ts` fills this in, so that a version nobody registered does not compile. */
// biome-ignore lint/suspicious/noEmptyInterface: filled in by declaration merging
export interface Registered {}

/** A microversion of the API, such as `2.92`. */
export type Microversion = keyof Registered & `2.${number}`

/** What follows the dot: microversions are not decimal fractions, 2.10 comes after 2.9. */
export const minor = (version: string): number => Number(version.slice(2))

export const oldestFirst = (a: string, b: string): number => minor(a) - minor(b)
