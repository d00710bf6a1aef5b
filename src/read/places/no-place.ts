/**
 * Names of places that stand for something else: a government, an accord, a person, a ship.
 *
 * @module
 */
import type { Page, Sentence, Token } from '../page/page.ts'

/** Houses and streets that stand for who sits in them, wherever they are named. */
const SEATS =
  /^(?:the )?(?:white house|kremlin|élysée|elysee|downing street|whitehall|pentagon|wall street|capitol hill|foggy bottom|quai d['’]orsay|blue house|westminster|zhongnanhai|langley)$/i
/** "General Lee Washington", "the frigate Bayern". */
const BEARER =
  /^(?:mr|mrs|ms|dr|gen|general|col|colonel|captain|capt|major|lieutenant|sergeant|admiral|president|senator|judge|professor|sir|lord|lady|sheikh|frigate|destroyer|corvette|submarine|tanker|trawler|ferry|ship|vessel|missile|rocket|rifle|drone)\.?$/
/** "the Paris accord", "the Oslo process". */
const MADE_THERE =
  /^(?:accords?|agreements?|process|treaty|talks|declaration|protocol|summit|conference|convention|communiqué|memorandum|formula|plan|pact|initiative|times|post|herald|tribune|philharmonic|university|institute|court of|convention)$/
/** Words for parts of a country, which leave the name before them a place: "Kherson region", "Shan State". */
const PART =
  /^(?:province|region|state|governorate|department|oblast|district|county|city|airport|air|base|bridge|crossing|port|harbour|road|highway|square|street|market|prison|camp|township|quarter|island|river|gate|hospital|station|refinery|north|south|east|west)$/
const LOCATIVE =
  /^(?:in|at|near|from|to|of|over|outside|inside|around|towards?|across|into|on|off|through|above|below|beyond|between|under|against|left|hit|struck|entered|reached|seized|storm\w*|shell\w*|bomb\w*)$/
/** What towns do as towns: "Mosul fell", "Velm lies in ruins". */
const AS_A_TOWN =
  /^(?:fell|lies?|lay|stands?|stood|burned|burnt|burns|woke|sleeps?|slept|remained|remains|was|were|is|became|lost|suffered|flooded|trembled|shook|went|emptied|has|had|could|can)$/

/** @param first - token of the name's first word; `last` - after its last */
export function isNoPlace(page: Page, first: number, last: number): boolean {
  const { tokens } = page
  const sentence = page.sentences[tokens[first]?.sentence ?? 0] as Sentence
  const word = (i: number): Token | undefined => (i >= sentence.first && i < sentence.last ? tokens[i] : undefined)
  const name = page.text.slice(tokens[first]?.start ?? 0, tokens[last - 1]?.end ?? 0)
  if (SEATS.test(name)) return true
  for (let i = first - 1; i >= first - 3; i--) {
    if (BEARER.test(word(i)?.lower ?? '')) return true
    if (!/^\p{Lu}/u.test(word(i)?.text ?? '')) break
  }
  if (/^an?$/.test(word(first - 1)?.lower ?? '') && BEARER.test(word(first - 3)?.lower ?? '')) return true
  const after = word(last)
  if (after && MADE_THERE.test(after.lower)) return true
  if (after && /^\p{Lu}/u.test(after.text) && after.pos === 'PROPN' && !PART.test(after.lower)) return true
  return isGovernment(word, first, last)
}

/** "Caracas recalled its envoy", "talks between Bogotá and the rebels": who governs from there. */
function isGovernment(word: (i: number) => Token | undefined, first: number, last: number): boolean {
  const before = word(first - 1)
  if (
    before?.lower === 'between' &&
    /^(?:talks|negotiations|relations|tensions|ties|agreement|deal)$/.test(word(first - 2)?.lower ?? '')
  ) {
    return true
  }
  if (before && (LOCATIVE.test(before.lower) || before.pos === 'ADP' || before.pos === 'VERB')) return false
  if (before && !/^(?:,|and|but|that|while|"|“|as|the|because|if)$/.test(before.lower)) return false
  let i = last
  // "Washington and its allies imposed", "Baghdad and Erbil have not agreed"
  if (word(i)?.lower === 'and') while (word(i) && !/^(?:VERB|AUX)$/.test(word(i)?.pos ?? '')) i++
  let verb = word(i)
  while (verb?.pos === 'ADV') verb = word(++i)
  if (!verb || !/^(?:VERB|AUX)$/.test(verb.pos)) return false
  if (verb.pos === 'AUX') {
    const next = word(/^(?:not|n't)$/.test(word(i + 1)?.lower ?? '') ? i + 2 : i + 1)
    // "would not comment", "has not agreed", but "was shelled"
    return next?.pos === 'VERB' && !/^(?:was|were|is|are|been|being)$/.test(verb.lower)
  }
  return !AS_A_TOWN.test(verb.lower)
}
