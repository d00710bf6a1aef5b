/**
 * Makes characters fit to be read, shown and stored, and says what it changed.
 *
 * @module
 */
export interface Cleaned {
  readonly text: string
  readonly notes: readonly string[]
}

interface Repair {
  /** What is looked for. */
  readonly what: RegExp
  readonly by: string
  /** What the note says, after a count; null where nobody needs to know. */
  readonly note: string | null
}

const REPAIRS: readonly Repair[] = [
  { what: /^\uFEFF/, by: '', note: null },
  { what: /\r\n|\r(?!\n)|[\u0085\u2028\u2029\v\f]/g, by: '\n', note: null },
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what is removed
  { what: /\u0000/g, by: '', note: 'U+0000 removed' },
  { what: /\u00AD/g, by: '', note: 'soft hyphens removed' },
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
  { what: /[\u0001-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F]/g, by: '', note: 'control characters removed' },
]

/** Line ends become LF; what cannot be seen or stored goes; a lone surrogate becomes U+FFFD. */
export function clean(raw: string): Cleaned {
  const notes: string[] = []
  let text = raw
  for (const { what, by, note } of REPAIRS) {
    let count = 0
    text = text.replace(what, () => {
      count++
      return by
    })
    if (note && count > 0) notes.push(`${count} ${note}`)
  }
  if (!text.isWellFormed()) {
    text = text.toWellFormed()
    notes.push('lone surrogates replaced by U+FFFD')
  }
  return { text, notes }
}
