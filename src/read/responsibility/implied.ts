/**
 * Rows that a claim carries though no phrase of it names a part: the accused deny, and those asked will not say.
 *
 * @module
 */
import type { EntityId } from '../../model/ids.ts'
import type { Claim } from '../../model/reading.ts'
import type { Span } from '../../model/span.ts'
import { tokenFrom } from '../page/tokens-at.ts'
import { type Draft, draft } from './draft.ts'
import { incidentAt } from './incident-of.ts'
import { principalOf } from './parties.ts'
import type { Scene } from './scene.ts'

/** @param drafts - what the other acts found; a claim that has a row of its own gives no more here */
export function impliedIn(scene: Scene, drafts: readonly Draft[]): Draft[] {
  const carriers = new Set(drafts.map((d) => d.claim))
  const carried = scene.claims.flatMap((claim) => (carriers.has(claim) ? [] : rowOfClaim(scene, drafts, claim)))
  return [...carried, ...viewsIn(scene, [...drafts, ...carried])]
}

function rowOfClaim(scene: Scene, drafts: readonly Draft[], claim: Claim): Draft[] {
  if (claim.speaker === null || claim.part !== 'body') return []
  const at = tokenOf(scene, claim)
  const evidence = claim.content[0]
  if (at < 0 || !evidence) return []
  if (claim.certainty === 'unknown' && claim.force === 'asserted') {
    const incident = incidentAt(scene, at, at + 1)
    if (!incident) return []
    return [draft({ incident, role: 'unknown', claim, assertedBy: claim.speaker, certainty: 'unknown', evidence, at })]
  }
  if (claim.certainty !== 'denied') return ownDeed(scene, drafts, claim, at)
  const accused = accusedOf(drafts, [claim.speaker, principalOf(scene, claim)], at)
  if (!accused) return []
  return [
    draft({
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
    }),
  ]
}

/**
 * Speakers without a row of their own who speak of the only accused and of the deed: no phrase says what they hold, so
 * that the row says no more than that they think it possible.
 */
function viewsIn(scene: Scene, drafts: readonly Draft[]): Draft[] {
  const accused = new Map<EntityId, Draft>()
  for (const d of drafts) {
    if (d.actor !== null && d.incident !== null && !/^(?:none|unknown)$/.test(d.role) && !accused.has(d.actor))
      accused.set(d.actor, d)
  }
  const spoken = new Set(drafts.map((d) => d.assertedBy))
  const found: Draft[] = []
  for (const claim of scene.claims) {
    const { speaker } = claim
    const evidence = claim.content[0]
    if (speaker === null || claim.part !== 'body' || !evidence || spoken.has(speaker)) continue
    const at = tokenOf(scene, claim)
    if (at < 0) continue
    const principal = principalOf(scene, claim)
    if (accused.has(speaker) || (principal !== null && accused.has(principal))) continue
    const spokenOf = new Set(
      claim.content.flatMap((piece) =>
        scene.book.beginningIn(piece).flatMap((mention) => (mention.end <= piece.end ? mention.id : [])),
      ),
    )
    const others = [...accused.values()].filter(({ actor }) => actor !== null && spokenOf.has(actor))
    const [other] = others
    if (
      other &&
      others.length === 1 &&
      BLAMEWORTHY.test(scene.page.text.slice(evidence.start, claim.content.at(-1)?.end).toLowerCase())
    ) {
      spoken.add(speaker)
      const certainty = claim.certainty === 'certain' ? 'possible' : claim.certainty
      found.push({
        ...other,
        claim,
        assertedBy: speaker,
        certainty,
        force: claim.force,
        condition: claim.condition,
        alternativeTo: null,
        ownClaim: false,
        grounds: [],
        evidence,
        at,
      })
    }
  }
  return found
}

/** Words for deeds and parts in them. */
const BLAMEWORTHY =
  /\b(?:did|done|responsib\w+|blame\w*|guilt\w*|attacks?|raids?|bomb\w*|kill\w*|murder\w*|shot|fire[ds]?|behind|order\w*|plan\w*|knew|known|allow\w*|stop\w*|armed|paid|pay\w*|weapons?|drones?|rockets?|hand|hands|work|signature|sent|let|wanted|it|this)\b/

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
  return tokenFrom(scene.page, start)
}
