/** The documentation has one version. */
export default function DocVersionBadge(): null {
  return null
}
