import type {Step} from '../tour.ts'

/** What is put where a whole number is due: numbers out of bounds, digits in all kinds of ways, and what is no number at all. */
const doubtful = {
  negative: -2,
  'negative-digits': '-2',
  'unlimited-digits': '-1',
  large: 2147483647,
  'too-large': 2147483648,
  digits: '05',
  'digits-newline': '5\n',
  'digits-plus': '+5',
  letters: 'five',
  empty: '',
  null: null,
  boolean: true,
  fraction: 1.5,
  list: [1],
}

/** A step for each doubtful number of processor cores: `put` takes its name and the quotas. */
export const doubtfulCores = (put: (name: string, quotas: unknown) => Step): Step[] =>
  Object.entries(doubtful).map(([name, cores]) => put(name, {cores}))
