/**
 * What stands between two mentions and says how they hang together: the rules as data, each beside a phrase of its kind.
 *
 * @module
 */
import type { RelationType } from '../../model/vocabulary.ts'
import type { End } from './post-nouns.ts'

export interface BetweenRule {
  readonly type: RelationType
  /** The whole text between the two. */
  readonly between: RegExp
  /** Which of the two the relation is read from. */
  readonly from: 'left' | 'right'
  readonly left: readonly End[]
  readonly right: readonly End[]
  /** What must follow the right one. */
  readonly after?: RegExp
  readonly example: string
}

const PERSON: readonly End[] = ['person']
const BODY: readonly End[] = ['body']
const ACTOR: readonly End[] = ['person', 'body']
const STATE: readonly End[] = ['body', 'place']
const PLACE: readonly End[] = ['place']
const ANY: readonly End[] = ['person', 'body', 'place']

const WHO =
  '(?:,? (?:who|which|that|and))?(?:,? (?:now|then|still|also|once|formerly|has|had|is said to|was said to|is believed to|reportedly|really|in fact|in reality))*'
/** What may go before a name that leaves it out: "the newspaper Lamp". */
const THE =
  '(?:the |a |an )?(?:(?:newspaper|newsletter|magazine|weekly|daily|website|channel|station|group|militia|party|movement|union|company|firm|think tank|armed group|rebel group) )?(?:(?:Mr|Mrs|Ms|Dr|Gen|General|Col|Colonel|Captain|Commander)\\.? )?'
const BACKS =
  '(?:backs?|backed|arms?|armed|funds?|funded|finances?|financed|equips?|equipped|trains?|trained|pays?|paid|suppl(?:y|ies|ied)|sponsors?|sponsored|bankrolls?|bankrolled|feeds?|fed)'
const BACKED = '(?:backed|armed|funded|financed|equipped|trained|paid|supplied|sponsored|bankrolled|supported)'
const MORE = '(?:(?:, [\\p{Ll}]+)? and [\\p{Ll}]+)?'
const pattern = (text: string): RegExp => new RegExp(`^${text}$`, 'u')

export const BETWEEN_RULES: readonly BetweenRule[] = [
  {
    type: 'leads',
    between: pattern(
      `${WHO} (?:leads?|led|heads?|headed|chairs?|chaired|runs?|ran|directs?|directed|edits?|edited|owns?|owned|founded|presides? over) ${THE}`,
    ),
    from: 'left',
    left: PERSON,
    right: BODY,
    example: 'Ruk, who edits the Lamp',
  },
  {
    type: 'leads',
    between: pattern(
      `(?:,? (?:which|that)|,)?(?: (?:is|was|has been|had been))?(?: now| then)? (?:led|headed|chaired|run|directed|edited|owned|founded) by ${THE}`,
    ),
    from: 'right',
    left: BODY,
    right: PERSON,
    example: 'the Lamp, edited by Ruk',
  },
  {
    type: 'commands',
    between: pattern(`${WHO} (?:commands?|commanded) ${THE}`),
    from: 'left',
    left: PERSON,
    right: BODY,
    example: 'Ruk, who commands the Guard',
  },
  {
    type: 'commands',
    between: pattern(`(?:,? (?:which|that)|,)?(?: (?:is|was))? commanded by ${THE}`),
    from: 'right',
    left: BODY,
    right: PERSON,
    example: 'the Guard, commanded by Ruk',
  },
  {
    type: 'member-of',
    between: pattern(
      `${WHO} (?:belongs? to|belonged to|joined|works? for|worked for|works? at|serves? (?:in|with)|served (?:in|with)|fought (?:in|with|for)|speaks? for|spoke for) ${THE}`,
    ),
    from: 'left',
    left: PERSON,
    right: BODY,
    example: 'Ruk, who served in the Guard',
  },
  {
    type: 'member-of',
    between: /^,? (?:formerly |once |then )?(?:of|from|for) (?:the )?(?:[\p{Ll}-]+ ){0,2}$/u,
    from: 'left',
    left: PERSON,
    right: BODY,
    example: 'Ana Ruk of the Lamp Institute',
  },
  {
    type: 'part-of',
    between: pattern(
      `,?(?: (?:which|that))?(?: (?:is|was|are|were|became|remains|has been))?(?: (?:formally|officially|nominally|on paper|in fact|in reality|now|still|made))* (?:part|a part|an? [\\p{Ll}]+ part|an? (?:[\\p{Ll}]+ )?(?:branch|arm|wing|unit|division|section|subsidiary)|the (?:[\\p{Ll}]+ )?(?:branch|arm|wing)) of ${THE}`,
    ),
    from: 'left',
    left: BODY,
    right: STATE,
    example: 'the Guard, formally part of the army',
  },
  {
    type: 'part-of',
    between: pattern(
      `,?(?: (?:which|that))?(?: (?:is|was|formally|officially|nominally|in fact|in reality|and|in practice))* (?:under|belongs to|belonged to|answers to|answered to|reports to|reported to|obeys|obeyed) ${THE}`,
    ),
    from: 'left',
    left: BODY,
    right: BODY,
    example: 'the Guard, which answers to the Second Bureau',
  },
  {
    type: 'backed-by',
    between: pattern(`(?: (?:has|had|also|openly|secretly|that it|that|which))* ${BACKS}${MORE} ${THE}`),
    from: 'right',
    left: STATE,
    right: BODY,
    example: 'Orsina trains and pays the Front',
  },
  {
    type: 'backed-by',
    between: pattern(
      `,?(?: (?:which|that))?(?: (?:is|are|was|were|has been|had been))?(?: said to be| believed to be| openly| long)? ${BACKED}${MORE} by ${THE}`,
    ),
    from: 'left',
    left: BODY,
    right: ANY,
    example: 'the Front, armed and paid by Orsina',
  },
  {
    type: 'backed-by',
    between: pattern(
      `,?(?: (?:which|that))? (?:receives?|received|gets?|got|buys?|bought|takes?|took|draws?|drew) (?:[\\p{Ll}-]+ ){1,6}from ${THE}`,
    ),
    from: 'left',
    left: BODY,
    right: STATE,
    example: 'the Front, which gets its fuel from the council',
  },
  {
    type: 'backed-by',
    between: /^[-‑–](?:backed|funded|financed|sponsored|supported|armed|trained|aligned) $/u,
    from: 'right',
    left: ANY,
    right: BODY,
    example: 'the Orsina-backed Front',
  },
  {
    type: 'backed-by',
    between: pattern(`(?: (?:is|was|are|were|been))+ (?:on|in) ${THE}`),
    from: 'left',
    left: ACTOR,
    right: ANY,
    after: /^['’]s? (?:payroll|pay)\b/u,
    example: 'Ruk was on the ministry’s payroll',
  },
  {
    type: 'splinter-of',
    between: pattern(
      `,?(?: (?:which|that|who))?(?: (?:had|has))? (?:broke|broken|split|splintered|seceded|came|grew|emerged|parted)(?: away| off| out)? (?:from|of) ${THE}`,
    ),
    from: 'left',
    left: BODY,
    right: BODY,
    example: 'the Red Column, which broke away from the Front',
  },
  {
    type: 'splinter-of',
    between: pattern(
      `,?(?: (?:which|that))?(?: (?:is|was))? (?:a|an|the) (?:[\\p{Ll}-]+ ){0,2}(?:splinter|offshoot|breakaway|remnant|rump|faction)(?: group| faction| wing)? (?:of|from) ${THE}`,
    ),
    from: 'left',
    left: BODY,
    right: BODY,
    example: 'the Red Column, a splinter of the Front',
  },
  {
    type: 'front-for',
    between: pattern(
      `,?(?: (?:which|that|is|was|are|be|to be|as|being|really|only|merely|no more than|nothing but|little more than))* ["“]?(?:a |the )?(?:front|mask|cover|cover name|facade|façade|smokescreen|flag of convenience)["”]? (?:for|of|used by) ${THE}`,
    ),
    from: 'left',
    left: ACTOR,
    right: ANY,
    example: 'the Sons of Velm, a front for the Second Bureau',
  },
  {
    type: 'opposes',
    between: pattern(
      `(?:,? (?:which|that|who))?(?: (?:has|had|have|is|are|was|were|also))* (?:fought|fights?|fighting|battles?|opposes?|opposed|broken with|at war with|hostile to|an? (?:enemy|rival|opponent) of|in conflict with) ${THE}`,
    ),
    from: 'left',
    left: ACTOR,
    right: STATE,
    example: 'the Front, which is at war with the Guard',
  },
  {
    type: 'allied-with',
    between: pattern(
      `,?(?: (?:which|that|who|is|are|was|were))* (?:allied (?:with|to)|an? (?:[\\p{Ll}]+ )?ally of|in alliance with) ${THE}`,
    ),
    from: 'left',
    left: ACTOR,
    right: ANY,
    example: 'the Front, allied with the Guard',
  },
  {
    type: 'affiliated-with',
    between: pattern(
      `,?(?: (?:which|that|who|is|are|was|were|has|have|had|said to be|believed to be|widely|[\\p{Ll}]+ly))* (?:close|linked|loyal|sympathetic|affiliated|tied|links|ties|associated|connected|aligned) (?:to|with) ${THE}`,
    ),
    from: 'left',
    left: ACTOR,
    right: ACTOR,
    example: 'a channel close to the Front',
  },
  {
    type: 'communicates-with',
    between: pattern(
      `(?:,? (?:which|that|who))?(?: (?:has|have|had|is|are|was|were|been))* (?:in|holding|held) (?:[\\p{Ll}]+ )?(?:talks|negotiations|contact) with ${THE}`,
    ),
    from: 'left',
    left: ACTOR,
    right: STATE,
    example: 'the Front, which is in talks with the ministry',
  },
  {
    type: 'located-in',
    between: pattern(`,?(?: (?:which|that|is|was))* (?:based|headquartered|located|situated) in ${THE}`),
    from: 'left',
    left: STATE,
    right: PLACE,
    example: 'the Salt Board, based in Velm',
  },
  {
    type: 'located-in',
    between: /^ (?:in|at|on) (?:the )?$/u,
    from: 'left',
    left: PLACE,
    right: PLACE,
    example: 'the barracks at Velm',
  },
  {
    type: 'part-of',
    between: /^(?:['’]s?|, whose) (?:own |new |old |former )?$/u,
    from: 'right',
    left: STATE,
    right: BODY,
    example: 'Orsina’s Salt Guard',
  },
]
