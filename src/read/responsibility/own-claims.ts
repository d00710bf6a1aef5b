/**
 * Claims of responsibility, by an actor or its spokesmen.
 *
 * @module
 */
import { actorOf } from './actors.ts'
import { type Draft, draft } from './draft.ts'
import { incidentAt } from './incident-of.ts'
import { type Party, phraseAfter } from './parties.ts'
import { type PhraseRule, PhraseTable } from './phrase-rules.ts'
import { type Scene, spanOf } from './scene.ts'
import { subjectOf } from './subject.ts'
import { toneAt } from './tone.ts'

interface OwnClaimRule extends PhraseRule {
  readonly claimant: 'subject' | 'after'
}

const RULES: readonly OwnClaimRule[] = [
  o(
    'subject',
    '(?:claimed|claims|claim|claiming|took|accepted|admitted|assumed|takes) (?:full |sole )?(?:responsibility|credit|authorship)',
    'the guild claimed responsibility',
  ),
  o('subject', '(?:claimed|claims|claim|claiming) <it>', 'the guild claimed the raid'),
  o(
    'subject',
    '(?:confessed|confesses|admitted|admits|owned|owns) (?:up )?(?:to )?(?:having )?(?:<it>|[a-z]+(?:ing|ed) (?:the|a|an|his|her|him|two|three|four|several))',
    'he confessed to the raid',
  ),
  o(
    'after',
    '(?:responsibility|credit) (?:for [^.;]{1,50}? )?(?:was|has been|had been|were) claimed by',
    'responsibility was claimed by the guild',
  ),
  o('after', '(?:claimed) (?:[^ ,.;]+ )?by', 'the raid was claimed by the guild'),
  o('after', '(?:signed|signature) (?:by |“ ?|" ?|in the name of |with the name )', 'a note signed by the guild'),
  o('after', 'claim of responsibility (?:by|from|in the name of)', 'a claim of responsibility from the guild'),
]

function o(claimant: OwnClaimRule['claimant'], say: string, example: string): OwnClaimRule {
  return { claimant, say, example }
}

const TABLE = new PhraseTable(RULES)

export function ownClaimsIn(scene: Scene): Draft[] {
  return TABLE.fits(scene).flatMap(({ rule, first, last }) => {
    const who: Party | null = rule.claimant === 'after' ? phraseAfter(scene, last, 3) : subjectOf(scene, first)
    if (!who || who.nobody || who.open) return []
    const actor = actorOf(scene, who, false)
    if (!actor) return []
    const cue = scene.cueOf[first] ?? null
    const tone = toneAt(scene, first, cue && cue.speaker === actor ? cue : null)
    if (tone.certainty === 'denied' || tone.certainty === 'unknown') return []
    const incident = incidentAt(scene, first, last)
    if (!incident) return []
    return draft({
      incident,
      actor,
      role: 'perpetrator',
      claim: cue?.speaker === actor ? cue : null,
      assertedBy: actor,
      certainty: tone.certainty,
      force: tone.force,
      condition: tone.condition,
      ownClaim: true,
      evidence: spanOf(scene, first, last),
      at: first,
    })
  })
}
