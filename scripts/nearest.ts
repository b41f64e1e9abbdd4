/** Takes a word and gives the nearest of some words, if one is near. */
export function nearest(word: string, words: readonly string[]): string | undefined {
  const near = words
    .map((one) => ({one, far: one.startsWith(word) && word.length > 1 ? 0.5 : distance(word, one)}))
    .filter(({one, far}) => far <= Math.max(1, Math.floor(Math.min(word.length, one.length) / 3)))
  return near.sort((a, b) => a.far - b.far)[0]?.one
}

/** How many letters to change, add, drop or swap with the next. */
function distance(one: string, other: string): number {
  const rows: number[][] = []
  const at = (i: number, j: number) => rows[i]?.[j] ?? Number.POSITIVE_INFINITY
  for (let i = 0; i <= one.length; i += 1) {
    const row: number[] = []
    rows.push(row)
    for (let j = 0; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1]
      const swapped = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
      const least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (same ? 0 : 1))
      row.push(i + j === 0 ? 0 : Math.min(least, swapped ? at(i - 2, j - 2) + 1 : least))
    }
  }
  return at(one.length, other.length)
}
