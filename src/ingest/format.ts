/**
 * Tells what a file is, by its first bytes and its name.
 *
 * @module
 */
import { extname } from 'node:path'
import { decode } from './decode.ts'
import type { Refused } from './refusal.ts'

export const FORMATS = ['text', 'markdown', 'html', 'jsonl'] as const
export type Format = (typeof FORMATS)[number]

const BY_NAME: Readonly<Record<string, Format>> = {
  '.txt': 'text',
  '.text': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
}

/** Text formats that a later version reads, and what to do until then. */
const NOT_YET: Readonly<Record<string, string>> = {
  '.json': 'write one report a line and name it .jsonl',
  '.xml': 'save its text as .txt or .html',
  '.rss': 'save the articles it names as .html',
  '.atom': 'save the articles it names as .html',
  '.eml': 'save its text as .txt',
  '.mbox': 'save its messages as .txt',
  '.mhtml': 'save the page as .html',
  '.mht': 'save the page as .html',
  '.csv': 'write one report a line as JSONL',
  '.tsv': 'write one report a line as JSONL',
  '.rtf': 'save it as .txt',
  '.warc': 'save its pages as .html',
}

/** Types with text inside, as file-type names their extensions. */
const DOCUMENTS = new Set(['pdf', 'docx', 'doc', 'odt', 'rtf', 'epub', 'pptx', 'xlsx', 'cfb', 'ps'])
const ARCHIVES = new Set(['zip', 'gz', 'bz2', 'xz', '7z', 'rar', 'tar', 'zst', 'lz4', 'Z'])

/** Begin what is no text even where its bytes could be letters: ZIP, PNG, JPEG, gzip, GIF, OLE, 7z, RAR. */
const SIGNATURES: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x1f, 0x8b, 0x08],
  [0x47, 0x49, 0x46, 0x38],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x52, 0x61, 0x72, 0x21, 0x1a],
]

type Told = { readonly kind: 'format'; readonly format: Format } | Omit<Refused, 'address'>

/**
 * @param name - the file's name; null for standard input, which only its bytes tell
 * @param start - its first bytes
 */
export async function formatOf(name: string | null, start: Uint8Array): Promise<Told> {
  if (start.length === 0) {
    const isPiped = name === null
    return refused(
      'empty',
      isPiped
        ? 'it has no bytes: pipe a report in, or save it again as a file'
        : 'it has no bytes: save it again, or leave it out',
    )
  }
  const named = name === null ? '' : extname(name).toLowerCase()
  const shaped = textShaped(start)
  if (shaped) return notYet(shaped, 'save its text as .txt or .html')
  if (SIGNATURES.some((bytes) => startsWith(start, bytes)) || !looksLikeText(start)) return binary(start)
  const later = NOT_YET[named]
  if (later) return notYet(named.slice(1), later)
  const format = BY_NAME[named]
  return { kind: 'format', format: format ?? sniffed(start) }
}

/** Formats that begin like text and are none. */
function textShaped(start: Uint8Array): string | null {
  const head = String.fromCharCode(...start.subarray(0, 8))
  if (head.startsWith('%PDF-')) return 'pdf'
  if (head.startsWith('{\\rtf')) return 'rtf'
  if (head.startsWith('%!PS')) return 'ps'
  return null
}

function startsWith(start: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, i) => start[i] === byte)
}

/** Text has next to no control characters once it is decoded; what is not text has them everywhere. */
function looksLikeText(start: Uint8Array): boolean {
  // An odd byte at the cut would spoil UTF-16.
  const even = start.length > 2 ? start.subarray(0, start.length & ~1) : start
  const { text } = decode(even)
  let odd = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if ((unit < 0x20 && !(unit >= 0x09 && unit <= 0x0d)) || unit === 0x7f || unit === 0xfffd) odd++
  }
  return odd <= Math.max(3, text.length * 0.05)
}

async function binary(start: Uint8Array): Promise<Omit<Refused, 'address'>> {
  const { fileTypeFromBuffer } = await import('file-type')
  // A damaged container makes file-type throw; then nothing is known but that it is not text.
  const type = await fileTypeFromBuffer(start).catch(() => undefined)
  if (!type) return refused('binary', 'its bytes are no text: save what it says as .txt or .html')
  if (DOCUMENTS.has(type.ext)) return notYet(type.ext, 'save its text as .txt or .html')
  if (ARCHIVES.has(type.ext)) return notYet(type.ext, 'unpack it and add the folder')
  return refused('binary', `it is ${type.mime}, which holds no text: describe it in a .txt file of its own`)
}

/** What no name tells: a page, JSONL, Markdown with front matter, else text. */
function sniffed(start: Uint8Array): Format {
  const head = decode(start).text.trimStart()
  if (/^(?:<!--[\s\S]{0,2000}?-->\s*)?(?:<\?xml[^>]{0,200}\?>\s*)?<(?:!doctype\s+html|html|head|body)\b/i.test(head))
    return 'html'
  if (/^\{\s*"(?:[^"\\]|\\.){1,60}"\s*:/.test(head)) return 'jsonl'
  if (/^---\r?\n[\w-]{1,40}:/.test(head)) return 'markdown'
  return 'text'
}

function notYet(what: string, instead: string): Omit<Refused, 'address'> {
  return refused('not-read-yet', `${what} is not read yet: ${instead}`)
}

function refused(code: Refused['code'], reason: string): Omit<Refused, 'address'> {
  return { kind: 'refused', code, reason }
}
