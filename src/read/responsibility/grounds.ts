/**
 * On what ground a view is held: the words near a row that say why.
 *
 * @module
 */
import type { Claim, Ground } from '../../model/reading.ts'
import type { GroundKind } from '../../model/vocabulary.ts'
import type { Draft } from './draft.ts'
import { type PhraseRule, PhraseTable } from './phrase-rules.ts'
import { type Scene, spanOf } from './scene.ts'

interface GroundRule extends PhraseRule {
  readonly kind: GroundKind
}

const RULES: readonly GroundRule[] = [
  g(
    'physical',
    '(?:fragments|wreckage|debris|serial numbers?|fingerprints|dna|shell casings|casings|markings|crater|craters|shrapnel|forensic|ballistics?|remains of|parts of)',
    'fragments found at the site',
  ),
  g(
    'document',
    '(?:documents?|memo|memorandum|letter|payroll|records|intercepts?|intercepted|video|videos|footage|recording|recordings|emails|handwritten note|leaked)',
    'a leaked memo',
  ),
  g('witness', '(?:witness|witnesses|eyewitnesses|residents saw|neighbours saw|was seen|were seen)', 'two witnesses'),
  g(
    'admission',
    '(?:confessed|confession|confessions|admitted|admission|told investigators|testified)',
    'his confession',
  ),
  g(
    'pattern',
    '(?:signature|hallmarks?|trademark|every time|as before|same pattern|pattern|again and again|similar attacks?|nothing [^.;]{3,30} without)',
    'it bears their hallmarks',
  ),
  g(
    'motive',
    '(?:motive|motives|stood to gain|to gain from|benefits from|benefited|grudge|feud|quarrel|a reason to)',
    'they had the motive',
  ),
  g(
    'capability',
    '(?:capability|capable of|capacity to|the skill|only [^.;]{3,30} with such|the means to|know-how|expertise)',
    'only they have such missiles',
  ),
  g(
    'timing',
    '(?:timing|coincidence|coincided|just as|days before|hours before|hours after|days after|ahead of the)',
    'days before the vote',
  ),
]

function g(kind: GroundKind, say: string, example: string): GroundRule {
  return { kind, say, example }
}

const TABLE = new PhraseTable(RULES)

/** Grounds in the sentence of a row; those it already has come first. */
export function groundsOf(scene: Scene, row: Draft): Ground[] {
  if (row.role === 'unknown' || row.certainty === 'denied') return [...row.grounds]
  const known = row.grounds.map((ground) => ground.kind)
  return [...row.grounds, ...groundsIn(scene, row.at, row.claim).filter((ground) => !known.includes(ground.kind))]
}

/** The grounds in a token's sentence, one of a kind, said by the one who makes the claim. */
export function groundsIn(scene: Scene, at: number, claim: Claim | null): Ground[] {
  const grounds: Ground[] = []
  for (const { rule, first, last } of TABLE.fits(scene, scene.page.tokens[at]?.sentence)) {
    if (grounds.some((ground) => ground.kind === rule.kind)) continue
    if (claim && scene.claimOf[first] !== claim) continue
    grounds.push({ kind: rule.kind, span: spanOf(scene, first, last) })
  }
  return grounds
}
