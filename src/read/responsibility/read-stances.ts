/**
 * What is held about incidents beside who did it: whether to kill or to warn, why, why then, whether a claim is genuine.
 *
 * @module
 */
import type { EntityId } from '../../model/ids.ts'
import { StanceId } from '../../model/ids.ts'
import type { Claim, Incident, Stance } from '../../model/reading.ts'
import { overlaps } from '../../model/span.ts'
import type { Sight } from '../model/sight.ts'
import type { EntityBook } from '../names/book.ts'
import type { Page } from '../page/page.ts'
import { actorOf } from './actors.ts'
import { AIM_RULES } from './aim-rules.ts'
import { CIRCUMSTANCE_RULES } from './circumstance-rules.ts'
import { groundsIn } from './grounds.ts'
import { incidentAt } from './incident-of.ts'
import { phraseAfter, principalOf } from './parties.ts'
import { type Fit, PhraseTable } from './phrase-rules.ts'
import { type Scene, sceneOf, spanOf } from './scene.ts'
import { seenIncident, seenStances } from './seen-rows.ts'
import type { StanceRule } from './stance-rule.ts'
import { subjectOf } from './subject.ts'
import { toneAt, weaker } from './tone.ts'
import { voiceAt } from './voice.ts'
import { isHeard } from './voices.ts'

const TABLE = new PhraseTable([...AIM_RULES, ...CIRCUMSTANCE_RULES])

export function readStances(
  page: Page,
  book: EntityBook,
  claims: readonly Claim[],
  incidents: readonly Incident[],
  sight: Sight | null = null,
): Stance[] {
  if (incidents.length === 0) return []
  const scene = sceneOf(page, book, claims, incidents)
  const stances: Stance[] = []
  const ruled = TABLE.fits(scene).flatMap((fit) => {
    const stance = stanceOf(scene, fit)
    const told = stance && sight && seenIncident(scene, sight, stance.evidence)
    return told ? [{ ...stance, incident: told.id }] : (stance ?? [])
  })
  const seen = (sight ? seenStances(scene, sight) : []).map((one) => {
    const stance = seenStance(scene, one)
    const same = ruled.find((r) => r.dimension === stance?.dimension && overlaps(r.evidence, stance.evidence))
    // Of the same words a rule knows better what they hold: "to warn, not to kill".
    return stance && same ? { ...stance, value: same.value } : stance
  })
  for (const stance of [...seen, ...ruled]) {
    if (!stance) continue
    const twin = stances.some(
      (s) =>
        s.incident === stance.incident &&
        s.dimension === stance.dimension &&
        s.assertedBy === stance.assertedBy &&
        (s.value === stance.value || stance.value === 'other'),
    )
    if (!twin) stances.push({ ...stance, id: StanceId.parse(`s${stances.length + 1}`) })
  }
  return stances
}

function stanceOf(scene: Scene, { rule, first, last }: Fit<StanceRule>): Stance | null {
  const { page } = scene
  const sentence = page.sentences[page.tokens[first]?.sentence ?? -1]
  if (sentence?.part !== 'body') return null
  const incident = incidentAt(scene, first, last)
  if (!incident) return null
  if (rule.dimension === 'timing' && !tellsOf(scene, sentence, incident)) return null
  const claim = scene.claimOf[first] ?? null
  if (rule.told && (claim === null || claim.speaker === null)) return null
  const tone = toneAt(scene, first, claim)
  const force = rule.force && tone.force === 'asserted' ? rule.force : tone.force
  return {
    id: StanceId.parse('s0'),
    incident: incident.id,
    dimension: rule.dimension,
    value: rule.value,
    actor: actorIn(scene, rule, first, last, claim),
    assertedBy: voiceAt(scene, first, claim),
    claim: claim && !isHeard(claim) ? claim.id : null,
    certainty: rule.atMost ? weaker(tone.certainty, rule.atMost) : tone.certainty,
    force,
    condition: tone.condition,
    grounds: groundsIn(scene, first, claim),
    evidence: spanOf(scene, first, last),
    confidence: null,
  }
}

function seenStance(scene: Scene, seen: ReturnType<typeof seenStances>[number]): Stance | null {
  const { first, last, incident, claim, dimension, value, actor, assertedBy, certainty, force, condition } = seen
  if (!incident) return null
  return {
    id: StanceId.parse('s0'),
    incident: incident.id,
    dimension,
    value,
    actor,
    assertedBy,
    claim: claim && !isHeard(claim) ? claim.id : null,
    certainty,
    force,
    condition,
    grounds: groundsIn(scene, first, claim),
    evidence: spanOf(scene, first, last),
    confidence: null,
  }
}

function tellsOf(
  scene: Scene,
  sentence: { readonly first: number; readonly last: number },
  incident: Incident,
): boolean {
  for (let i = sentence.first; i < sentence.last; i++) if (scene.incidentOf[i] === incident) return true
  return false
}

function actorIn(scene: Scene, rule: StanceRule, first: number, last: number, claim: Claim | null): EntityId | null {
  const who =
    rule.actor === 'subject' ? subjectOf(scene, first) : rule.actor === 'after' ? phraseAfter(scene, last) : null
  if (rule.actor === 'speaker') return claim ? principalOf(scene, claim) : null
  return who ? (actorOf(scene, who, false) ?? null) : null
}
