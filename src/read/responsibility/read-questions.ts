/**
 * The questions that a report asks itself: not those put by or to its sources.
 *
 * @module
 */
import { QuestionId } from '../../model/ids.ts'
import type { AskedQuestion, Claim, Incident } from '../../model/reading.ts'
import { overlaps, type Span } from '../../model/span.ts'
import type { QuestionKind } from '../../model/vocabulary.ts'
import type { Page, Sentence } from '../page/page.ts'

/** First that fits; each with a question of our own that it is for. */
const KINDS: readonly { readonly kind: QuestionKind; readonly says: RegExp; readonly example: string }[] = [
  {
    kind: 'intent',
    says: /\b(?:meant|intended|intend|intention|supposed|designed|aimed?) to\b|\b(?:warning|to kill or|what was the (?:aim|purpose))\b/,
    example: 'Was it meant to kill?',
  },
  {
    kind: 'sponsor-role',
    says: /\b(?:orders?|ordered|sanction(?:ed)?|approved?|authori[sz]ed?|green light|bless(?:ed|ing)?|permit(?:ted)?|allow(?:ed)?|tolerated?|know|knew|known|paid|financed?|funded|armed|backed|sponsor(?:ed)?|patron|without (?:him|her|them|it)|behind (?:him|her|them)|veto(?:ed)?|encouraged?|hired|instructed|directed)\b/,
    example: 'Did the duke sanction the raid?',
  },
  {
    kind: 'perpetrator',
    says: /\bwho(?:se)?\b(?! (?:benefits|gains|will|would|can|could|should|is next))|\b(?:responsible|culprits?|to blame|guilty|pointing at|did it|do it)\b|\bdid (?:your|his|her|their|the) (?:men|fighters|people|group)\b/,
    example: 'Who carried it out?',
  },
  {
    kind: 'means',
    says: /\bhow (?:did|was|were|could|had)\b|\b(?:what (?:weapon|kind of|sort of)|aim|weapons?|where did the (?:drone|bomb|rifle)\w*)\b/,
    example: 'How did the truck pass two checkpoints?',
  },
  {
    kind: 'fact',
    says: /\b(?:is it true|really|what happened|genuine|authentic|real|film|video|happen(?:ed)?|true|how many|when did|where (?:was|were|did))\b/,
    example: 'What happened that night?',
  },
]

export function readQuestions(page: Page, claims: readonly Claim[], incidents: readonly Incident[]): AskedQuestion[] {
  const told = claims.filter((claim) => claim.speaker !== null)
  const asked: AskedQuestion[] = []
  const seen = new Set<string>()
  const quoted = quotations(page)
  for (const sentence of page.sentences) {
    const span = questionIn(page, sentence)
    if (!span) continue
    const middle = { start: Math.floor((span.start + span.end) / 2), end: Math.floor((span.start + span.end) / 2) + 1 }
    if (told.some((claim) => claim.content.some((content) => overlaps(content, middle)))) continue
    if (quoted.some((quote) => overlaps(quote, middle))) continue
    const words = page.text.slice(span.start, span.end).toLowerCase()
    // A pull quote repeats a question of the body.
    if (seen.has(words)) continue
    seen.add(words)
    const kind = KINDS.find(({ says }) => says.test(words))?.kind ?? 'other'
    asked.push({
      id: QuestionId.parse(`q${asked.length + 1}`),
      kind,
      incident:
        (incidents.find((i) => [i.trigger, ...i.mentions].some((m) => overlaps(m, span))) ?? main(incidents))?.id ??
        null,
      span,
      confidence: null,
    })
  }
  return asked
}

function main(incidents: readonly Incident[]): Incident | undefined {
  return incidents.find((incident) => incident.main) ?? incidents[0]
}

/** From the start of the sentence, or what introduces the question ("Siege: what now?"), to its mark. */
function questionIn(page: Page, sentence: Sentence): Span | null {
  let mark = -1
  for (let i = sentence.first; i < sentence.last; i++) if (page.tokens[i]?.text.startsWith('?')) mark = i
  if (mark < 0) return null
  let first = mark
  while (first > sentence.first && !/^[:—]$/.test(page.tokens[first - 1]?.text ?? ':')) first--
  const [a, z] = [page.tokens[first], page.tokens[mark]]
  return a && z && first < mark - 1 ? { start: a.start, end: z.end } : null
}

/** What stands between quotation marks, paragraph by paragraph; a mark never closed runs to the paragraph's end. */
function quotations(page: Page): Span[] {
  const found: Span[] = []
  for (const paragraph of page.paragraphs) {
    let open = -1
    const first = page.sentences[paragraph.first]?.first ?? 0
    const last = page.sentences[paragraph.last - 1]?.last ?? 0
    for (let i = first; i < last; i++) {
      const token = page.tokens[i]
      if (!token) continue
      if (open < 0 && /^["“«]$/.test(token.text)) open = token.start
      else if (open >= 0 && /^["”»]$/.test(token.text)) {
        found.push({ start: open, end: token.end })
        open = -1
      }
    }
    if (open >= 0) found.push({ start: open, end: paragraph.end })
  }
  return found
}
