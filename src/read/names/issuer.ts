/**
 * Who speaks where nothing is quoted: the issuer of a statement, and the one whose turn it is in a transcript.
 *
 * @module
 */
import type { Page, Token } from '../page/page.ts'
import { foldName } from '../places/countries.ts'
import type { Draft } from './draft.ts'

/** "Communiqué No. 4 of the Lantern Front", "Statement by the Salt Office": a heading of what a body issues. */
const ISSUES = /^(?:statement|communiqué|communique|declaration|proclamation|release)$/
/** How far from that word the issuer may be named, in tokens. */
const HEADING = 9

/** The body that means itself by "we" outside quotations: named in the heading of a statement, else the publisher. */
export function issuerOf(page: Page, drafts: readonly Draft[]): Draft | null {
  const bodies = drafts.filter((draft) => draft.type === 'organisation')
  const heading = page.tokens.slice(0, 2 * HEADING).find((token) => ISSUES.test(token.lower))
  if (heading) {
    const named = bodies
      .map((draft) => ({ draft, at: Math.min(...draft.mentions.map((m) => m.head)) }))
      .filter(({ at }) => at > heading.index && at <= heading.index + HEADING)
      .sort((a, b) => a.at - b.at)[0]
    if (named && /^(?:of|by|from)$/.test(openerOf(page, heading))) return named.draft
  }
  const publisher = page.input.publisher ? foldName(page.input.publisher) : null
  return bodies.find((draft) => draft.named && foldName(draft.name) === publisher) ?? null
}

/** The preposition that leads from the heading to its issuer. */
function openerOf(page: Page, heading: Token): string {
  const next = page.tokens.slice(heading.index + 1, heading.index + 4)
  return next.find((token) => /^(?:of|by|from)$/.test(token.lower))?.lower ?? ''
}

/** By paragraph, the person whose label opens it: "RUK: I was not there." */
export function turnsOf(page: Page, drafts: readonly Draft[]): ReadonlyMap<number, Draft> {
  const labels = new Map<number, Draft>()
  for (const draft of drafts) {
    if (draft.type !== 'person') continue
    for (const m of draft.mentions) if (page.tokens[m.last]?.text === ':') labels.set(m.first, draft)
  }
  const turns = new Map<number, Draft>()
  for (const paragraph of page.paragraphs) {
    const draft = labels.get(page.sentences[paragraph.first]?.first ?? -1)
    if (draft) turns.set(paragraph.index, draft)
  }
  return turns
}
