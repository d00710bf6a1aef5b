/**
 * Denials: the part denied is the one that the words name, else the one that the denier stands accused of.
 *
 * @module
 */
import type { EntityId } from '../../model/ids.ts'
import type { Claim } from '../../model/reading.ts'
import { actorOf } from './actors.ts'
import { type Draft, draft } from './draft.ts'
import { accusedOf } from './implied.ts'
import { incidentAt } from './incident-of.ts'
import { principalOf } from './parties.ts'
import { type PhraseRule, PhraseTable } from './phrase-rules.ts'
import { type Scene, spanOf } from './scene.ts'
import { subjectOf } from './subject.ts'

const RULES: readonly PhraseRule[] = [
  { say: '(?:denied|denies|deny|denying|disputed|disputes|contested)', example: 'the guild denied it' },
  {
    say: '(?:rejected|rejects|rejecting|dismissed|dismisses|dismissing|refuted|rebuffed|repudiated|disowned)',
    example: 'the guild rejected the charge',
  },
  { say: '(?:pleaded|pleads|pleading) not guilty', example: 'he pleaded not guilty' },
  {
    say: '(?:disavowed|disclaimed|distanced) (?:itself|himself|herself|themselves|any|all|the)',
    example: 'the guild distanced itself',
  },
  {
    say: '(?:protested|maintained|maintains|insists|insisted) (?:his|her|its|their) innocence',
    example: 'he maintains his innocence',
  },
  {
    say: '(?:withdrew|retracted|withdrawn|disavowed) (?:the|its|that|his|their) (?:claim|statement|confession)',
    example: 'the guild withdrew the claim',
  },
  {
    say: '(?:called|calls|calling|branded|described|brands) [^.;]{1,70}? (?:“|"|as|a|an|absurd|baseless|false|nonsense)',
    example: 'the guild called the charge a lie',
  },
]

const TABLE = new PhraseTable(RULES)
const SCORN =
  /\b(?:lies?|absurd|baseless|false|falsehoods?|nonsense|fabrications?|fabricated|forgery|fantasy|fiction|fictitious|slander|smear|libel|theatre|theater|thriller|fairy[ -]tale|invention|invented|propaganda|unfounded|groundless|ridiculous|ludicrous|provocation|farce|insult|pretext|hoax|rubbish|libellous|untrue)\b/
const SPONSORS = new Set(['ordered', 'supported', 'encouraged', 'permitted', 'knew'])

/** @param others - what the other acts found: whom the denier denies something about */
export function denialsIn(scene: Scene, others: readonly Draft[]): Draft[] {
  return TABLE.fits(scene).flatMap(({ first, last }) => {
    const { tokens, sentences, text } = scene.page
    const sentence = sentences[tokens[first]?.sentence ?? -1]
    if (!sentence) return []
    const cue: Claim | null = scene.cueOf[first] ?? null
    if (/^(?:called|calls|calling|branded|described|brands)$/.test(tokens[first]?.lower ?? '')) {
      if (!SCORN.test(text.slice(tokens[first]?.start, sentence.end).toLowerCase())) return []
    }
    if (/^(?:not|n't|never|nobody)$/.test(tokens[first - 1]?.lower ?? '')) return []
    const subject = subjectOf(scene, first)
    const speaker = cue?.speaker ?? subject?.entity ?? null
    if (speaker === null || (subject && actorOf(scene, subject, false) === undefined && !cue)) return []
    // A phrase that itself names a part has been read as a role ("denied ordering the raid"): it only needs its sign.
    const named = others.filter((o) => o.at > first && o.at < sentence.last)
    if (named.some((o) => o.certainty === 'denied')) return []
    const principal = cue ? principalOf(scene, cue) : (affiliation(scene, speaker, others) ?? speaker)
    const third = /^(?:rejected|rejects|dismissed|dismisses|denied|denies|called|calls|calling)$/.test(
      tokens[first]?.lower ?? '',
    )
    const accused =
      accusedOf(others, [principal, speaker], first) ??
      (third && /^(?:this|that|the|it|such)$/.test(tokens[first + 1]?.lower ?? '')
        ? lastBefore(scene, others, first)
        : undefined)
    const clause = text.slice(tokens[first]?.start ?? 0, sentence.end).toLowerCase()
    const incident = accused?.incident ?? incidentAt(scene, first, last)
    const actor = accused?.actor ?? principal
    if (actor === null || (!incident && !accused?.matter)) return []
    if (!accused && !ABOUT.test(clause)) return []
    const role = roleDenied(clause) ?? (accused && SPONSORS.has(accused.role) ? accused.role : 'perpetrator')
    const start =
      subject && subject.phrase >= 0 ? Math.min(scene.phrases[subject.phrase]?.first ?? first, first) : first
    return draft({
      incident: accused ? accused.incident : incident,
      matter: accused?.matter ?? null,
      actor,
      role,
      claim: cue ?? scene.claimOf[first] ?? null,
      assertedBy: speaker,
      certainty: 'denied',
      evidence: spanOf(scene, start, Math.max(last, endOfClause(scene, last))),
      at: first,
    })
  })
}

const ABOUT =
  /\b(?:responsib\w+|involve\w+|role|part|accusations?|charges?|allegations?|blame|claims?|guilty|innocence|attacks?|knowledge|links?|behind|itself|it|reports?|order\w*|suggestions?)\b/

const DENIED: readonly (readonly [Draft['role'], RegExp])[] = [
  ['ordered', /^\w+ (?:that |ever |having |giving |any |he |she |it |had )*(?:order|ordered|ordering|the order)\b/],
  ['supported', /\b(?:armed|arming|supplying|supplied|funding|funded|training|financing|supporting|backing|weapons)\b/],
  ['knew', /\b(?:knowledge|knowing|knew)\b/],
]

function roleDenied(clause: string): Draft['role'] | null {
  return DENIED.find(([, pattern]) => pattern.test(clause))?.[0] ?? null
}

/** What a bystander rejects: the last accusation in the paragraph or the one before it. */
function lastBefore(scene: Scene, others: readonly Draft[], at: number): Draft | undefined {
  const paragraph = (token: number): number =>
    scene.page.sentences[scene.page.tokens[token]?.sentence ?? -1]?.paragraph ?? -9
  const last = others.findLast((o) => o.at < at && o.actor !== null && o.certainty !== 'denied' && o.role !== 'none')
  return last && paragraph(at) - paragraph(last.at) <= 1 ? last : undefined
}

function affiliation(scene: Scene, speaker: EntityId, others: readonly Draft[]): EntityId | null {
  if (others.some((o) => o.actor === speaker)) return speaker
  return scene.book.get(speaker).type === 'person' ? scene.book.affiliationOf(speaker) : null
}

function endOfClause(scene: Scene, from: number): number {
  const { tokens } = scene.page
  let i = from
  while (tokens[i] && tokens[i]?.sentence === tokens[from - 1]?.sentence && !/^[,;:.!?—]/.test(tokens[i]?.text ?? '.'))
    i++
  return i
}
