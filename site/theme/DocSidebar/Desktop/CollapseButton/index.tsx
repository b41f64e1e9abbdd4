/** The sidebar stays. */
export default function CollapseButton(): null {
  return null
}
