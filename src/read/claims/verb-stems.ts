/**
 * Stems of verbs that report, and the small sets of them that stand in special places.
 *
 * @module
 */

const IRREGULAR: Readonly<Record<string, string>> = {
  said: 'say',
  says: 'say',
  told: 'tell',
  thought: 'think',
  wrote: 'write',
  written: 'write',
  knew: 'know',
  known: 'know',
  saw: 'see',
  seen: 'see',
  felt: 'feel',
  found: 'find',
  made: 'make',
  gave: 'give',
  given: 'give',
  swore: 'swear',
  sworn: 'swear',
  sought: 'seek',
  meant: 'mean',
  heard: 'hear',
  spoke: 'speak',
  spoken: 'speak',
  took: 'take',
  taken: 'take',
  drew: 'draw',
  drawn: 'draw',
  held: 'hold',
  kept: 'keep',
  led: 'lead',
  left: 'leave',
  put: 'put',
  went: 'go',
  gone: 'go',
  shown: 'show',
  understood: 'understand',
  forbade: 'forbid',
  foresaw: 'foresee',
  withdrew: 'withdraw',
  withdrawn: 'withdraw',
  came: 'come',
  chose: 'choose',
  chosen: 'choose',
  wished: 'wish',
  laid: 'lay',
  lied: 'lie',
  bet: 'bet',
  planned: 'plan',
  planning: 'plan',
  begged: 'beg',
  tweeted: 'tweet',
  called: 'call',
  calling: 'call',
  telling: 'tell',
  permitted: 'permit',
  admitted: 'admit',
  admitting: 'admit',
  being: 'be',
  had: 'have',
  has: 'have',
  did: 'do',
  pleaded: 'plead',
  added: 'add',
  adding: 'add',
  dismissed: 'dismiss',
  expressed: 'express',
  confessed: 'confess',
  stressed: 'stress',
  discussed: 'discuss',
  guessed: 'guess',
  blasted: 'blast',
  agreed: 'agree',
  guaranteed: 'guarantee',
  decreed: 'decree',
  seeing: 'see',
  agreeing: 'agree',
}

/** A crude stem, enough to bring the forms of one verb together: "insisted", "insists" -> `insist`. */
export function stemOf(lower: string): string {
  const known = IRREGULAR[lower]
  if (known !== undefined) return known
  if (/ies$|ied$/.test(lower) && lower.length > 4) return `${lower.slice(0, -3)}y`
  if (/(?:ss|sh|ch|x|z)es$/.test(lower)) return lower.slice(0, -2)
  if (/[^s]s$/.test(lower)) return lower.slice(0, -1).replace(/e$/, '')
  const cut = lower.replace(/(?:ed|ing)$/, '')
  if (cut === lower || cut.length < 3) return lower.length > 4 ? lower.replace(/e$/, '') : lower
  return /([bdgkmnprt])\1$/.test(cut) ? cut.slice(0, -1) : cut
}

/** Verbs that may follow what is said: "…, the mayor added", "…, wrote Bell". */
export const SPEECH = new Set(
  'say tell add write note ask report announc suggest tweet argu explain continu acknowledg declar conclud respond stat warn insist repli reply claim recall observ predict promis joke jok quip admit conced confirm complain believ think estimat stress remark recount assert agre agree maintain contend allege alleg vow pledg exclaim lament caution post read muse mus answer advis reveal shout tell vent boast testify confess describ emphasiz'.split(
    ' ',
  ),
)
