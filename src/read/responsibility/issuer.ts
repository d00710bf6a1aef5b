/**
 * Who issues a communiqué, a statement or a report of findings: its voice is a speaker's, not the report's own.
 *
 * @module
 */
import type { EntityId } from '../../model/ids.ts'
import type { Scene } from './scene.ts'
import { subjectOf } from './subject.ts'

const KIND =
  /(?<!\p{L})(?:statements?|communiqu[eé]s?|press (?:service|release|office)|bulletin|declaration|proclamation|manifesto|findings?|for immediate release|open letter|message to|appeal)(?!\p{L})/iu
/** What bodies do in texts of their own. */
const PERFORMED =
  /^(?:states?|declares?|condemns?|demands?|urges?|calls?|notes?|regrets?|rejects?|denies|denounces?|announces?|documented|expresses|extends?|claims?|warns?|affirms?|reaffirms?|salutes?|reminds?|concludes?|finds?|found|recommends?|considers?|takes?|appeals?|wishes)$/
/** Lines in which a document says what it is. */
const LINES = 4
const ISSUING = /^(?:organisation|person)$/

/** The issuer, or null when the text is a report about others. */
export function issuerOf(scene: Scene): EntityId | null {
  const { page, book } = scene
  const head = headOf(page.text)
  const kind = KIND.exec(head)
  if (!kind) return null
  const { acts, we } = performedOf(scene)
  const from = /\b(?:of|by|from)\b/i.exec(head.slice(kind.index))
  const named = from ? kind.index + from.index : head.length
  const ranked = book
    .all()
    .filter((entity) => ISSUING.test(entity.type) && entity.mentions.some((m) => m.kind === 'name'))
    .map((entity) => {
      const titled = entity.mentions.some((m) => m.start >= named && m.start < head.length) ? 1 : 0
      return { id: entity.id, titled, weight: (acts.get(entity.id) ?? 0) + titled, times: entity.mentions.length }
    })
    .sort((a, b) => b.weight - a.weight || b.times - a.times)
  const best = ranked[0]
  return best && best.weight > 0 && (we > 0 || best.titled > 0) ? best.id : null
}

function headOf(text: string): string {
  const lines = text.split('\n')
  let length = 0
  for (let i = 0, seen = 0; i < lines.length && seen < LINES; i++) {
    if (lines[i]?.trim()) seen++
    length += (lines[i]?.length ?? 0) + 1
  }
  return text.slice(0, Math.min(length, 400))
}

/** How often each body acts by speaking, and how often the text says "we", outside quotations. */
function performedOf(scene: Scene): { acts: ReadonlyMap<EntityId, number>; we: number } {
  const acts = new Map<EntityId, number>()
  let quoted = false
  let we = 0
  for (const token of scene.page.tokens) {
    if (/^[“«]/.test(token.text)) quoted = true
    else if (/[”»]$/.test(token.text)) quoted = false
    else if (quoted) continue
    else if (/^(?:we|our|us|ourselves)$/.test(token.lower)) we++
    else if (PERFORMED.test(token.lower)) {
      const who = subjectOf(scene, token.index)?.entity
      if (who) acts.set(who, (acts.get(who) ?? 0) + 1)
    }
  }
  return { acts, we }
}
