/** What is wrong with a spec, in Nova's words, or nothing. */
export function invalidSpec(name: string, value: string): string | undefined {
  return name.startsWith('hw:') && value === 'x' ? 'placeholder' : undefined
}
