/** Folders of Nova's samples that have another name than their resource. */
export const renamed: Readonly<Record<string, string>> = {
  keypairs: 'os-keypairs',
}
