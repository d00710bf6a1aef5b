/**
 * Makes words from a report safe to print: a report may hold escape sequences that move the cursor, retitle the
 * window or hide what follows, and directional overrides that show a line in another order than it is written in.
 *
 * @module
 */

// C0 without tab and line ends, DEL, C1; line and paragraph separators; directional embeddings, overrides and isolates;
// the byte order mark, invisible operators and tag characters. LRM, RLM and joiners stay: Arabic and Persian need them.
const UNSAFE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu

/**
 * The words with every unsafe character written out, e.g. `\x1b[2J`; lone surrogates become U+FFFD.
 *
 * Tabs and line ends stay.
 */
export function clean(words: string): string {
  return words
    .toWellFormed()
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n')
    .replace(UNSAFE, (character) => {
      const code = character.codePointAt(0) ?? 0
      return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`
    })
}

/** The words on one line: clean, every run of blanks one space. */
export function oneLine(words: string): string {
  return clean(words.replace(/\s+/gu, ' ').trim())
}

/** JSON that is safe to print too: what `JSON.stringify` leaves bare is written as `\uXXXX`, which reads back the same. */
export function cleanJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(
    /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
