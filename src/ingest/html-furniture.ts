/**
 * What an element's name and class say that it is.
 *
 * @module
 */
import type { FurnitureKind } from '../model/vocabulary.ts'
import type { DomElement } from './html-dom.ts'

/** Elements whose text nobody reads. */
const LEFT_OUT = new Set(
  'script style noscript template head title iframe object embed svg math canvas audio video button select input textarea form nav dialog link meta base area map source track datalist optgroup option img picture'.split(
    ' ',
  ),
)

/** Words of `class`, `id`, `itemprop`, `rel` or `data-testid`, and what they call the element; tried in order. */
const NAMED: readonly (readonly [FurnitureKind, RegExp])[] = [
  [
    'boilerplate',
    /(?:^|[\s_-])(?:share|sharing|social|related|recommended|newsletter|subscribe|subscription|promo|advert|advertisement|ad-?slot|cookie|consent|breadcrumbs?|comments?|most-?read|trending|read-?more|tags?|tag-?list|paywall|signup|sign-up|copyright|print-?only|skip-?link)(?:$|[\s_-])/,
  ], // class="share-bar"
  ['credit', /(?:^|[\s_-])(?:credits?|photo-?credit|image-?credit|photographer|image-?source)(?:$|[\s_-])/], // class="photo-credit"
  ['caption', /(?:^|[\s_-])(?:caption|wp-caption-text|image-?caption|media-?caption)(?:$|[\s_-])/], // class="caption"
  ['byline', /(?:^|[\s_-])(?:byline|authors?|author-?name|article-?author|writers?)(?:$|[\s_-])/], // class="article__byline"
  ['dateline', /(?:^|[\s_-])(?:dateline|location-?line)(?:$|[\s_-])/], // class="dateline"
  [
    'key-point',
    /(?:^|[\s_-])(?:key-?points?|highlights|story-?highlights|takeaways|key-?takeaways|bullets-?top)(?:$|[\s_-])/,
  ], // class="key-points"
  [
    'deck',
    /(?:^|[\s_-])(?:deck|dek|standfirst|sub-?headline|sub-?title|strapline|sub-?heading|sub-?hed|teaser-?text)(?:$|[\s_-])/,
  ], // class="standfirst"
  ['section-label', /(?:^|[\s_-])(?:kicker|section-?label|eyebrow|rubric|overline)(?:$|[\s_-])/], // class="kicker"
  ['headline', /(?:^|[\s_-])(?:headline|article-?title|entry-?title|post-?title)(?:$|[\s_-])/], // class="entry-title"
]

const MAX_FURNITURE_LETTERS = 1_500

export function isLeftOut(element: DomElement): boolean {
  return (
    LEFT_OUT.has(element.localName) ||
    element.getAttribute('hidden') !== null ||
    element.getAttribute('aria-hidden') === 'true' ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '')
  )
}

/** What was written of a page so far. */
export interface PageState {
  headline: boolean
  /** Of the body. */
  paragraphs: number
  /** What each item is of the list that is being written; null outside of lists that are furniture. */
  item: FurnitureKind | null
  /** In all paragraphs of the page: what holds most of them is the article, whatever its class says. */
  readonly letters: number
}

/** How many letters stand in the paragraphs of an element. */
export function paragraphLetters(element: Pick<DomElement, 'querySelectorAll'>): number {
  let letters = 0
  for (const paragraph of element.querySelectorAll('p')) letters += (paragraph.textContent ?? '').length
  return letters
}

/** A list of which every item is a block of its own. */
export function holdsItems(element: DomElement): boolean {
  return [...element.querySelectorAll('li')].some((item) => (item.textContent ?? '').trim() !== '')
}

export function furnitureOf(element: DomElement, state: Readonly<PageState>): FurnitureKind | null {
  const name = element.localName
  if (name === 'li' && state.item) return state.item
  if (name === 'html' || name === 'body' || name === 'main' || name === 'article') return null
  if (name === 'figcaption') return 'caption'
  if (name === 'h1') return state.headline ? 'section-label' : 'headline'
  const kind = namedKind(element)
  if (kind === 'headline' && (state.headline || !/^(?:h\d|div|span|p)$/.test(name))) return null
  if (kind === 'deck' && state.paragraphs > 0) return 'section-label'
  if (kind === 'boilerplate' && paragraphLetters(element) > state.letters / 2) return null
  if (kind) return isShort(element) ? kind : null
  if (/^h[2-6]$/.test(name)) return state.headline && state.paragraphs === 0 && name === 'h2' ? 'deck' : 'section-label'
  if (name === 'time' && isAlone(element)) return 'boilerplate'
  return null
}

function namedKind(element: DomElement): FurnitureKind | null {
  const words = ['class', 'id', 'itemprop', 'rel', 'data-testid']
    .map((attribute) => element.getAttribute(attribute) ?? '')
    .join(' ')
    .slice(0, 500)
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
  if (words.trim() === '') return null
  return NAMED.find(([, rule]) => rule.test(words))?.[0] ?? null
}

/** A class is also put on whole pages (`has-caption`): furniture is short. */
function isShort(element: DomElement): boolean {
  return (element.textContent ?? '').length <= MAX_FURNITURE_LETTERS
}

/** The only words of its block. */
function isAlone(element: DomElement): boolean {
  const parent = element.parentNode
  return parent !== null && (parent.textContent ?? '').trim() === (element.textContent ?? '').trim()
}
