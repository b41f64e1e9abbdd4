/** The sizes that the style sheet knows, in lines of a narrow screen. */
const sizes = [8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256, 384]

/** What is lower than this is not worth it. */
const SMALL = 7

/**
 * Takes how high something is, in lines of a narrow screen, as near as one can say, and gives what makes of its element one
 * that is neither styled nor laid out when the page arrives, unless it is near (far.css). Not for form controls: browsers
 * look for those in all of a page, and lay out what they are in.
 */
export function far(lines: number): {className?: string; 'data-lines'?: string} {
  if (lines < SMALL) return {}
  const nearest = sizes.reduce((best, size) => (Math.abs(size - lines) < Math.abs(best - lines) ? size : best))
  return {className: 'far', 'data-lines': String(nearest)}
}
