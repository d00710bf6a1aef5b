/**
 * HTML: the article of a page in the order of the page, its furniture marked where the markup names it.
 *
 * Readability says which elements belong to the article; it also takes headline, byline and captions out of their
 * places, so the text is written from the page itself, by the elements that Readability kept.
 *
 * @module
 */
import { Readability } from '@mozilla/readability'
import type { Derived } from './derive.ts'
import { type DomElement, type DomNode, isElement, Page, TEXT } from './html-dom.ts'
import { furnitureOf, holdsItems, isLeftOut, type PageState, paragraphLetters } from './html-furniture.ts'
import { metadataOf } from './html-metadata.ts'
import { TextWriter } from './text-writer.ts'
import { TooTangled } from './time-limit.ts'

/** Names an element of the page in Readability's copy of it. */
const KEY = 'data-ascribe-key'
/** Readability's time grows with the square of what it is given; pages that people read have some 3,000 elements. */
const MAX_ELEMENTS = 50_000
/** A tree takes about 1 kB of memory a tag; the longest pages that people read have some 100,000. */
const MAX_TAGS = 500_000
/** Below this an article is likelier a miss of Readability than an article. */
const LEAST_ARTICLE_LETTERS = 140

const BLOCK_NAMES = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
/** Blocks that follow each other line by line. */
const LINE_NAMES = new Set(['li', 'tr', 'dt', 'dd'])

/** The encoding that a page declares, as far as its bytes can be read before that is known. */
export function charsetOf(bytes: Uint8Array): string | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096))
  return (
    /<meta[^>]{0,200}?charset\s*=\s*["']?([\w-]{2,30})/i.exec(head)?.[1] ??
    /^<\?xml[^>]{0,100}encoding=["']([\w-]{2,30})/.exec(head)?.[1] ??
    null
  )
}

export function htmlPage(html: string): Derived {
  if (countOf('<', html, MAX_TAGS) === MAX_TAGS) throw new TooTangled('more tags than a page has')
  const page = new Page(html)
  const { metadata, notes } = metadataOf(page)
  const article = articleOf(page)
  const writer = new TextWriter()
  writePage(page, article, writer)
  return {
    text: writer.text,
    blocks: writer.blocks,
    metadata,
    notes: [...notes, ...(article ? [] : ['no article found: the whole page is its text']), ...writer.notes],
  }
}

/** How often a sign stands in a text, counted no further than `most`. */
function countOf(sign: string, text: string, most: number): number {
  let count = 0
  for (let at = text.indexOf(sign); at >= 0 && count < most; at = text.indexOf(sign, at + 1)) count++
  return count
}

/** The elements that belong to the article, or null when nothing looks like one. */
function articleOf(page: Page): ReadonlySet<string> | null {
  const all = page.all('*')
  if (all.length > MAX_ELEMENTS) return null
  for (const [i, element] of all.entries()) element.setAttribute(KEY, String(i))
  const copy = page.document.cloneNode(true)
  // Not a browser's document: whoever compiles this beside browser code must not take it for one.
  const article = new Readability<DomElement>(copy as never, {
    serializer: (node) => node as unknown as DomElement,
    keepClasses: true,
    disableJSONLD: true,
    maxElemsToParse: MAX_ELEMENTS,
  }).parse()
  if (!article?.content || (article.length ?? 0) < LEAST_ARTICLE_LETTERS) return null
  const kept = new Set<string>()
  const note = (node: DomNode) => {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (!isElement(child)) continue
      const key = child.getAttribute(KEY)
      if (key !== null) kept.add(key)
      note(child)
    }
  }
  note(article.content)
  return kept.size > 0 ? kept : null
}

/** A stretch between the first and the last paragraph of the article, and the head that stands before it. */
function writePage(page: Page, article: ReadonlySet<string> | null, writer: TextWriter): void {
  const body = page.document.body ?? page.root
  const letters = paragraphLetters(page.document)
  const state: PageState = { headline: false, paragraphs: 0, item: null, letters }
  const region = article ? regionOf(page, article) : body

  const write = (node: DomNode, kept: boolean, inRegion: boolean) => {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === TEXT) {
        // Words that are left out still keep what stands before and after them apart.
        writer.words(kept ? (child.textContent ?? '') : ' ')
      } else if (isElement(child)) writeElement(child, kept, inRegion || child === region)
    }
  }

  const writeElement = (element: DomElement, parentKept: boolean, inRegion: boolean) => {
    const name = element.localName
    if (isLeftOut(element)) return
    if (name === 'br') return writer.line()
    const found = furnitureOf(element, state)
    const inArticle = article === null || article.has(element.getAttribute(KEY) ?? '')
    const inline = !BLOCK_NAMES.has(name)
    const kept =
      inArticle ||
      (inline && parentKept && found !== 'boilerplate') ||
      (found !== null && found !== 'boilerplate' && (inRegion || found === 'headline')) ||
      (name === 'p' && article !== null && hasKeptSibling(element, article))
    if (name === 'pre' && kept) {
      writer.paragraph()
      writer.lines(element.textContent ?? '')
      return writer.paragraph()
    }
    separate(name, writer)
    if (found === 'key-point' && kept && name !== 'li' && holdsItems(element)) {
      const outer = state.item
      state.item = found
      write(element, true, inRegion)
      state.item = outer
    } else if (found) {
      // Readability may keep the words of a box without the box.
      if (found === 'headline' && kept) state.headline = true
      writer.block(found, () => write(element, kept, inRegion))
    } else write(element, kept, inRegion)
    if (kept && !found && name === 'p') state.paragraphs++
    if (name === 'td' || name === 'th') writer.words(' ')
    else separate(name, writer)
  }
  const bodyKept = article === null
  if (body === region || !article) write(body, bodyKept, true)
  else write(body, bodyKept, false)
}

function separate(name: string, writer: TextWriter): void {
  if (LINE_NAMES.has(name)) writer.line()
  else if (name !== 'td' && name !== 'th' && BLOCK_NAMES.has(name)) writer.paragraph()
}

/** The least element that holds the article's paragraphs and a headline, if one is near. */
function regionOf(page: Page, article: ReadonlySet<string>): DomElement {
  const first = page.all('p').find((p) => article.has(p.getAttribute(KEY) ?? ''))
  const headings = page.all('h1')
  let at: DomNode | null = first?.parentNode ?? null
  for (let climbed = 0; at && climbed < 6; climbed++, at = at.parentNode) {
    if (!isElement(at) || at.localName === 'body') break
    const here = at
    if (here.localName === 'article' || headings.some((heading) => isInside(heading, here))) return here
  }
  return at && isElement(at) ? at : ((first?.parentNode ?? page.root) as DomElement)
}

function isInside(node: DomNode, outer: DomNode): boolean {
  for (let at: DomNode | null = node; at; at = at.parentNode) if (at === outer) return true
  return false
}

/** Readability drops a short paragraph now and then; one between two paragraphs of the article belongs to it. */
function hasKeptSibling(element: DomElement, article: ReadonlySet<string>): boolean {
  const isKept = (node: DomNode | null): boolean =>
    node !== null && isElement(node) && node.localName === 'p' && article.has(node.getAttribute(KEY) ?? '')
  let after: DomNode | null = element.nextSibling
  for (let seen = 0; after && !isKept(after) && seen < 20; seen++) after = after.nextSibling
  if (!isKept(after)) return false
  for (
    let at = element.parentNode?.firstChild ?? null, seen = 0;
    at && at !== element && seen < 200;
    seen++, at = at.nextSibling
  )
    if (isKept(at)) return true
  return false
}
