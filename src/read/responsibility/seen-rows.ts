/**
 * Rows and stances that the network sees, as drafts; the words around them may only make them less firm.
 *
 * @module
 */
import type { EntityId } from '../../model/ids.ts'
import type { Claim, Incident } from '../../model/reading.ts'
import type { Span } from '../../model/span.ts'
import type { Force } from '../../model/vocabulary.ts'
import { seeEvents } from '../model/see-events.ts'
import { seeMentions } from '../model/see-mentions.ts'
import { type SeenRow, type SeenStance, seeRows, seeStances } from '../model/see-rows.ts'
import { mostDrawn, type Sight, spanOf as spanOfWords, stretchOf } from '../model/sight.ts'
import { type WordsOnPage, wordsOnPage } from '../model/words-on-page.ts'
import { actingOf } from './actors.ts'
import { type Draft, draft } from './draft.ts'
import { incidentAt } from './incident-of.ts'
import { type Scene, spanOf } from './scene.ts'
import { type Tone, toneAt, weaker } from './tone.ts'
import { voiceAt } from './voice.ts'

/** What the rules of this folder and those of stances need of a statement that the network sees. */
export interface Placed extends Tone {
  /** Tokens. */
  readonly first: number
  readonly last: number
  readonly incident: Incident | null
  readonly actor: EntityId | null
  readonly claim: Claim | null
  readonly assertedBy: EntityId | null
}

export function seenRows(scene: Scene, sight: Sight): Draft[] {
  const mentions = seeMentions(sight, scene.page.text)
  const words = wordsOnPage(scene.page, sight)
  return seeRows(sight, mentions).flatMap((row) => {
    const placed = placedOn(scene, sight, words, row)
    if (!placed?.incident) return []
    const open = row.role === 'unknown'
    const { first, last, incident, claim, assertedBy, certainty, force, condition } = placed
    return draft({
      role: row.role,
      incident,
      actor: open ? null : placed.actor,
      claim,
      assertedBy,
      certainty: open ? 'unknown' : certainty,
      force,
      condition,
      evidence: spanOf(scene, first, last),
      at: first,
    })
  })
}

export function seenStances(scene: Scene, sight: Sight): (Placed & Pick<SeenStance, 'dimension' | 'value'>)[] {
  const mentions = seeMentions(sight, scene.page.text)
  const words = wordsOnPage(scene.page, sight)
  return seeStances(sight, mentions).flatMap((stance) => {
    const placed = placedOn(scene, sight, words, stance)
    return placed ? [{ ...placed, dimension: stance.dimension, value: stance.value }] : []
  })
}

function placedOn(scene: Scene, sight: Sight, words: WordsOnPage, seen: SeenRow | SeenStance): Placed | null {
  const [run] = words.tokensOf(seen)
  if (!run) return null
  const { first, last } = run
  if (scene.page.sentences[scene.page.tokens[first]?.sentence ?? -1]?.part !== 'body') return null
  const claim = innermost(scene, first, last)
  return {
    first,
    last,
    incident: incidentOf(scene, words, seen) ?? incidentAt(scene, first, last),
    actor: actorOf(scene, sight, seen),
    claim,
    assertedBy: voiceAt(scene, first, claim),
    ...softened(scene, first, last, claim, seen),
  }
}

/** The claim that most of the words stand in. */
function innermost(scene: Scene, first: number, last: number): Claim | null {
  const votes = new Map<Claim | null, number>()
  for (let i = first; i < last; i++) {
    const claim = scene.claimOf[i] ?? null
    votes.set(claim, (votes.get(claim) ?? 0) + 1)
  }
  return [...votes].reduce((a, b) => (b[1] > a[1] ? b : a))[0]
}

/** Whom most of what is drawn stands for, of those who can act. */
function actorOf(scene: Scene, sight: Sight, { actors }: SeenRow | SeenStance): EntityId | null {
  return mostDrawn(actors, (mention) => {
    const known = scene.book.find(spanOfWords(sight, mention))
    return known && actingOf(scene, known)
  })
}

/** The incident that the network takes words of the text to be about; null where it knows none. */
export function seenIncident(scene: Scene, sight: Sight, span: Span): Incident | null {
  const stretch = stretchOf(sight, span)
  const view = sight.views.find((one) => one.owns(stretch.first))
  if (!view?.sees(stretch) || stretch.first >= stretch.last) return null
  const events = view.draws('row-of', stretch, seeEvents(sight))
  return incidentOf(scene, wordsOnPage(scene.page, sight), { events })
}

/** The incident of the words that are drawn most. */
function incidentOf(scene: Scene, words: WordsOnPage, { events }: Pick<SeenRow, 'events'>): Incident | null {
  return mostDrawn(events, (event) => {
    const [run] = words.tokensOf(event)
    return (run && scene.incidentOf[run.first]) ?? null
  })
}

const SOFT: readonly Force[] = ['question', 'conditional', 'alternative', 'demanded', 'presupposed']

/** Of what the network holds and what the words say, the less firm. */
function softened(scene: Scene, first: number, last: number, claim: Claim | null, seen: SeenRow | SeenStance): Tone {
  const said = toneAt(scene, Math.min(first + 1, last - 1), claim)
  const force = SOFT.includes(said.force) ? said.force : seen.force
  const conditional = force === 'conditional' && said.condition === null
  return {
    certainty: weaker(seen.certainty, said.certainty),
    // A condition that no words show would leave the row hanging: what is left is doubt.
    force: conditional ? 'alternative' : force,
    condition: force === 'conditional' ? said.condition : null,
  }
}
