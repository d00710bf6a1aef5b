/**
 * What is not claimed, not said, not known: rows whose actor and part are open.
 *
 * @module
 */
import type { EntityId } from '../../model/ids.ts'
import type { Claim } from '../../model/reading.ts'
import { type Draft, draft } from './draft.ts'
import { incidentAt } from './incident-of.ts'
import { type PhraseRule, PhraseTable } from './phrase-rules.ts'
import { type Scene, spanOf } from './scene.ts'
import { subjectOf } from './subject.ts'

interface SilenceRule extends PhraseRule {
  /** Who keeps silent: nobody in particular, the subject, or the one who speaks. */
  readonly by: 'nobody' | 'subject' | 'speaker'
}

const SAY =
  '(?:say|name|identify|specify|speculate|attribute|assign|blame|apportion|comment on who|point|guess|be drawn|put a name|indicate|accuse)'
const WHO =
  '(?:who|whether|which|anyone|anybody|any (?:group|one|name|suspect|party|side|person|country)|a (?:culprit|suspect|name)|(?:the|those|any) (?:[^ ,.;]+ )?(?:culprits?|attackers?|perpetrators?|authors?|killers?|bombers?|gunm[ae]n|assailants?|suspects?|responsible|behind)|blame|responsibility|names|suspects|where|names?|it|on)'

const RULES: readonly SilenceRule[] = [
  s(
    'nobody',
    '(?:nobody|none) (?:of [^ ,.;]+ (?:[^ ,.;]+ )?)?(?:has|had|have) (?:so far |yet |since |publicly |ever )?(?:claimed|admitted|taken|accepted|owned up|come forward)',
    'nobody has claimed it',
  ),
  s(
    'nobody',
    'no (?:one|[^ ,.;]+(?: [^ ,.;]+)?) (?:(?:has|had|have) )?(?:so far |yet |immediately |since |publicly )?(?:claimed|claims|taken responsibility|took responsibility|admitted|accepted responsibility|owned up)',
    'no group has claimed it',
  ),
  s(
    'nobody',
    'no (?:immediate |credible |public )?(?:claim|claims) of responsibility',
    'there was no claim of responsibility',
  ),
  s(
    'nobody',
    "(?:responsibility|authorship) (?:for [^.;]{1,50}? )?(?:has|had|was|is|remains?) (?:not|n't|never|yet to|unclaimed|unclear|unknown|disputed|open)",
    'responsibility has not been claimed',
  ),
  s(
    'nobody',
    '(?:remains|remained|is|was|are|were|still|goes|went|attack|it) (?:so far |still )?(?:unclaimed|unattributed)',
    'the raid remains unclaimed',
  ),
  s(
    'nobody',
    "(?:is|was|remains|remained|it) (?:still |yet |also |as yet )?(?:not|n't|unclear|unknown|far from|never)(?: (?:yet|immediately|clear|known|established|certain|been established|exactly|publicly))* (?:who|which (?:group|side|party)|by whom|whose)",
    'it is not clear who did it',
  ),
  s(
    'nobody',
    "(?:we|they) (?:still )?(?:do|did|may|will) (?:probably )?(?:not|n't|never) (?:yet )?know (?:who|which|whether)",
    'we do not know who did it',
  ),
  s(
    'nobody',
    '(?:nobody|no one) (?:in [^.,;]{1,30} )?(?:knows|can say|will say|would say|is saying|could say|wants to say)',
    'nobody will say who',
  ),
  s(
    'nobody',
    "(?:identity|identities) of [^.;]{1,50}? (?:is|are|remains?|was|were|has|have) (?:not|n't|unknown|unclear|murky|never|unestablished|a mystery|yet)",
    'the identity of the killers is unknown',
  ),
  s(
    'nobody',
    "(?:perpetrators?|culprits?|attackers?|assailants?|killers?|bombers?|gunm[ae]n|shooters?|arsonists?|kidnappers?) (?:(?:have|has|had|are|were|is|was) (?:not|n't|never|yet to) (?:yet |so far )?(?:been |be )?(?:publicly )?(?:identified|named|found|established|known)|(?:remain|remains|remained|are|were|is|was) (?:still |so far |as yet )?(?:unknown|unidentified|unnamed))",
    'the attackers remain unknown',
  ),
  s(
    'nobody',
    '(?:who|which) [^.;?]{1,60}? (?:remains|is|was) (?:still |as yet )?(?:a mystery|unclear|unknown|disputed|contested|an open question)',
    'who did it remains a mystery',
  ),
  s(
    'speaker',
    "(?:will|would|do|did|can|could) (?:not|n't) (?:want to )?(?:point (?:a |any |the )?fingers?|lay blame|apportion)",
    'we will not point fingers',
  ),
  s(
    'speaker',
    '(?:keep|keeping|kept|leave|leaving|left) (?:all|every|any|our) [^.;]{0,30}?(?:open|on the table)',
    'we are keeping all options open',
  ),
  s(
    'speaker',
    'no (?:evidence|proof|indication|clues?) (?:pointing|that points|to point|linking|implicating|as) (?:to |of )?(?:any|anyone|anybody|either|who|which)',
    'no evidence pointing to anyone',
  ),
  s(
    'subject',
    "(?:could|can|was|were|is|are) (?:not|n't|unable to|not able to) (?:yet |so far )?(?:determine|establish|ascertain|conclude|tell|confirm|verify|prove) (?:who|which|by whom|whose|the (?:author|identity|origin|perpetrators?))",
    'the mission could not determine who fired',
  ),
  s(
    'speaker',
    '(?:too early|too soon|premature|impossible|not possible) (?:for [^ ,.;]+ )?to (?:say|tell|know|speculate|draw|attribute|assign|determine|establish|name|point|judge|conclude)',
    'it is too early to say',
  ),
  s(
    'speaker',
    '(?:rule|ruled|ruling|exclude|excluded|excludes|excluding) (?:anything|any|nothing|no one|nobody|out (?:any|nothing|anything|no))',
    'we do not rule out any version',
  ),
  s(
    'speaker',
    'no (?:line|version|hypothesis|theory|scenario|possibility)[^.;]{0,30} (?:ruled out|excluded|discarded)',
    'no line of inquiry has been ruled out',
  ),
  s(
    'subject',
    `(?:declined|refused|declines|refuses|declining|refusing) to ${SAY} ?${WHO}?`,
    'the ministry declined to say who did it',
  ),
  s(
    'subject',
    `(?:would|will|did|does|do|could|can|has|have|had) (?:not|n't|never) (?:yet |explicitly |directly |publicly |immediately )?(?:name|named|identify|identified|assign|attribute|attributed|accuse|blame|apportion|be drawn|put a name|say|said|specify|speculate|know|publicly) ?(?:on )?${WHO}?`,
    'the police did not say who did it',
  ),
  s(
    'subject',
    '(?:stopped|fell) short of (?:naming|blaming|accusing|attributing|saying|pointing)',
    'the ministry stopped short of naming anyone',
  ),
  s(
    'subject',
    '(?:named|blamed|accused|identified|charged) (?:nobody|none|no one|no group|no suspects?|no - one)',
    'the police have named nobody',
  ),
  s(
    'subject',
    '(?:gave|give|offered|named|have|had|provided) no (?:name|names|suspects?|motive and|indication of who|culprit)',
    'the police gave no name',
  ),
  s(
    'subject',
    '(?:takes|took|taken|take|expressed|expresses) no (?:position|view|side|stand|stance)',
    'the mission takes no position',
  ),
  s(
    'subject',
    '(?:reached|reach|reaches|drew|draws|came to|drawn) no (?:conclusions?|verdict|finding)',
    'the inquiry reached no conclusion',
  ),
  s(
    'subject',
    '(?:without|avoided|avoiding) (?:naming|saying who|blaming|accusing|attributing|identifying|assigning|saying which)',
    'without naming anyone',
  ),
]

function s(by: SilenceRule['by'], say: string, example: string): SilenceRule {
  return { by, say, example }
}

const TABLE = new PhraseTable(RULES)
/** A bare "did not say" is about anything at all: what follows must be who did it. */
const BARE = /(?:say|said|know|specify|publicly|name|named|identify|identified)$/

export function silenceIn(scene: Scene): Draft[] {
  return TABLE.fits(scene).flatMap(({ rule, first, last }) => {
    const { tokens, text } = scene.page
    const span = spanOf(scene, first, last)
    if (rule.by === 'subject' && BARE.test(text.slice(span.start, span.end).toLowerCase())) return []
    if (rule.by === 'subject' && /\b(?:where|whether|it)$/.test(text.slice(span.start, span.end))) return []
    const incident = incidentAt(scene, first, last)
    if (!incident) return []
    let claim: Claim | null = scene.claimOf[first] ?? null
    let assertedBy: EntityId | null = claim?.speaker ?? null
    let start = first
    if (rule.by === 'subject') {
      const who = subjectOf(scene, first)
      if (who?.open) return []
      const cue = cueNear(scene, first, last)
      const self = who && /^(?:we|i)$/.test(tokens[scene.phrases[who.phrase]?.first ?? -1]?.lower ?? '')
      assertedBy = cue ? cue.speaker : self ? assertedBy : (who?.entity ?? assertedBy ?? speakerNear(scene, first))
      claim = cue ?? claim
      if (who && !who.nobody) start = Math.min(scene.phrases[who.phrase]?.first ?? first, first)
    }
    const silent = rule.by === 'nobody' && assertedBy === null
    const words = spanOf(scene, start, endOfClause(scene, last))
    return tokens[first]?.sentence === undefined
      ? []
      : draft({
          incident,
          role: 'unknown',
          claim,
          assertedBy,
          certainty: 'unknown',
          grounds: silent ? [{ kind: 'silence', span: words }] : [],
          evidence: words,
          at: first,
        })
  })
}

/** The claim that the words themselves are the cue of ("declined to say"). */
function cueNear(scene: Scene, first: number, last: number): Claim | null {
  for (let i = first; i < last; i++) if (scene.cueOf[i]) return scene.cueOf[i] ?? null
  return null
}

/** Who speaks in the sentence, for words that have no subject of their own ("…, without naming anyone"). */
function speakerNear(scene: Scene, at: number): EntityId | null {
  const sentence = scene.page.sentences[scene.page.tokens[at]?.sentence ?? -1]
  for (let i = at; sentence && i >= sentence.first; i--) if (scene.cueOf[i]) return scene.cueOf[i]?.speaker ?? null
  return null
}

function endOfClause(scene: Scene, from: number): number {
  const { tokens } = scene.page
  let i = from
  while (
    tokens[i] &&
    tokens[i]?.sentence === tokens[from - 1]?.sentence &&
    !/^[,;:.!?—”"]/.test(tokens[i]?.text ?? '.')
  )
    i++
  return i
}
