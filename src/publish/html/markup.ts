/**
 * HTML written as it reads, with everything put into it escaped.
 *
 * @module
 */

/** Text that is HTML already. Only {@link html} makes it from strings of the program's own. */
export interface Markup {
  readonly kind: 'markup'
  readonly html: string
}

type Part = Markup | string | number | null | undefined | boolean | readonly Part[]

/** A template whose values are escaped unless they are markup; null and false print nothing. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  let out = strings[0] as string
  parts.forEach((part, at) => {
    out += written(part) + strings[at + 1]
  })
  return { kind: 'markup', html: out }
}

/** A string of the program's own that is markup as it stands: the style sheet. */
export function trusted(own: string): Markup {
  return { kind: 'markup', html: own }
}

/** An address within the page: letters, digits and hyphens only. */
export function anchor(...parts: readonly (string | number)[]): string {
  return parts.join('-').replace(/[^A-Za-z0-9]+/g, '-')
}

function written(part: Part): string {
  if (part === null || part === undefined || typeof part === 'boolean') return ''
  if (typeof part === 'string') return escaped(part)
  if (typeof part === 'number') return String(part)
  if ('html' in part) return part.html
  return part.map(written).join('')
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/**
 * Besides the five, characters that could turn the text around them are left out: embeddings, overrides and isolates
 * (`dir=auto` on the element does their work), and control characters that no page may hold.
 */
function escaped(text: string): string {
  return text
    .replace(/[\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/gu, '\uFFFD')
    .replace(/[&<>"']/g, (character) => ESCAPES[character] as string)
}
