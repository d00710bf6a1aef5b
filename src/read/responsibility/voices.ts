/**
 * Voices that no claim was read for: rows need a speaker wherever somebody speaks, claims only where it is sure.
 *
 * Every word gets the voice that it stands in: after "said", before ", said", in a quotation whose speaker is named beside
 * it, or in a communiqué, whose issuer says what nobody else does. Voices look like claims, so that everything that reads
 * claims reads them; {@link isHeard} tells them apart, and no row points at one.
 *
 * @module
 */
import type { ClaimId, EntityId } from '../../model/ids.ts'
import type { Claim } from '../../model/reading.ts'
import { type Quotation, quotationsOf } from '../claims/quotations.ts'
import { type Sentence, spansOf, type Token } from '../page/page.ts'
import { tokenFrom } from '../page/tokens-at.ts'
import { issuerOf } from './issuer.ts'
import { type Party, phraseAfter, QUOTE } from './parties.ts'
import type { Scene } from './scene.ts'
import { subjectOf } from './subject.ts'

const SAYING =
  /^(?:said|says|say|saying|told|tells|wrote|writes|added|adds|insisted|insists|argued|argues|believes|believed|thinks|concluded|concludes|conclude|alleged|alleges|claimed|claims|maintains|maintained|replied|warned|warns|explained|explains|stated|states|noted|notes|found|finds|announced|reported|reports|remarked|suggested|suggests|asserted|asserts|charged|declared|declares|acknowledged|conceded|confirmed|testified|recalled|answered|asked|called|calls|calling|suspects|swears|swore|accused|accuses|accusing|contends|contended|revealed|disclosed|ruled|established|repeated|repeats|shrugged|counters|countered)$/
const BODY =
  /^(?:statement|communiqué|message|report|letter|memo|memorandum|leaflet|note|dossier|study|panel|inquiry|commission)$/
const MANY =
  /^(?:officials|residents|witnesses|survivors|sources|police|diplomats|analysts|experts|officers|researchers|investigators|prosecutors|doctors|medics|villagers|relatives|neighbours|neighbors|observers|lawyers|activists|monitors|ministry|army|government|commission|panel|inquiry|court|mission|embassy|presidency|office|group|authorities)$/
const ONE =
  /^(?:official|resident|witness|survivor|source|diplomat|analyst|expert|officer|researcher|investigator|prosecutor|doctor|spokesman|spokeswoman|spokesperson|lawyer|commander|chairman|chairwoman|minister|governor|man|woman|trader|ambassador|adviser|aide|colleague|brother|sister|father|mother|widow|son|daughter|fighter|defector|soldier|judge|teacher|driver|farmer|nurse|priest|imam|mayor|colonel|general|captain)$/

const heard = new WeakSet<Claim>()

/** Is this a voice, and no claim of the reading? */
export function isHeard(claim: Claim): boolean {
  return heard.has(claim)
}

interface Voice {
  readonly speaker: EntityId
  readonly first: number
  readonly last: number
}

/** The claims, those without a speaker given one where the text names it, and the voices that stand between them. */
export function voicesIn(scene: Scene): Claim[] {
  const { page, claimOf, claims } = scene
  const { quotations } = quotationsOf(page)
  const quoted = new Array<Quotation | null>(page.tokens.length).fill(null)
  for (const q of quotations) for (const piece of q.pieces) quoted.fill(q, piece.first, piece.last)
  const issuer = issuerOf(scene)
  const voiceOf = new Array<EntityId | null>(page.tokens.length).fill(null)
  for (const sentence of page.sentences) {
    if (sentence.part !== 'body') continue
    for (const { speaker, first, last } of saidIn(scene, sentence, quoted, issuer)) {
      for (let i = first; i < last; i++) voiceOf[i] ??= speaker
    }
  }
  const voiceAt = (i: number): EntityId | null => claimOf[i]?.speaker ?? voiceOf[i] ?? null
  for (const q of quotations) if (q.speech) fillQuotation(scene, q, quoted, voiceAt, voiceOf)
  const filled = claims.map((claim) => {
    if (claim.speaker !== null || claim.kind === 'narration' || claim.part !== 'body') return claim
    const speaker = speakerOfNobody(scene, claim, voiceOf, issuer)
    return speaker === null ? claim : { ...claim, speaker }
  })
  if (issuer !== null) {
    for (const sentence of page.sentences) {
      if (sentence.part !== 'body') continue
      for (let i = sentence.first; i < sentence.last; i++) voiceOf[i] ??= quoted[i]?.speech ? null : issuer
    }
  }
  return [...filled, ...asClaims(scene, voiceOf)]
}

function saidIn(
  scene: Scene,
  sentence: Sentence,
  quoted: readonly (Quotation | null)[],
  issuer: EntityId | null,
): Voice[] {
  const { tokens } = scene.page
  const voices: Voice[] = []
  let open = sentence.first
  for (let i = sentence.first; i < sentence.last; i++) {
    const token = tokens[i] as Token
    if (!SAYING.test(token.lower) || quoted[i]?.speech) continue
    if (scene.cueOf[i] && scene.cueOf[i]?.speaker !== null) continue
    if (
      /^(?:the|a|an|this|that|his|her|its|their|no|any|to|would|will|is|are|was|were|be|been)$/.test(
        tokens[i - 1]?.lower ?? '',
      ) &&
      i > sentence.first
    )
      continue
    if (bids(tokens, i, sentence.last)) continue
    const inverted = i > sentence.first && /^(?:,|”|"|»|,”|’)$/.test(tokens[i - 1]?.text ?? '')
    const after = inverted ? phraseAfter(scene, i + 1, 1) : null
    const who = after ?? subjectOf(scene, i)
    const speaker = who ? speakerOf(scene, who, issuer) : null
    if (!who || speaker === null) continue
    const start = after ? i : Math.min(scene.phrases[who.phrase]?.first ?? i, i)
    const mark = tokens[start - 1]?.text ?? ''
    if (start > open && (mark === ',' || QUOTE.test(mark))) voices.push({ speaker, first: open, last: start })
    voices.push({ speaker, first: after ? (scene.phrases[after.phrase]?.last ?? i) : i, last: sentence.last })
    const previous = voices.findLast((v) => v.last === sentence.last && v.first < start)
    if (previous) voices[voices.indexOf(previous)] = { ...previous, last: start }
    open = i + 1
  }
  return voices
}

/** "Told them to wait" is an order, no telling. */
function bids(tokens: readonly Token[], verb: number, last: number): boolean {
  if (!/^(?:told|tells|asked|warned|warns|called|calls)$/.test(tokens[verb]?.lower ?? '')) return false
  for (let i = verb + 1; i < Math.min(last, verb + 5); i++) {
    if (/^(?:that|[,:“"])$/.test(tokens[i]?.text ?? '')) return false
    if (tokens[i]?.lower === 'to' && tokens[i + 1]?.pos === 'VERB') return true
  }
  return false
}

/** The entity that speaks; somebody whom no name rule knew is entered. */
function speakerOf(scene: Scene, who: Party, issuer: EntityId | null): EntityId | null {
  if (who.nobody) return null
  const phrase = scene.phrases[who.phrase]
  const head = scene.page.tokens[phrase?.head ?? -1]
  if (!phrase || !head) return null
  if (/^(?:we|i)$/.test(head.lower)) return issuer
  if (who.entity !== null) {
    const { type, mentions } = scene.book.get(who.entity)
    if (/^(?:person|organisation|nationality|document)$/.test(type)) return who.entity
    return type === 'location' && mentions.some((m) => m.kind === 'name') ? who.entity : null
  }
  if (who.open || phrase.kind === 'pronoun') return null
  const type = MANY.test(head.lower) || BODY.test(head.lower) ? 'organisation' : ONE.test(head.lower) ? 'person' : null
  return type && scene.book.add(type, { start: phrase.start, end: phrase.end, kind: 'nominal' })
}

/** A quotation's words without a voice take the voice of its other words, else of what stands nearest in its paragraph. */
function fillQuotation(
  scene: Scene,
  q: Quotation,
  quoted: readonly (Quotation | null)[],
  voiceAt: (token: number) => EntityId | null,
  voiceOf: (EntityId | null)[],
): void {
  const { page } = scene
  const paragraphOf = (token: number) => page.sentences[page.tokens[token]?.sentence ?? -1]?.paragraph
  const home = paragraphOf(q.first)
  const tokens = q.pieces.flatMap(({ first, last }) => Array.from({ length: last - first }, (_, k) => first + k))
  let speaker: EntityId | null = null
  for (const i of tokens) speaker ??= voiceAt(i)
  // Before it: who spoke last in the paragraph; after it: who speaks next, unless that one has a quotation of his own.
  for (let i = q.first - 1; speaker === null && i >= 0 && paragraphOf(i) === home; i--) speaker = voiceAt(i)
  for (let i = q.last; speaker === null && i < page.tokens.length && paragraphOf(i) === home; i++) {
    if (!quoted[i]?.speech) speaker = voiceAt(i)
  }
  const opens = page.sentences[page.paragraphs[home ?? -1]?.first ?? -1]?.first === q.first
  if (speaker === null && opens) {
    for (let i = q.first - 1; speaker === null && i >= 0 && paragraphOf(i) === (home ?? 0) - 1; i--)
      speaker = voiceAt(i)
  }
  if (speaker !== null) for (const i of tokens) if (voiceAt(i) === null) voiceOf[i] = speaker
}

/** "We have found", "he told her": whose pronoun the source is, or whose quotation the content stands in. */
function speakerOfNobody(
  scene: Scene,
  claim: Claim,
  voiceOf: readonly (EntityId | null)[],
  issuer: EntityId | null,
): EntityId | null {
  const source = claim.source[0]
  if (source) {
    const words = scene.page.text.slice(source.start, source.end).toLowerCase()
    return /^(?:we|i|our|us)\b/.test(words) ? issuer : scene.book.find(source)
  }
  const at = tokenFrom(scene.page, claim.content[0]?.start ?? -1)
  return (at >= 0 ? voiceOf[at] : null) ?? null
}

/** Runs of one voice within a sentence, as claims. */
function asClaims(scene: Scene, voiceOf: readonly (EntityId | null)[]): Claim[] {
  const { page, claimOf } = scene
  const found: Claim[] = []
  for (const sentence of page.sentences) {
    for (let i = sentence.first; i < sentence.last; ) {
      const speaker = voiceOf[i] ?? null
      let last = i + 1
      while (last < sentence.last && voiceOf[last] === speaker) last++
      if (speaker !== null && page.tokens.slice(i, last).some((token) => !claimOf[token.index])) {
        found.push(claimOfVoice(scene, speaker, i, last))
      }
      i = last
    }
  }
  return found
}

function claimOfVoice(scene: Scene, speaker: EntityId, first: number, last: number): Claim {
  const claim: Claim = {
    id: 'voice' as ClaimId,
    speaker,
    affiliation: scene.book.get(speaker).type === 'person' ? scene.book.affiliationOf(speaker) : null,
    sourceType: null,
    kind: 'indirect',
    part: 'body',
    repeats: null,
    source: [],
    cue: [],
    content: spansOf(scene.page, first, last),
    certainty: 'certain',
    certaintyCue: null,
    force: 'asserted',
    condition: null,
    alternativeTo: null,
    reportedBy: null,
    about: [],
    confidence: null,
  }
  heard.add(claim)
  return claim
}
