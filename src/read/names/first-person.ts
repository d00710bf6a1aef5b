/**
 * "I" and "we" inside a quotation: whoever is quoted, and the body he or she speaks for.
 *
 * @module
 */
import type { Page, Token } from '../page/page.ts'
import type { Draft, DraftMention } from './draft.ts'
import { issuerOf, turnsOf } from './issuer.ts'
import { tokensInQuotes } from './quoted.ts'

const SAID =
  /^(?:said|says|told|tells|added|adds|wrote|writes|noted|asked|replied|insisted|warned|recalled|explained|thinks|argued|claimed|declared|stated|announced|concluded)$/
/** Sentences around a quotation in which its speaker is looked for. */
const REACH = 2

/** Enters first persons among the mentions of their speakers. */
export function resolveFirstPersons(page: Page, drafts: readonly Draft[], pronouns: readonly number[]): void {
  const quoted = tokensInQuotes(page)
  const speakers = speakersOf(page, drafts, quoted)
  const turns = turnsOf(page, drafts)
  const issuer = issuerOf(page, drafts)
  for (const index of pronouns) {
    const token = page.tokens[index] as Token
    const alone = /^(?:i|me|my|mine|myself)$/.test(token.lower)
    if (!alone && !/^(?:we|us|our|ours|ourselves)$/.test(token.lower)) continue
    const turn = turns.get(page.sentences[token.sentence]?.paragraph ?? -1) ?? null
    const speaker = quoted.has(index) ? nearest(page, speakers, token) : (turn ?? issuer)
    if (!speaker || (alone && speaker.type !== 'person')) continue
    const draft = alone ? speaker : speaker.type === 'person' ? speaker.affiliation : speaker
    const { start, end } = token
    draft?.mentions.push({ first: index, last: index + 1, head: index, start, end, kind: 'pronoun' })
  }
}

interface Speaker {
  readonly draft: Draft
  readonly at: Token
}

/** Whoever stands next to a verb of speech outside quotations. */
function speakersOf(page: Page, drafts: readonly Draft[], quoted: ReadonlySet<number>): Speaker[] {
  const byStart = new Map<number, [Draft, DraftMention]>()
  for (const draft of drafts) {
    if (draft.type !== 'person' && draft.type !== 'organisation') continue
    for (const m of draft.mentions) byStart.set(m.first, [draft, m])
  }
  const speakers: Speaker[] = []
  for (const verb of page.tokens) {
    if (!SAID.test(verb.lower) || quoted.has(verb.index)) continue
    const speaker = preceding(page, verb, byStart) ?? following(page, verb, byStart)
    if (speaker) speakers.push({ draft: speaker, at: verb })
  }
  return speakers
}

type ByStart = ReadonlyMap<number, [Draft, DraftMention]>

/** "Ruk said": the mention that ends at the verb, or before a clause between commas. */
function preceding(page: Page, verb: Token, byStart: ByStart): Draft | null {
  for (let i = verb.index - 1; i >= 0 && verb.index - i < 16; i--) {
    const token = page.tokens[i] as Token
    if (token.sentence !== verb.sentence || /^[“”"]$/.test(token.text)) return null
    const [draft, mention] = byStart.get(i) ?? []
    if (!draft || !mention) continue
    if (mention.last === verb.index || page.tokens[mention.last]?.text === ',') return draft
  }
  return null
}

/** "said General Ruk". */
function following(page: Page, verb: Token, byStart: ByStart): Draft | null {
  for (let i = verb.index + 1; i < verb.index + 6; i++) {
    if (page.tokens[i]?.sentence !== verb.sentence) return null
    const found = byStart.get(i)
    if (found) return found[0]
  }
  return null
}

function nearest(page: Page, speakers: readonly Speaker[], token: Token): Draft | null {
  let best: Speaker | null = null
  let least = Number.POSITIVE_INFINITY
  const paragraph = page.sentences[token.sentence]?.paragraph
  for (const speaker of speakers) {
    const away = Math.abs(speaker.at.sentence - token.sentence)
    if (away > REACH) continue
    const other = page.sentences[speaker.at.sentence]?.paragraph === paragraph ? 0 : 1
    const cost = other * 1000 + away * 100 + Math.abs(speaker.at.index - token.index) / 10
    if (cost < least) {
      best = speaker
      least = cost
    }
  }
  return best?.draft ?? null
}
