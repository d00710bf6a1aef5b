/**
 * Markdown: front matter, then what a reader of the finished page would read.
 *
 * @module
 */
import type { Nodes, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Found, MetadataField } from '../model/report.ts'
import { clean } from './clean.ts'
import type { Derived } from './derive.ts'
import { publishedAs, publishedTime } from './published.ts'
import { TextWriter } from './text-writer.ts'
import { TooTangled } from './time-limit.ts'

const FRONT_MATTER = /^---[ \t]*\n((?:.*\n)*?)(?:---|\.\.\.)[ \t]*(?:\n|$)/

/** Keys of front matter, as site generators and people write them. */
const KEYS: Readonly<Record<string, MetadataField>> = {
  title: 'headline',
  headline: 'headline',
  author: 'byline',
  byline: 'byline',
  publisher: 'publisher',
  source: 'publisher',
  date: 'published',
  published: 'published',
  pubdate: 'published',
  dateline: 'dateline',
  language: 'language',
  lang: 'language',
  url: 'url',
  link: 'url',
}

/** In UTF-16 code units; Markdown made to that end takes 800 bytes of memory for each before its time is up. */
const MAX_LENGTH = 1_000_000

export function markdownPage(raw: string): Derived {
  if (raw.length > MAX_LENGTH) throw new TooTangled('longer than a book')
  const { text: source, notes } = clean(raw)
  const front = FRONT_MATTER.exec(source.slice(0, 20_000))
  const told = front ? readFrontMatter(front[1] as string) : { metadata: {}, notes: [] }
  const tree = fromMarkdown(source.slice(front?.[0].length ?? 0))
  const writer = new TextWriter()
  const dropped = { html: 0 }
  for (const node of tree.children) writeBlock(node, writer, dropped)
  const heading = tree.children.find((node) => node.type === 'heading' && node.depth === 1)
  const metadata = { ...told.metadata }
  if (heading) metadata.headline ??= { value: wordsIn(heading), from: 'markdown heading' }
  const lost = dropped.html > 0 ? [`${dropped.html} pieces of HTML left out`] : []
  return {
    text: writer.text,
    blocks: writer.blocks,
    metadata,
    notes: [...notes, ...told.notes, ...lost, ...writer.notes],
  }
}

/** The flat part of YAML that front matter is made of: `key: value`, quoted or not. */
function readFrontMatter(front: string): { metadata: Partial<Record<MetadataField, Found>>; notes: string[] } {
  const metadata: Partial<Record<MetadataField, Found>> = {}
  const notes: string[] = []
  for (const line of front.split('\n')) {
    const match = /^([\w-]+):\s+(.*\S)\s*$/.exec(line)
    const key = match?.[1]?.toLowerCase() ?? ''
    const field = Object.hasOwn(KEYS, key) ? KEYS[key] : undefined
    if (!match || !field) continue
    const words = unquoted(match[2] as string)
    const value = field === 'published' ? publishedAs(words) : words
    if (value === null) notes.push(`front matter ${key} is no date and was left out`)
    else if (value !== '' && metadata[field] === undefined) {
      metadata[field] = { value, from: `front matter ${key}` }
      const time = field === 'published' ? publishedTime(words) : null
      if (time !== null) metadata.publishedAt = { value: time, from: `front matter ${key}` }
    }
  }
  return { metadata, notes }
}

function unquoted(value: string): string {
  const quoted = /^(["'])(.*)\1$/.exec(value)
  return (quoted ? (quoted[2] as string) : value.replace(/\s+#.*$/, '')).trim()
}

function writeBlock(node: RootContent, writer: TextWriter, dropped: { html: number }): void {
  writer.paragraph()
  switch (node.type) {
    case 'heading':
      writer.block(node.depth === 1 ? 'headline' : 'section-label', () => writeInline(node, writer, dropped))
      break
    case 'paragraph':
      writeInline(node, writer, dropped)
      break
    case 'list':
      for (const item of node.children) {
        writer.line()
        writer.words('• ')
        for (const [i, child] of item.children.entries()) {
          if (i === 0 && child.type === 'paragraph') writeInline(child, writer, dropped)
          else writeBlock(child, writer, dropped)
        }
      }
      break
    case 'blockquote':
      for (const child of node.children) writeBlock(child, writer, dropped)
      break
    case 'code':
      writer.lines(node.value)
      break
    case 'html':
      dropped.html++
      break
    default:
      break
  }
  writer.paragraph()
}

function writeInline(node: Nodes, writer: TextWriter, dropped: { html: number }): void {
  if (node.type === 'text' || node.type === 'inlineCode') {
    // A line end inside a paragraph is a blank: the page is set anew.
    writer.words(node.value)
  } else if (node.type === 'break') writer.line()
  else if (node.type === 'image') writer.block('caption', () => writer.words(node.alt ?? ''))
  else if (node.type === 'html') dropped.html++
  else if ('children' in node) for (const child of node.children) writeInline(child, writer, dropped)
}

function wordsIn(node: Nodes): string {
  const writer = new TextWriter()
  writeInline(node, writer, { html: 0 })
  return writer.text
}
