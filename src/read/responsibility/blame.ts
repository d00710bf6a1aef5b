/**
 * Accusations: "accused the guild of the raid", "blamed the raid on the guild", "is accused of".
 *
 * What the accused is said to have done is read by the other acts where a phrase gives it a part ("of ordering the
 * raid"); here stand the accusations that name only the deed.
 *
 * @module
 */
import { actorOf } from './actors.ts'
import { asAlternatives } from './alternatives.ts'
import { type Draft, draft } from './draft.ts'
import { incidentAt } from './incident-of.ts'
import { namedWith, type Party, phraseAfter } from './parties.ts'
import { type PhraseRule, PhraseTable } from './phrase-rules.ts'
import { type Scene, spanOf } from './scene.ts'
import { subjectOf } from './subject.ts'
import { toneAt, weaker } from './tone.ts'

interface BlameRule extends PhraseRule {
  readonly accused: 'inside' | 'after' | 'subject'
  /** Not a matter of violence, e.g. fraud: what the words name is the matter. */
  readonly matter?: string
  readonly role?: Draft['role']
}

const FRAUD =
  '(?:[^ ,.;]+ ){0,3}?(?:rigging|fraud|stealing the (?:vote|election)|ballot - stuffing|falsifying|stuffing|vote - buying)'

const ACCUSED = '(?:accused|accuses|accusing|accuse) [^.;:]{1,70}? of (?:having )?(?:secretly |deliberately |being )?'

/** What somebody is accused of doing, by the verb; the first that fits. */
const DOING: readonly (readonly [Draft['role'], string, string])[] = [
  ['ordered', '(?:order|orchestrat|mastermind|direct|commission|sponsor|command|instigat|hir)(?:ing|ed)', 'ordering'],
  [
    'supported',
    '(?:arm|fund|financ|back|support|shelter|harbour|harbor|train|supply|equipp|host|aid|help|assist|protect)(?:ing|ed)',
    'arming',
  ],
  ['encouraged', '(?:incit|encourag|inspir|urg|provok|stok|egg)(?:ing|ed)', 'inciting'],
  [
    'permitted',
    '(?:fail|allow|permitt|ignor|tolerat|neglect|overlook|standing|turning|looking|letting|doing nothing)(?:ing|ed)?',
    'failing to stop',
  ],
  [
    'perpetrator',
    '(?:carrying|staging|planting|killing|murdering|bombing|shelling|firing|launching|attacking|shooting|burning|torching|kidnapping|abducting|cutting|sabotaging|poisoning|mining|targeting|striking|raiding|storming|blowing|setting|sinking|hijacking|destroying|assassinating|executing|massacring|perpetrating|committing|conducting|mounting|behind)',
    'bombing',
  ],
]

const RULES: readonly BlameRule[] = [
  ...DOING.map(([role, say, gerund]) => ({
    ...b('inside', `${ACCUSED}${say}`, `accused the guild of ${gerund} it`),
    role,
  })),
  b(
    'inside',
    `(?:accused|accuses|accusing|accuse) [^.;:]{1,70}? of ${FRAUD}`,
    'accused the board of rigging the vote',
    'election fraud',
  ),
  b(
    'inside',
    '(?:accused|accuses|accusing|accuse) [^.;:]{1,70}? of (?:being )?(?:the )?<deed>',
    'accused the guild of the attack',
  ),
  b('after', '(?:blamed|blames|blaming|blame) <deed> (?:[^.;:]{1,40} )?on', 'blamed the raid on the guild'),
  b('after', '(?:blamed|blames|blaming) (?:[^.;:]{1,20} )?on', 'blamed at the time on the guild'),
  b('inside', '(?:blamed|blames|blaming|blame)', 'the ministry blamed the guild'),
]

function b(accused: BlameRule['accused'], say: string, example: string, matter?: string): BlameRule {
  return { accused, say, example, ...(matter ? { matter } : {}) }
}

const TABLE = new PhraseTable(RULES)

export function blameIn(scene: Scene): Draft[] {
  return TABLE.fits(scene).flatMap(({ rule, first, last }) => {
    const { tokens } = scene.page
    const passive = /^(?:is|are|was|were|been|be|being|widely|largely|quickly|also)$/.test(
      tokens[first - 1]?.lower ?? '',
    )
    const before = tokens[first - 1]?.lower ?? ''
    if (/^(?:assign|attribute|apportion|the|any|no|of|to|lay|taken|take|put|shift|share|not)$/.test(before)) return []
    const unsaid = passive || tokens[first]?.pos === 'NOUN' || before === ','
    const who: Party | null =
      rule.accused === 'after'
        ? phraseAfter(scene, last)
        : passive && rule.accused === 'inside'
          ? subjectOf(scene, first)
          : phraseAfter(scene, first + 1, 4)
    if (!who || who.nobody || who.open) return []
    const together = namedWith(scene, who.phrase)
    const actors = [who, ...together.others].flatMap((one) => actorOf(scene, one, false) ?? [])
    if (actors.length === 0) return []
    const cue = scene.cueOf[first] ?? null
    const claim = cue ?? scene.claimOf[first] ?? null
    const accuser = cue ? cue.speaker : unsaid ? null : (subjectOf(scene, first)?.entity ?? claim?.speaker ?? null)
    const tone = toneAt(scene, first, claim)
    const certainty = accuser === null ? weaker(tone.certainty, 'possible') : tone.certainty
    const incident = rule.matter ? null : incidentAt(scene, first, last)
    if (!incident && !rule.matter) return []
    const rows = actors.map((actor) =>
      draft({
        incident,
        matter: rule.matter ?? null,
        actor,
        role: rule.role ?? 'perpetrator',
        claim,
        assertedBy: accuser,
        certainty,
        force: tone.force,
        condition: tone.condition,
        evidence: spanOf(scene, first, Math.max(last, scene.phrases[who.phrase]?.last ?? last)),
        at: first,
      }),
    )
    return together.either ? asAlternatives(rows) : rows
  })
}
