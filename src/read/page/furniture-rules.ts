/**
 * What furniture looks like: the rules as data, each beside a phrase of the kind that it is there for.
 *
 * @module
 */

/** Lines of a page's template; tried on a whole line. */
export const BOILERPLATE: readonly RegExp[] = [
  /^(?:share|tweet|print|e-?mail|copy link|save)\b(?:[^.!?]{0,60}(?:facebook|twitter|whatsapp|telegram|linkedin|link|e-?mail|article|story|page)|\W*$)/i, // Share on Facebook | Copy link
  /\b(?:sign up|subscribe|log ?in|register)\b.{0,60}\b(?:newsletter|updates|alerts|inbox|account|edition|today|now|here)\b/i, // Sign up for our weekly newsletter
  /^(?:subscribe|newsletter|advertisement|advertising|sponsored(?: content)?|cookie (?:policy|settings)|privacy policy|terms of (?:use|service))\W*$/i, // Advertisement
  /^(?:recommended|related|more|most read|read more|read also|see also|trending|editor[’']s picks?|don[’']t miss|also on)\b.{0,25}(?:for you|articles?|stories|from|here|:|▸|»|>)/i, // Recommended for you ▸ ten walks
  /^(?:related|read more|read also|see also|most read|trending|comments?|load more.*|back to top|next article|previous article|tags?:.*|topics?:.*)\W*$/i, // Load more posts
  /\bcomments? \(\d+\)|^\d+ comments?\b/i, // Comments (31)
  /^(?:©|\(c\)|copyright\b)|\ball rights reserved\b|\breproduction (?:is )?(?:permitted|prohibited)\b/i, // © The Daily Lamp. All rights reserved
  /^(?:follow|find|like) (?:us|[\p{L} .’'-]{2,40}) on (?:twitter|x|facebook|instagram|telegram|youtube)\b/iu, // Follow us on Telegram
  /^(?:twitter|x|instagram|telegram|e-?mail|contact)\s*:\s*\S+$/i, // Twitter: @somebody
  /^[\w.+-]+@[\w-]+\.[\w.]+$/, // desk@paper.example
  /^(?:click|tap) here\b|^download (?:our|the) app\b|^(?:this|the) (?:article|story) (?:was )?(?:first|originally) (?:appeared|published)\b/i, // Download our app
  /^(?:to support our journalism|become a member|donate)\b/i, // Become a member
  /^\((?:more|end|ends|to be continued)\)$/i, // (more)
  /\{\{.*\}\}|^<\/?[a-z]+>$|^\[(?:ad|advertisement|image|video|photo)\]$/i, // {{ ad_slot }}
  /^\[[\p{L} ]{2,20}\]$/u, // [Applause]
  /^this section contains\b/i, // This section contains relevant links
  /^(?:we use cookies|accept (?:all )?cookies)\b/i, // We use cookies to improve your visit
  /^(?:reporting|editing|additional reporting|writing) by\b|\bcontributed to this report\b/i, // Reporting by Ana Ruk; editing by Tom Bel
]

/** Standing heads over a part of the page; tried on a whole line. */
export const SECTION_LABEL: readonly RegExp[] = [
  /^\d{1,2}[:.]\d{2}(?:\s*(?:am|pm|GMT|UTC|local(?: time)?))?(?:\s[^.!:;]{1,40})?$/i, // 09:40 What we know
  /^(?:urgent|breaking(?: news)?|live|exclusive|opinion|analysis|editorial|comment|feature|world|politics|news|false|true|misleading|verdict|corrections?(?: and clarifications?)?|correction|for immediate release|press release|interview|profile|explainer|fact[- ]check)(?:\s*[–—|:/-].{0,40})?$/i, // OPINION – OUR VIEW
  /^[^.!?]{1,40}(?:\s[/>»›|]\s[^.!?]{1,40}){1,5}(?:No\.\s*[\w-]+)?$/, // Press office / Releases / No. 12-3
  /^\{\{.*\}\}$/, // {{ section }}
]

export const BYLINE: readonly RegExp[] = [
  /^(?:by|words by|text by|story by|written by|report by)\s+(?:our\s|the\s|staff\b|\p{Lu})[^.!?]{1,80}$/iu, // By Ana Ruk and Tom Bel
  /^from (?:our|a) (?:own )?(?:correspondent|reporter|staff)\b.{0,60}$/i, // From our correspondent in Velm
  /^(?:column|comment|opinion|essay|analysis|text|reporting|reporter|author|editor)\s*[,:]\s*\p{Lu}[\p{L}.’' -]{2,50}$/iu, // Column, Ana Ruk
  /^\p{Lu}[\p{L}.’' -]{3,40},\s(?:staff writer|correspondent|special to .{2,40}|in [\p{Lu}][\p{L} -]{2,30})$/u, // Ana Ruk, staff writer
]

/** A credit, alone on its line or at the end of a caption. */
export const CREDIT: readonly RegExp[] = [
  /\(\s*(?:photo|picture|image|video|file|credit|foto)s?\b[^()]{0,60}\)\.?$/i, // (Photo: A. Ruk)
  /(?<=[.!?”"’]\s)\((?:[A-Z]{2,6}|[A-Z][A-Za-z]+)(?:\s(?:Photo|News|Images|File))?(?:\/[^()]{1,40})?\)$/, // (AFP) (VWA/Ana Ruk)
  /(?:^|(?<=[.!?”"]\s))(?:(?:cover |file )?(?:photo|picture|image|video|credit|foto|photograph)s?)\s*(?:by|:|\/|courtesy of)\s*[^.!?]{2,60}$/i, // Photo: family archive
  /(?:^|(?<=[.!?”"]\s))(?:[A-Z]{2,6}|\p{Lu}\. ?\p{Lu}[\p{L}-]+)\/\p{Lu}[\p{L} .’'-]{2,40}$/u, // VWA/Ana Ruk, A. Ruk/The Lamp
  /(?:^|(?<=[.!?”"]\s))(?:©\s?)?[A-Z]{2,6}(?:\s[A-Z]\w+)? (?:Photo|Images|via [A-Z]{2,6})(?:\/[\w .’'-]{2,40})?$/, // VWA Photo/Ana Ruk
]

/** A scene and its day: no agency writes a sentence of the body like that. */
export const CAPTION_END =
  /,\s(?:on\s)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s\d{1,2}|\d{1,2}\s(?:January|February|March|April|May|June|July|August|September|October|November|December))(?:,?\s\d{4})?\.?$/

/** How a caption begins when nothing else tells it. */
export const CAPTION_START =
  /^(?:file (?:photo|picture|image)|photo|picture|pictured|image|screenshot|screengrab|a still from|video still|archive (?:photo|picture)|map|graphic|infographic|above|below|left|right)\b\s*[:.,]?\s/i

/** A place in capitals, perhaps a second, an agency or a date, and a dash or colon. Group 1 is the dateline, group 2 the agency. */
export const DATELINE =
  /^((?:\p{Lu}[\p{Lu}’'`.-]+(?:\s+(?:\p{Lu}[\p{Lu}’'`.-]*|AL|EL|DE|DEL|OF))*)(?:\s*[,/]\s*(?:\p{Lu}[\p{L}’'`.-]*)(?:\s\p{L}[\p{L}’'`.-]*){0,3})?(?:,?\s+(?:\d{1,2}\s+)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\.?(?:\s+\d{1,2})?(?:,?\s+\d{4})?)?)(?:\s*(\([^()]{2,40}\)))?(?:\s*[—–:]\s*|\s+--?\s+|(?<=\p{Lu}{4})\.\s+(?=\p{Lu}\p{Ll}))/u

/** The beginning of a list item. */
export const BULLET = /^(?:[•▪‣●◦▸►·*]|[-–—](?=\s))\s*/
export const SHORT_URL =
  /^(?:short ?url|permalink|link)\b.{0,60}$|^(?:https?:\/\/)?[a-z0-9.-]{2,30}\.[a-z]{2,6}\/[\w-]{2,12}$/i
