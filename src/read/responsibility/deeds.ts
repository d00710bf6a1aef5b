/**
 * The deed told with its doer: "gunmen raided the village", "was shelled by the army", "a raid by the guild".
 *
 * @module
 */
import type { Incident } from '../../model/reading.ts'
import type { Token } from '../page/page.ts'
import { actorOf } from './actors.ts'
import { type Draft, draft } from './draft.ts'
import { type Party, phraseAfter } from './parties.ts'
import { type Scene, spanOf } from './scene.ts'
import { subjectOf } from './subject.ts'
import { toneAt } from './tone.ts'

const AUTHORED = new Set<Incident['type']>([
  'assassination',
  'armed-assault',
  'bombing',
  'drone-strike',
  'airstrike',
  'shelling',
  'arson',
  'siege',
  'raid',
  'hijacking',
  'hostage-taking',
  'kidnapping',
  'facility-attack',
  'unarmed-assault',
  'crackdown',
  'other',
])
const BE = /^(?:is|are|was|were|be|been|being)$/
/** Verbs that need no object to be the doer's. */
const FIRED = /^(?:fired|opened|struck|attacked|raided|bombed|stormed)$/

export function deedsIn(scene: Scene): Draft[] {
  const { page, incidentOf } = scene
  const drafts: Draft[] = []
  for (const token of page.tokens) {
    const incident = incidentOf[token.index]
    if (!incident || incidentOf[token.index - 1] === incident) continue
    if (!AUTHORED.has(incident.type)) continue
    if (incident.status === 'denied' || incident.status === 'hypothetical') continue
    let end = token.index + 1
    while (incidentOf[end] === incident && page.tokens[end]?.sentence === token.sentence) end++
    const who = doerOf(scene, token, end)
    if (!who || who.nobody) continue
    const told = scene.claimOf[token.index] ?? null
    // "Denied that it armed the rebels who burned the mill": what a relative clause takes for granted is the report's.
    const claim = told?.certainty === 'denied' && isRelative(page.tokens, token.index) ? null : told
    const tone = toneAt(scene, token.index, claim)
    const actor = actorOf(scene, who, true)
    if (actor === undefined) continue
    if (actor === null && !who.open) continue
    const first = Math.min(scene.phrases[who.phrase]?.first ?? token.index, token.index)
    const last = Math.max(end, scene.phrases[who.phrase]?.last ?? end)
    drafts.push(
      draft({
        incident,
        actor,
        role: 'perpetrator',
        claim,
        assertedBy: claim?.speaker ?? null,
        certainty: tone.certainty,
        force: actor === null && tone.force === 'asserted' ? 'presupposed' : tone.force,
        condition: tone.condition,
        evidence: spanOf(scene, first, last),
        at: token.index,
      }),
    )
  }
  return drafts
}

function doerOf(scene: Scene, token: Token, end: number): Party | null {
  const { tokens } = scene.page
  const next = tokens[end]
  if (next?.sentence === token.sentence && next.lower === 'by') return phraseAfter(scene, end + 1)
  if (!isVerb(token)) return null
  for (let i = token.index - 1; i >= token.index - 3; i--) {
    const before = tokens[i]
    if (!before || before.sentence !== token.sentence) break
    if (BE.test(before.lower)) return byAfter(scene, end)
    if (before.pos !== 'ADV' && before.pos !== 'AUX') break
  }
  const object = next && /^(?:DET|PRON|PROPN|NOUN|ADJ|NUM)$/.test(next.pos) && next.sentence === token.sentence
  if (!object && !FIRED.test(token.lower) && !/ing$/.test(token.lower)) return null
  return subjectOf(scene, token.index)
}

/** The agent of a passive, a few words on: "was shot in the street by the guard". */
function byAfter(scene: Scene, end: number): Party | null {
  const { tokens } = scene.page
  for (let i = end; i < end + 8; i++) {
    const token = tokens[i]
    if (!token || token.sentence !== tokens[end]?.sentence || /^[,;:.]$/.test(token.text)) return null
    if (token.lower === 'by') return phraseAfter(scene, i + 1)
  }
  return null
}

function isRelative(tokens: readonly Token[], verb: number): boolean {
  return /^(?:who|which)$/.test(tokens[verb - 1]?.lower ?? '') || /^(?:who|which)$/.test(tokens[verb - 2]?.lower ?? '')
}

function isVerb(token: Token): boolean {
  if (token.pos === 'VERB') return true
  return token.pos === 'ADJ' && /ed$/.test(token.lower)
}
