/** The sidebar stays. */
export default function ExpandButton(): null {
  return null
}
