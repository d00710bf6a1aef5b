import type { CaseParts } from '../../src/publish/case-view.ts'
import { type CaseView, caseViewOf } from '../../src/publish/case-view.ts'

const TEXT = `Ardan Front accused over Velmar depot fire

“The Ardan Front burned the depot,” said Minister Ilva Roth on Monday. Mira Stoll, a seamstress, saw two men run. STOLL's brother fled.
“We had no part in it,” the Ardan Front said. </style><script>alert(1)</script> \u202Eevil =HYPERLINK("x")`

export const speaker = (id: string, name: string) => ({
  kind: 'actor',
  actor: id,
  name,
  affiliation: null,
  sourceType: null,
})

/** A case in an invented country: an accusation, its denial, a witness, hostile text. */
export function fixture(): CaseView {
  const report = 'aaaaaaaaaaaa'
  const review = { status: 'unreviewed', decision: null, subject: null }
  const quote = (text: string) => ({ report, start: TEXT.indexOf(text), end: TEXT.indexOf(text) + text.length, text })
  const actor = (id: string, name: string, type: string, exposure: string | null) => ({
    id,
    name,
    aliases: [],
    type,
    exposure,
    members: [],
    joins: [],
    reports: 1,
    mentions: 1,
    evidence: quote(name),
    review,
    exposedBy: null,
  })
  const front = { id: 'ardan-front', name: 'Ardan Front' }
  const incident = 'arson-velmar'
  const view = {
    report,
    incident,
    matter: null,
    actor: front,
    claim: null,
    condition: null,
    alternativeTo: null,
    ownClaim: false,
    grounds: [],
    force: 'asserted',
    review,
  }
  const parts = {
    title: 'Velmar </title><script>alert(2)</script>',
    made: '2031-03-16T10:00:00Z',
    reader: { name: 'ascribe-en', version: '0.1.0', model: null },
    incidents: [
      {
        id: incident,
        label: 'arson, Velmar, 2031-03-14',
        type: 'arson',
        status: 'happened',
        series: false,
        date: '2031-03-14',
        place: null,
        members: [],
        joins: [],
        reports: [report],
        main: 1,
        evidence: quote('burned'),
        review,
        working: [],
        values: [
          {
            field: 'perpetratorOrganisation',
            value: 'Ardan Front',
            low: null,
            best: null,
            high: null,
            actor: front,
            responsibility: 'accused',
            claimants: [
              {
                item: `${report}/i1.roles.0`,
                speaker: speaker('ilva-roth', 'Ilva Roth'),
                claim: null,
                evidence: quote('Ardan Front'),
                review,
              },
            ],
          },
        ],
      },
    ],
    responsibility: [
      {
        ...view,
        id: `${report}/r1`,
        role: 'perpetrator',
        certainty: 'certain',
        assertedBy: speaker('ilva-roth', 'Ilva Roth'),
        evidence: quote('The Ardan Front burned the depot'),
      },
      {
        ...view,
        id: `${report}/r2`,
        role: 'none',
        certainty: 'certain',
        assertedBy: speaker('ardan-front', 'Ardan Front'),
        evidence: quote('We had no part in it'),
      },
      {
        ...view,
        id: `${report}/r3`,
        role: 'ordered',
        certainty: 'possible',
        force: 'conditional',
        condition: 'if paid',
        actor: { id: 'mira-stoll', name: 'Mira Stoll' },
        assertedBy: speaker('ilva-roth', 'Ilva Roth'),
        evidence: quote('saw two men run'),
      },
    ],
    stances: [],
    asked: [],
    actors: [
      actor('ardan-front', 'Ardan Front', 'organisation', null),
      actor('ilva-roth', 'Ilva Roth', 'person', 'office-holder'),
      actor('mira-stoll', 'Mira Stoll', 'person', 'witness'),
    ],
    claims: [
      {
        id: `${report}/c1`,
        report,
        speaker: speaker('mira-stoll', 'Mira Stoll'),
        kind: 'indirect',
        part: 'body',
        repeats: null,
        content: ' =HYPERLINK("x")',
        cue: null,
        certainty: 'certain',
        certaintyCue: null,
        force: 'asserted',
        condition: null,
        alternativeTo: null,
        reportedBy: null,
        incidents: [incident],
        actors: [],
        confidence: null,
        evidence: [quote('=HYPERLINK("x")')],
        review,
      },
    ],
    sources: [
      {
        report,
        address: 'mira-stoll.txt',
        headline: 'Ardan Front accused over Velmar depot fire',
        publisher: 'Velmar Post',
        byline: null,
        published: '2031-03-15',
        language: 'en',
        read: true,
        sha256: 'a'.repeat(64),
        words: 40,
        claims: 1,
        findings: [],
        sharesOriginWith: [],
      },
    ],
    pages: new Map([[report, { text: TEXT, metadata: {} }]]),
  }
  return caseViewOf(parts as unknown as CaseParts)
}

/** A view with each string in it changed; maps and keys stay. */
export function everyText(view: CaseView, change: (text: string, key: string) => string): CaseView {
  const walk = (part: unknown, key: string): unknown => {
    if (typeof part === 'string') return change(part, key)
    if (part instanceof Map) return new Map([...part].map(([id, inner]) => [id, walk(inner, '')]))
    if (Array.isArray(part)) return part.map((inner) => walk(inner, key))
    if (part === null || typeof part !== 'object') return part
    return Object.fromEntries(Object.entries(part).map(([own, inner]) => [own, walk(inner, own)]))
  }
  return walk(view, '') as CaseView
}
