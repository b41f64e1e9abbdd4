/** Takes numbers in order, and gives glob alternatives that match the decimals of exactly these: 2 to 34 as `[2-9]`, `[1-2][0-9]` and `3[0-4]`. */
export const globsOf = (numbers: readonly number[]): string[] =>
  runsOf(numbers).flatMap(([from, to]) => between(from, to))

/** Takes alternatives of a glob, and gives the one glob that has them all. */
export const either = (alternatives: readonly string[]): string =>
  alternatives.length === 1 ? (alternatives[0] as string) : `{${alternatives.join(',')}}`

function runsOf(numbers: readonly number[]): Array<[from: number, to: number]> {
  const runs: Array<[number, number]> = []
  for (const number of numbers) {
    const last = runs.at(-1)
    if (last && last[1] === number - 1) last[1] = number
    else runs.push([number, number])
  }
  return runs
}

/** The largest blocks of decimals, of one length and with free last digits, that fill the numbers between two. */
function between(from: number, to: number): string[] {
  if (from > to) return []
  let block = 1
  while (from % (block * 10) === 0 && from + block * 10 - 1 <= to && from >= block * 10) block *= 10
  const digit = Math.floor(from / block) % 10
  const most = Math.min(9, digit + Math.floor((to - from + 1) / block) - 1)
  const head = Math.floor(from / block / 10) || ''
  const digits = digit === most ? `${digit}` : `[${digit}-${most}]`
  const tail = '[0-9]'.repeat(String(block).length - 1)
  return [`${head}${digits}${tail}`, ...between(from + (most - digit + 1) * block, to)]
}
