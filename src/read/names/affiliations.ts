/**
 * To which body a person belongs, where words side by side say so: "X of Y", "Y's spokesman X", "X, an analyst at Y".
 *
 * @module
 */
import type { Page, Token } from '../page/page.ts'
import type { Draft, DraftMention } from './draft.ts'

const LINK = /^(?:of|for|at|with|from|in)$/
/** Clauses that tell what somebody does for whom: "who follows the north for the Salt Institute". */
const LEADS =
  /^(?:edits?|edited|leads?|led|heads?|headed|runs?|ran|commands?|commanded|chairs?|chaired|directs?|directed|represents?|speaks?|works?|teaches|taught|follows?|studies|monitors?|covers?)$/
/** How far a clause may go before the body is named. */
const CLAUSE = 9

/** Fills in {@link Draft.affiliation} of people. */
export function findAffiliations(page: Page, drafts: readonly Draft[]): void {
  const bodyAt = new Map<number, Draft>()
  const bodyEnding = new Map<number, Draft>()
  for (const draft of drafts) {
    if (draft.type !== 'organisation' || (draft.many && !draft.named)) continue
    for (const mention of draft.mentions) {
      bodyAt.set(mention.first, draft)
      bodyEnding.set(mention.last, draft)
    }
  }
  const owners = new Map<number, Draft>()
  for (const draft of drafts) for (const m of draft.mentions) if (m.kind === 'pronoun') owners.set(m.first, draft)
  for (const draft of drafts) {
    if (draft.type !== 'person') continue
    for (const mention of draft.mentions) {
      if (draft.affiliation || mention.kind === 'pronoun') continue
      draft.affiliation = before(page, mention, bodyAt, bodyEnding, owners) ?? behind(page, mention, bodyAt)
    }
  }
}

/** "the Front's commander", "Salt police chief Ruk", "its spokeswoman". */
function before(
  page: Page,
  mention: DraftMention,
  bodyAt: ReadonlyMap<number, Draft>,
  bodyEnding: ReadonlyMap<number, Draft>,
  owners: ReadonlyMap<number, Draft>,
): Draft | null {
  const { tokens } = page
  if (mention.kind === 'nominal') {
    const owner = owners.get(mention.first)
    if (owner?.type === 'organisation') return owner
    for (let i = mention.first; i < mention.head; i++) {
      const body = bodyAt.get(i)
      if (body) return body
    }
    return null
  }
  let i = mention.first
  while (i > 0 && tokens[i - 1]?.sentence === tokens[mention.first]?.sentence && mention.first - i < 6) {
    const left = tokens[i - 1] as Token
    const body = bodyEnding.get(i)
    if (body) return i < mention.first ? body : null
    if (!/^(?:NOUN|ADJ|PROPN|PART)$/.test(left.pos) && !/^(?:'s|’s)$/.test(left.text)) break
    i--
  }
  return null
}

/** "Ruk of the Front", "Ruk, an analyst at the Institute", "a spokesman for the Front". */
function behind(page: Page, mention: DraftMention, bodyAt: ReadonlyMap<number, Draft>): Draft | null {
  const { tokens } = page
  const sentence = tokens[mention.first]?.sentence
  const bodyFrom = (i: number): Draft | null =>
    bodyAt.get(i) ?? (tokens[i]?.lower === 'the' ? (bodyAt.get(i + 1) ?? null) : null)
  const link = tokens[mention.last]
  if (!link || link.sentence !== sentence) return null
  if (/^(?:of|from|for|at|with)$/.test(link.lower)) return bodyFrom(mention.last + 1)
  if (link.text !== ',' || mention.kind !== 'name') return null
  let clause = false
  for (let i = mention.last + 1; i < mention.last + 2 + CLAUSE; i++) {
    const token = tokens[i]
    if (!token || token.sentence !== sentence) return null
    if (/^(?:who|which)$/.test(token.lower)) clause = true
    else if (
      /^[,;:“"]$/.test(token.text) ||
      (!clause && (token.pos === 'VERB' || token.pos === 'AUX') && !/ing$|ed$/.test(token.lower))
    )
      return null
    if (LINK.test(token.lower) || (clause && LEADS.test(token.lower))) {
      const body = bodyFrom(i + 1)
      if (body) return body
    }
    const owner = bodyAt.get(i)
    if (owner && !clause && /^(?:'s|’s)$/.test(tokens[i + 1]?.text ?? tokens[i + 2]?.text ?? '')) return owner
  }
  return null
}
