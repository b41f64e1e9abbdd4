/** The documentation has one version: there is nothing to say of another. */
export default function DocVersionBanner(): null {
  return null
}
