/**
 * Who is given a part in a deed, by the phrases of {@link ROLE_RULES}.
 *
 * @module
 */
import type { EntityId } from '../../model/ids.ts'
import type { Claim } from '../../model/reading.ts'
import { actorOf } from './actors.ts'
import { asAlternatives } from './alternatives.ts'
import { type Draft, draft } from './draft.ts'
import { incidentAt } from './incident-of.ts'
import { namedWith, type Party, phraseAfter, principalOf } from './parties.ts'
import { type Fit, PhraseTable } from './phrase-rules.ts'
import { ROLE_RULES, type RoleRule } from './role-rules.ts'
import { type Scene, spanOf } from './scene.ts'
import { subjectOf } from './subject.ts'
import { toneAt, weaker } from './tone.ts'
import { voiceAt } from './voice.ts'

const TABLE = new PhraseTable(ROLE_RULES)

export function rolesIn(scene: Scene): Draft[] {
  return TABLE.fits(scene).flatMap((fit) => draftsOf(scene, fit))
}

function draftsOf(scene: Scene, fit: Fit<RoleRule>): Draft[] {
  const { rule, first, last } = fit
  if (rule.actor === 'subject' && !isSaidOfSomebody(scene, rule, first)) return []
  const who = partyOf(scene, fit)
  if (who === null && rule.actor !== 'unnamed') return []
  const claim = scene.claimOf[first] ?? null
  const tone = toneAt(scene, first, claim)
  if (who?.open && asksWho(scene, who)) return []
  const passive = rule.actor === 'subject' && isPassive(scene, first)
  const incident = incidentAt(scene, first, last)
  if (!incident) return []
  const base = {
    incident,
    role: rule.role,
    claim,
    assertedBy: asserterOf(scene, fit, claim),
    certainty: rule.atMost ? weaker(tone.certainty, rule.atMost) : tone.certainty,
    force: tone.force,
    condition: tone.condition,
    evidence: spanOf(scene, startOf(scene, who, first), last),
    at: first,
  }
  if (who === null || passive || who.open) {
    if (rule.known || rule.clears) return []
    const presupposed = who?.open && base.force === 'asserted' && rule.actor === 'subject'
    return [draft({ ...base, actor: null, force: presupposed ? 'presupposed' : base.force })]
  }
  if (who.nobody) {
    // "Nobody ordered anything": whoever is spoken for did not.
    const actor = claim ? principalOf(scene, claim) : null
    return actor === null ? [] : [draft({ ...base, actor, certainty: 'denied' })]
  }
  const together = who.phrase < 0 ? { others: [], either: false } : namedWith(scene, who.phrase)
  const either = together.either && together.others.length > 0
  const rows: Draft[] = []
  for (const one of [who, ...together.others]) {
    const actor = actorOf(scene, one, tone.certainty === 'certain' && !either)
    if (actor === undefined || (actor === null && (!either || one === who)) || (rule.known && actor === null)) continue
    if (rule.body && actor !== null && (claim === null || scene.book.get(actor).type !== 'organisation')) continue
    const [role, certainty] = rule.clears ? cleared(scene, claim, actor) : [base.role, base.certainty]
    rows.push(draft({ ...base, actor, role, certainty }))
  }
  return either ? asAlternatives(rows) : rows
}

/** "She attributed it to the guild": the subject of such a verb is the one who says so. */
const ASCRIBING = /^(?:attribut|trac|pin|point|held|hold|found|find|suspect|nam|identif)/

function asserterOf(scene: Scene, { rule, first }: Fit<RoleRule>, claim: Claim | null): EntityId | null {
  const token = scene.page.tokens[first]
  if (token && (rule.actor === 'after' || rule.actor === 'inside') && ASCRIBING.test(token.lower)) {
    const passive = isPassive(scene, first)
    const who = passive ? null : subjectOf(scene, first)?.entity
    if (who) return who
  }
  // "He said that the duke ordered it": taken for the duke's own words, it is his who says it.
  if (claim && scene.cueOf[first] === claim && rule.actor === 'subject') {
    const teller = scene.claims.find(
      (other) =>
        other !== claim &&
        other.content.some((span) => span.start <= (token?.start ?? 0) && (token?.start ?? 0) < span.end),
    )
    return teller?.speaker ?? null
  }
  return voiceAt(scene, first, claim)
}

/** A verb that somebody is the subject of: no noun ("the arms of"), no adjective ("armed groups"), no mere intention. */
function isSaidOfSomebody(scene: Scene, rule: RoleRule, first: number): boolean {
  const { tokens } = scene.page
  const [before, token, after] = [tokens[first - 1], tokens[first], tokens[first + 1]]
  if (!token) return false
  const inSentence = before?.sentence === token.sentence ? before : undefined
  if (token.pos === 'NOUN' && inSentence && /^(?:DET|ADJ|ADP|NUM)$/.test(inSentence.pos)) return false
  if (token.pos === 'ADJ' && after?.pos === 'NOUN') return false
  if (token.pos === 'NOUN' && /^(?:of|at)$/.test(after?.lower ?? '')) return false
  if (rule.role === 'knew' && token.lower === 'know' && isFirstPerson(scene, first)) return false
  if (rule.role === 'opposed' || rule.role === 'permitted' || rule.role === 'knew') return true
  for (let i = first - 1; i >= first - 2 && i >= 0; i--) {
    const word = tokens[i]
    if (word?.sentence !== token.sentence) break
    if (
      word.lower === 'to' &&
      rule.role === 'perpetrator' &&
      !/^(?:claimed|claims|refused)$/.test(tokens[i - 1]?.lower ?? '')
    )
      return false
    if (/^(?:can|will|would|should|must|'ll|shall)$/.test(word.lower)) return false
  }
  const who = subjectOf(scene, first)
  const word = tokens[scene.phrases[who?.phrase ?? -1]?.first ?? -1]
  return word === undefined || !/^(?:i|you)$/.test(word.lower) || rule.role === 'perpetrator'
}

/** "We will never know": what the speaker knows now is no part in the deed. */
function isFirstPerson(scene: Scene, first: number): boolean {
  const phrase = scene.phrases[subjectOf(scene, first)?.phrase ?? -1]
  return /^(?:i|we|you|one)$/.test(scene.page.tokens[phrase?.first ?? -1]?.lower ?? '')
}

function startOf(scene: Scene, who: Party | null, first: number): number {
  return who && who.phrase >= 0 ? Math.min(scene.phrases[who.phrase]?.first ?? first, first) : first
}

function partyOf(scene: Scene, { rule, first, last }: Fit<RoleRule>): Party | null {
  if (rule.actor === 'subject') return subjectOf(scene, first)
  if (rule.actor === 'after') return phraseAfter(scene, last)
  if (rule.actor === 'inside') return phraseAfter(scene, first + 1)
  if (rule.actor === 'unnamed') return null
  const claim = scene.claimOf[first]
  const entity = claim ? principalOf(scene, claim) : null
  return entity === null ? null : { phrase: -1, entity, nobody: false, open: false }
}

/** "No part in it": the accused denies the deed, anybody else clears. */
function cleared(scene: Scene, claim: Claim | null, actor: EntityId | null): [Draft['role'], Draft['certainty']] {
  if (actor !== null && !isThirdParty(scene, claim, actor)) return ['perpetrator', 'denied']
  const certainty = claim?.certainty ?? 'certain'
  return ['none', certainty === 'denied' ? 'certain' : certainty]
}

/** Does somebody else than the actor, or those who speak for it, say so? */
export function isThirdParty(scene: Scene, claim: Claim | null, actor: EntityId): boolean {
  if (!claim || claim.speaker === null) return true
  return claim.speaker !== actor && principalOf(scene, claim) !== actor
}

/** "Was ordered": the subject is what was done, and who did it is not said. */
function isPassive(scene: Scene, verb: number): boolean {
  const { tokens } = scene.page
  const token = tokens[verb]
  if (!token || !/(?:ed|en|ought|aid|ent|ung|ade)$/.test(token.lower)) return false
  if (/^(?:been|was|were|is|are|being)$/.test(token.lower)) return false
  for (let i = verb - 1; i >= verb - 3 && i >= 0; i--) {
    const word = tokens[i]
    if (!word || word.sentence !== token.sentence) return false
    if (/^(?:is|are|was|were|be|been|being|got)$/.test(word.lower)) {
      return !/^(?:convicted|sentenced|jailed|arrested|charged|accused|suspected|involved|detained|indicted|wanted|implicated|responsible|imprisoned|remanded)$/.test(
        token.lower,
      )
    }
    if (word.pos !== 'ADV' && word.pos !== 'PART') return false
  }
  return false
}

/** "Who did it?" has no row: it is a question of the report or a claim. "To say who paid" takes for granted that somebody did. */
function asksWho(scene: Scene, who: Party): boolean {
  const { tokens } = scene.page
  const word = tokens[scene.phrases[who.phrase]?.first ?? -1]
  if (word?.lower !== 'who') return false
  const before = tokens[word.index - 1]
  return before === undefined || before.sentence !== word.sentence || /^[“"—–:,]$/.test(before.text)
}
