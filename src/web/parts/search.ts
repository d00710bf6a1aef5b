/** What stands behind the `?` of an address. @module */

/** A search parameter as text; anything else counts as left out. */
export function text(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** Some search parameters as text; those left out have no key. */
export function texts<Name extends string>(
  search: Record<string, unknown>,
  ...names: Name[]
): { [Key in Name]?: string } {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = text(search[name])
      return value === undefined ? [] : [[name, value]]
    }),
  ) as { [Key in Name]?: string }
}
