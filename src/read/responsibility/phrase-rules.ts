/**
 * Rules that know a phrase by its words, and where on a page they fit.
 *
 * A rule's `say` is a regular expression over a sentence in lower case, its words and marks parted by single blanks
 * (contractions as the tokeniser parts them: `did n't`). It begins with a word, or with a bracket of plain words: those
 * are looked up first, so that a page costs one look per word and not one per rule. `{order pay:paid}` stands for all
 * forms of verbs, `<deed>` for the words for violent acts with what precedes them, `<it>` for these or a pronoun, `<men>`
 * for those who do such acts, `<co>` for a second verb ("ordered or encouraged it"), `<few>` for up to three words.
 *
 * @module
 */
import type { Scene } from './scene.ts'

export interface PhraseRule {
  readonly say: string
  /** A phrase of our own that the rule is for. */
  readonly example: string
}

/** Where a rule fits: tokens `first` (inclusive) to `last` (exclusive). */
export interface Fit<R> {
  readonly rule: R
  readonly first: number
  readonly last: number
}

const DEED =
  'attacks?|assaults?|raids?|bombings?|bombs?|blasts?|explosions?|killings?|murders?|assassinations?|shootings?|strikes?|' +
  'air ?strikes?|drones?|shelling|rockets?|rocketing|missiles?|ambush|ambushes|massacres?|kidnappings?|abductions?|' +
  'hijackings?|arson|fires?|sabotage|break-in|breach|sinking|poisoning|hostage - taking|incursion|slayings?|stabbings?|' +
  'crimes?|deaths?|plot|atrocity|atrocities|operations?|attempts?|crackdown|siege|violence|deed|acts?|incidents?|beatings?|' +
  'hits?|disappearances?|executions?'
const FEW = '(?:[^ ,.;:?!“”"]+ ){0,3}?'
const DETERMINED = '(?:(?:the|this|that|these|those|a|an|any|such|his|her|its|their|all|both|most|some|no) )?'
const MEN =
  'them|him|her|me|us|it|(?:(?:the|these|those|two|three|four|five|some|several|armed|young|masked) )*' +
  '(?:men|killers?|gunm[ae]n|bombers?|attackers?|fighters|driver|assassins?|boys|youths|militias?|rebels|group|shooters?|' +
  'team|squad|cell|raiders|crew|mob|crowd)'

/** What rules share. */
const MACROS: Readonly<Record<string, string>> = {
  '<deed>': `${DETERMINED}${FEW}(?:${DEED})`,
  '<it>': `(?:it|this|that|them|so|anything|${DETERMINED}${FEW}(?:${DEED}))`,
  '<co>': '(?:(?:,|or|nor|and) [^ ,.;]+ |, [^ ,.;]+ (?:or|and) [^ ,.;]+ )?',
  '<men>': `(?:${MEN})`,
  '<few>': FEW,
}

/** A pattern with its macros and verbs written out. */
export function writtenOut(say: string): string {
  const whole = Object.entries(MACROS).reduce((text, [name, words]) => text.replaceAll(name, words), say)
  return whole.replace(/\{([a-z][^}]*)\}/g, (_, verbs: string) => `(?:${verbs.split(' ').flatMap(formsOf).join('|')})`)
}

/** `order` gives order, orders, ordered, ordering; `give:gave:given` names what is irregular. */
function formsOf(verb: string): string[] {
  const [base = '', past, participle] = verb.split(':')
  const doubled = /^[^aeiou]*[aeiou][bdgmnprt]$|(?:mit|fer|pel)$/.test(base) ? base + base.at(-1) : base
  const stem = base.endsWith('e') ? base.slice(0, -1) : doubled
  const y = /[^aeiou]y$/.test(base)
  const third = y ? `${base.slice(0, -1)}ies` : /(?:s|sh|ch|x|z|o)$/.test(base) ? `${base}es` : `${base}s`
  const regular = y ? `${base.slice(0, -1)}ied` : `${stem}ed`
  return [...new Set([base, third, past ?? regular, participle ?? past ?? regular, `${stem}ing`])]
}

/** A rule made ready. */
interface Ready<R> {
  readonly rule: R
  /** A sentence that has no word of one of these lists has no such phrase. */
  readonly needs: readonly (readonly string[])[]
  /** Compiled when a sentence first has its words: that costs more than all else here, and many rules never see theirs. */
  readonly pattern: () => RegExp
}

/** A table of rules made ready: by first word, each with its pattern. */
export class PhraseTable<R extends PhraseRule> {
  readonly #byWord = new Map<string, Ready<R>[]>()

  constructor(rules: readonly R[]) {
    for (const rule of rules) {
      const say = writtenOut(rule.say)
      let compiled: RegExp | null = null
      const pattern = () => {
        compiled ??= new RegExp(`${say}(?= )`, 'y')
        return compiled
      }
      const ready = { rule, needs: neededWords(say), pattern }
      for (const word of firstWords(say)) {
        const known = this.#byWord.get(word)
        if (known) known.push(ready)
        else this.#byWord.set(word, [ready])
      }
    }
  }

  /** All fits in body order, or those of one sentence; at one word the first rule of the table that fits. */
  fits(scene: Scene, sentence?: number): Fit<R>[] {
    const found: Fit<R>[] = []
    const { tokens } = scene.page
    const sentences = sentence === undefined ? scene.words : scene.words.slice(sentence, sentence + 1)
    for (const { sentence: s, text, held, offsets } of sentences) {
      for (let k = 0; k < offsets.length; k++) {
        const from = offsets[k] as number
        for (const { rule, needs, pattern } of this.#byWord.get(tokens[s.first + k]?.lower ?? '') ?? []) {
          if (!needs.every((words) => words.some((word) => held.has(word)))) continue
          const sticky = pattern()
          sticky.lastIndex = from
          const match = sticky.exec(text)
          if (!match) continue
          const end = from + match[0].length
          let last = k + 1
          while (last < offsets.length && (offsets[last] as number) < end) last++
          found.push({ rule, first: s.first + k, last: s.first + last })
          break
        }
      }
    }
    return found
  }
}

/** Words beyond the first of which every phrase of a rule has one of each list: `no (?:clear )?(?:sign|trace) of` gives sign and trace, and of. */
function neededWords(say: string): string[][] {
  const [, ...behind] = partsOf(say) ?? []
  return behind.flatMap((part) => {
    const [, bracket, word] = MUST_STAND.exec(part) ?? []
    const words = (bracket?.split('|') ?? [word ?? '']).map((phrase) => phrase.split(' ')[0] ?? '')
    return words.every((one) => PLAIN.test(one)) ? [words.flatMap((one) => variants(one, say))] : []
  })
}

/** The last of a part, behind brackets that may be left out with the blank they end with: a bracket of words, or a word. */
const MUST_STAND = /^(?:\(.* \)(?:[?*]|\{\d,\d\})\??)?(?:\(\?:([^()]*)\)|([^()]+))$/
/** A word that {@link variants} can write out. */
const PLAIN = /^(?:[\p{L}'-]\??|\[[a-z]+\])+$/u

/** A pattern cut at blanks outside brackets; null for a choice of patterns. */
function partsOf(say: string): string[] | null {
  const parts = ['']
  let depth = 0
  for (const letter of say) {
    if (letter === '(' || letter === '[') depth++
    else if (letter === ')' || letter === ']') depth--
    if (letter === '|' && depth === 0) return null
    if (letter === ' ' && depth === 0) parts.push('')
    else parts[parts.length - 1] += letter
  }
  return parts
}

/** The words a rule can begin with: `(?:claims?|organi[sz]ed by)` gives claim, claims, organised, organized. */
function firstWords(say: string): string[] {
  const bracket = /^\(\?:([^()]*)\)/.exec(say)
  const words = bracket ? (bracket[1] ?? '').split('|') : [/^[^ ]+/.exec(say)?.[0] ?? '']
  return words.flatMap((word) => variants(word.split(' ')[0] ?? '', say))
}

function variants(word: string, say: string): string[] {
  const choice = /^(.*?)\[([a-z]+)\](.*)$/.exec(word)
  if (choice) return [...(choice[2] ?? '')].flatMap((letter) => variants(`${choice[1]}${letter}${choice[3]}`, say))
  const optional = /^(.*?)([a-z])\?(.*)$/.exec(word)
  if (optional) {
    return [`${optional[1]}${optional[3]}`, `${optional[1]}${optional[2]}${optional[3]}`].flatMap((w) =>
      variants(w, say),
    )
  }
  if (!/^[\p{L}'-]+$/u.test(word))
    throw new RangeError(`a rule must begin with plain words, got ${JSON.stringify(say)}`)
  return [word]
}
