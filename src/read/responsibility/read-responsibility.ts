/**
 * Who is said to have had which part in which incident, by whom, how surely, on what ground.
 *
 * @module
 */
import type { ResponsibilityId } from '../../model/ids.ts'
import type { Claim, Incident, Responsibility } from '../../model/reading.ts'
import { overlaps } from '../../model/span.ts'
import { isPlausible, type Sight } from '../model/sight.ts'
import type { EntityBook } from '../names/book.ts'
import type { Page } from '../page/page.ts'
import { actingOf } from './actors.ts'
import { alternativesIn } from './alternatives.ts'
import { blameIn } from './blame.ts'
import { deedsIn } from './deeds.ts'
import { denialsIn } from './denials.ts'
import type { Draft } from './draft.ts'
import { groundsOf } from './grounds.ts'
import { impliedIn } from './implied.ts'
import { ownClaimsIn } from './own-claims.ts'
import { isThirdParty, rolesIn } from './roles.ts'
import { type Scene, sceneOf } from './scene.ts'
import { seenIncident, seenRows } from './seen-rows.ts'
import { silenceIn } from './silence.ts'
import { isHeard } from './voices.ts'

/** What a rule reads is left out where the network holds a row to be less likely than this; chosen on contested dev. */
const PLAUSIBLE = 0.3

export function readResponsibility(
  page: Page,
  book: EntityBook,
  claims: readonly Claim[],
  incidents: readonly Incident[],
  sight: Sight | null = null,
): Responsibility[] {
  const scene = sceneOf(page, book, claims, incidents)
  const ruled = [...rolesIn(scene), ...blameIn(scene), ...deedsIn(scene), ...ownClaimsIn(scene), ...silenceIn(scene)]
  const found = sight ? withSeen(scene, sight, ruled) : ruled
  const open = found.filter((row) => row.role === 'unknown')
  const told = found.filter(
    (row) => row.actor !== null || row.role === 'unknown' || !open.some((o) => overlaps(o.evidence, row.evidence)),
  )
  const inOrder = told.sort((a, b) => a.at - b.at).map((d) => owned(scene, d))
  const said = [...inOrder, ...denialsIn(scene, inOrder)].sort((a, b) => a.at - b.at)
  const all = [...said, ...impliedIn(scene, said)]
    .filter(({ actor }) => actor === null || actingOf(scene, actor) !== null)
    .sort((a, b) => a.at - b.at)
  const rows = alternativesIn(scene, merged(scene, all))
  const ids = new Map(rows.map((row, i) => [row, `r${i + 1}` as ResponsibilityId]))
  return rows.map((row) => ({
    id: ids.get(row) as ResponsibilityId,
    incident: row.incident?.id ?? null,
    matter: row.incident ? null : row.matter,
    actor: row.actor,
    role: row.role,
    assertedBy: row.assertedBy,
    claim: row.claim && !isHeard(row.claim) ? row.claim.id : null,
    certainty: row.certainty,
    force: row.force,
    condition: row.condition,
    alternativeTo: (row.alternativeTo && ids.get(row.alternativeTo)) ?? null,
    ownClaim: row.ownClaim,
    grounds: groundsOf(scene, row),
    evidence: row.evidence,
    confidence: null,
  }))
}

/** The rules' rows as far as the network goes along, and those that only the network sees: of words that a rule reads, it knows better who is meant. */
function withSeen(scene: Scene, sight: Sight, ruled: readonly Draft[]): Draft[] {
  const kept = ruled
    .filter((row) => isPlausible(sight, 'row', row.evidence, PLAUSIBLE))
    .map((row) => (row.incident ? { ...row, incident: seenIncident(scene, sight, row.evidence) ?? row.incident } : row))
  const seen = seenRows(scene, sight)
  return [...kept, ...seen.filter((row) => !kept.some((other) => overlaps(other.evidence, row.evidence)))]
}

/** Who says of himself, or of those he speaks for, that he did it, claims it. */
function owned(scene: Scene, row: Draft): Draft {
  if (row.role !== 'perpetrator' || row.actor === null || row.claim === null || row.force !== 'asserted') return row
  if (row.certainty === 'denied' || row.certainty === 'unknown' || row.assertedBy === null) return row
  return isThirdParty(scene, row.claim, row.actor) ? row : { ...row, ownClaim: true }
}

/** One row for one view: what is said again by the same voice, or only repeated in a headline, counts once. */
function merged(scene: Scene, drafts: readonly Draft[]): Draft[] {
  const body = (row: Draft): boolean => scene.page.sentences[scene.page.tokens[row.at]?.sentence ?? -1]?.part === 'body'
  const kept: Draft[] = []
  for (const row of [...drafts.filter(body), ...drafts.filter((d) => !body(d))]) {
    const twin = kept.find(
      (k) =>
        k.incident === row.incident &&
        k.matter === row.matter &&
        k.actor === row.actor &&
        k.role === row.role &&
        (!body(row) ||
          (k.assertedBy === row.assertedBy && (k.certainty === 'denied') === (row.certainty === 'denied'))),
    )
    if (!twin) kept.push(row)
  }
  return kept.filter(body).sort((a, b) => a.at - b.at)
}
