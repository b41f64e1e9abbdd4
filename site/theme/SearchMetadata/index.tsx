/** Marks for a crawler of a search service, which this site does not use. */
export default function SearchMetadata(): null {
  return null
}
