/**
 * What a page says of itself, in the order in which its statements are trusted.
 *
 * @module
 */
import type { Found, Metadata, MetadataField } from '../model/report.ts'
import { clean } from './clean.ts'
import type { Page } from './html-dom.ts'
import { publishedAs, publishedTime } from './published.ts'

/** Names of `<meta>` (its `property`, `name` or `itemprop`), best first. */
const META: readonly (readonly [MetadataField, readonly string[]])[] = [
  ['headline', ['og:title', 'citation_title', 'dc.title', 'dcterms.title', 'twitter:title', 'headline']],
  ['byline', ['author', 'article:author', 'citation_author', 'dc.creator', 'dcterms.creator', 'parsely-author', 'byl']],
  [
    'publisher',
    ['og:site_name', 'citation_publisher', 'dc.publisher', 'dcterms.publisher', 'application-name', 'publisher'],
  ],
  [
    'published',
    [
      'article:published_time',
      'citation_publication_date',
      'citation_date',
      'datepublished',
      'dc.date.issued',
      'dcterms.issued',
      'dc.date',
      'dcterms.date',
      'parsely-pub-date',
      'pubdate',
      'date',
    ],
  ],
  ['url', ['og:url', 'citation_public_url']],
  ['language', ['og:locale', 'dc.language', 'dcterms.language', 'content-language']],
]

const ARTICLE = /^(?:\w*Article|\w*BlogPosting|Report|ClaimReview)$/

/** A page made of nothing but metadata is not worth reading to its end. */
const MAX_METAS = 2_000

export function metadataOf(page: Page): { metadata: Metadata; notes: string[] } {
  const metadata: Partial<Record<MetadataField, Found>> = {}
  const notes: string[] = []
  const add = (field: MetadataField, stated: unknown, from: string) => {
    if (typeof stated !== 'string' || metadata[field]) return
    const words = clean(stated).text.replace(/\s+/g, ' ').trim()
    if (words === '' || (field === 'byline' && /^https?:\/\//.test(words))) return
    const value = field === 'published' ? publishedAs(words) : words
    if (value === null) notes.push(`${from} is no date and was left out`)
    else metadata[field] = { value, from }
    const time = field === 'published' && value !== null ? publishedTime(words) : null
    if (time !== null) metadata.publishedAt = { value: time, from }
  }
  fromMeta(page, add)
  fromJsonLd(page, add, notes)
  add('language', page.attribute(page.root, 'lang'), 'html lang')
  for (const link of page.all('link')) {
    if (page.attribute(link, 'rel') === 'canonical') add('url', page.attribute(link, 'href'), 'link canonical')
  }
  const times = page.all('time')
  const [time] = times.filter((one) => page.attribute(one, 'datetime') !== null)
  if (time) add('published', page.attribute(time, 'datetime'), 'time datetime')
  const [heading, another] = page.all('h1')
  if (heading && !another) add('headline', page.words(heading), 'h1')
  const [title] = page.all('title')
  if (title) add('headline', page.words(title), 'title')
  return { metadata, notes }
}

type Add = (field: MetadataField, stated: unknown, from: string) => void

function fromMeta(page: Page, add: Add): void {
  const stated = new Map<string, string>()
  for (const meta of page.all('meta').slice(0, MAX_METAS)) {
    const content = page.attribute(meta, 'content')
    for (const key of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = page.attribute(meta, key)?.toLowerCase()
      if (name && content && !stated.has(name)) stated.set(name, content)
    }
  }
  for (const [field, names] of META) for (const name of names) add(field, stated.get(name), `meta ${name}`)
}

function fromJsonLd(page: Page, add: Add, notes: string[]): void {
  for (const script of page.all('script')) {
    if (page.attribute(script, 'type')?.toLowerCase() !== 'application/ld+json') continue
    const json = parse(page.rawText(script))
    if (json instanceof SyntaxError) {
      notes.push('a JSON-LD block is no JSON and was left out')
      continue
    }
    for (const item of itemsOf(json)) {
      if (![item['@type']].flat().some((type) => typeof type === 'string' && ARTICLE.test(type))) continue
      add('headline', item['headline'] ?? item['name'], 'json-ld headline')
      add('byline', namesOf(item['author']), 'json-ld author')
      add('publisher', namesOf(item['publisher']), 'json-ld publisher')
      add('published', item['datePublished'], 'json-ld datePublished')
      add('dateline', item['dateline'], 'json-ld dateline')
      add('language', item['inLanguage'], 'json-ld inLanguage')
      add('url', item['url'], 'json-ld url')
    }
  }
}

/** The things a block of JSON-LD speaks of: one, a list, or a graph. */
function itemsOf(json: unknown): Record<string, unknown>[] {
  const items: Record<string, unknown>[] = []
  const waiting: unknown[] = [json]
  for (let next = waiting.shift(); next !== undefined && items.length < 200; next = waiting.shift()) {
    if (Array.isArray(next)) waiting.push(...next.slice(0, 200))
    else if (typeof next === 'object' && next !== null) {
      const item = next as Record<string, unknown>
      items.push(item)
      if (Array.isArray(item['@graph'])) waiting.push(item['@graph'])
    }
  }
  return items
}

/** `"A"`, `{name: "A"}`, or a list of them. */
function namesOf(value: unknown): string | null {
  const names = [value]
    .flat()
    .slice(0, 20)
    .map((one) => (typeof one === 'object' && one !== null && 'name' in one ? one.name : one))
    .filter((name) => typeof name === 'string' && name.trim() !== '')
  return names.length > 0 ? names.join(', ') : null
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    if (error instanceof SyntaxError) return error
    throw error
  }
}
