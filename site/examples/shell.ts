/** Any text as one word of a POSIX shell. */
export const word = (text: string): string =>
  /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`

/** The lines of one command, each but the first indented. */
export const lines = (parts: readonly string[]): string => parts.join(' \\\n  ')
