/**
 * Who is given a part in a deed, by the phrases of {@link ROLE_RULES}.
 *
 * @module
 */
import type { EntityId } from '../../model/ids.ts'
import type { Claim } from '../../model/reading.ts'
import { actorOf } from './actors.ts'
import { type Draft, draft } from './draft.ts'
import { incidentAt } from './incident-of.ts'
import { type Party, phraseAfter, principalOf, subjectOf } from './parties.ts'
import { type Fit, PhraseTable } from './phrase-rules.ts'
import { ROLE_RULES, type RoleRule } from './role-rules.ts'
import { type Scene, spanOf } from './scene.ts'
import { toneAt, weaker } from './tone.ts'

const TABLE = new PhraseTable(ROLE_RULES)

export function rolesIn(scene: Scene): Draft[] {
  return TABLE.fits(scene).flatMap((fit) => draftOf(scene, fit) ?? [])
}

function draftOf(scene: Scene, fit: Fit<RoleRule>): Draft | null {
  const { rule, first, last } = fit
  const who = partyOf(scene, fit)
  if (who === null && rule.actor !== 'unnamed') return null
  if (who?.open === true && question(scene, who)) return null
  const claim = scene.claimOf[first] ?? null
  const tone = toneAt(scene, first, claim)
  const passive = rule.actor === 'subject' && isPassive(scene, first)
  const actor = who === null || passive ? null : actorOf(scene, who, tone.certainty === 'certain')
  if (actor === undefined) return null
  const open = who === null || who.open || passive
  if (rule.known && (actor === null || open)) return null
  if (actor === null && !open && !who?.nobody) return null
  const assertedBy = claim?.speaker ?? null
  let { certainty, force } = tone
  let role = rule.role
  if (who?.nobody) certainty = weaker(certainty, 'denied')
  if (rule.atMost) certainty = weaker(certainty, rule.atMost)
  if (rule.clears) [role, certainty] = cleared(scene, claim, actor)
  if (who?.open && force === 'asserted' && rule.actor === 'subject') force = 'presupposed'
  const start = who && who.phrase >= 0 ? Math.min(scene.phrases[who.phrase]?.first ?? first, first) : first
  const incident = incidentAt(scene, first, last)
  if (!incident) return null
  return draft({
    incident,
    actor,
    role,
    claim,
    assertedBy,
    certainty,
    force,
    condition: tone.condition,
    evidence: spanOf(scene, start, last),
    at: first,
  })
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

function question(scene: Scene, who: Party): boolean {
  const phrase = scene.phrases[who.phrase]
  const word = scene.page.tokens[phrase?.first ?? -1]
  if (word?.lower !== 'who') return false
  const before = scene.page.tokens[word.index - 1]
  // "Who did it?" asks; "to say who paid" takes for granted that somebody did.
  return before === undefined || before.sentence !== word.sentence || /^[“"—–:]$/.test(before.text)
}
