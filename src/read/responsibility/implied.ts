/**
 * Rows that a claim carries though no phrase of it names a part: the accused deny, and those asked will not say.
 *
 * @module
 */
import type { EntityId } from '../../model/ids.ts'
import type { Claim } from '../../model/reading.ts'
import type { Span } from '../../model/span.ts'
import { type Draft, draft } from './draft.ts'
import { incidentAt } from './incident-of.ts'
import { principalOf } from './parties.ts'
import type { Scene } from './scene.ts'

/** @param drafts - what the other acts found; a claim that has a row of its own gives no more here */
export function impliedIn(scene: Scene, drafts: readonly Draft[]): Draft[] {
  return scene.claims.flatMap((claim) => {
    if (claim.speaker === null || claim.part !== 'body' || drafts.some((d) => d.claim === claim)) return []
    const at = tokenOf(scene, claim)
    const evidence = claim.content[0]
    if (at < 0 || !evidence) return []
    if (claim.certainty === 'unknown' && claim.force === 'asserted') {
      const incident = incidentAt(scene, at, at + 1)
      if (!incident) return []
      return draft({ incident, role: 'unknown', claim, assertedBy: claim.speaker, certainty: 'unknown', evidence, at })
    }
    if (claim.certainty !== 'denied') return ownDeed(scene, drafts, claim, at)
    const accused = accusedOf(drafts, [claim.speaker, principalOf(scene, claim)], at)
    if (!accused) return []
    return draft({
      incident: accused.incident,
      matter: accused.matter,
      actor: accused.actor,
      role: accused.role,
      claim,
      assertedBy: claim.speaker,
      certainty: 'denied',
      force: claim.force === 'conditional' && claim.condition ? 'conditional' : 'asserted',
      condition: claim.condition,
      evidence,
      at,
    })
  })
}

const CLAIMING = /\b(?:claim(?:s|ed|ing)?|signed|credit|admit(?:s|ted)?|confess(?:es|ed)?|owned up)\b/
const DEED = /\b(?:responsib\w+|attacks?|operations?|raids?|strikes?|bomb\w*|kill\w*|deeds?|blasts?|it|this)\b/
const OWN = /(?:^|[“"‘.;:,(] ?|that )(?:we|our (?:men|fighters|forces|units?|brothers|drones|heroes|comrades))\b/
const OTHER_DEED =
  /\b(?:condemn|den(?:y|ied)|reject|mourn|regret|demand|not|never|nothing|n['’]t|will|would|call on|urge|hope|believe|know|think|expect|investigat\w+)\b/

/** "We struck the depot", said by somebody whom others hold to have done it, or in a claim of responsibility. */
function ownDeed(scene: Scene, drafts: readonly Draft[], claim: Claim, at: number): Draft[] {
  if (claim.certainty !== 'certain' || claim.force !== 'asserted' || claim.speaker === null) return []
  const words = (spans: readonly Span[]): string =>
    spans
      .map((span) => scene.page.text.slice(span.start, span.end))
      .join(' ')
      .toLowerCase()
  const content = words(claim.content)
  const actor = principalOf(scene, claim)
  const incident = incidentAt(scene, at, at + 1)
  const evidence = claim.content[0]
  if (actor === null || !incident || !evidence) return []
  const claims = CLAIMING.test(words(claim.cue)) && DEED.test(content)
  const accused = drafts.some((d) => d.actor === actor && d.role === 'perpetrator')
  const tells = OWN.test(content) && !OTHER_DEED.test(content) && (accused || claim.sourceType === 'party')
  if (!claims && !tells) return []
  return [
    draft({ incident, actor, role: 'perpetrator', claim, assertedBy: claim.speaker, ownClaim: true, evidence, at }),
  ]
}

/** The last accusation before a place against one of these, else the first after it. */
export function accusedOf(drafts: readonly Draft[], who: readonly (EntityId | null)[], at: number): Draft | undefined {
  const against = drafts.filter(
    (d) =>
      d.actor !== null &&
      who.includes(d.actor) &&
      d.certainty !== 'denied' &&
      !d.ownClaim &&
      !/^(?:none|unknown)$/.test(d.role),
  )
  return against.findLast((d) => d.at <= at) ?? against[0]
}

function tokenOf(scene: Scene, claim: Claim): number {
  const start = claim.content[0]?.start ?? -1
  return scene.page.tokens.find((token) => token.start >= start)?.index ?? -1
}
