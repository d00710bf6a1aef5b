/**
 * Phrases for those behind a deed: who ordered, supported, encouraged, permitted, knew of or opposed it.
 *
 * @module
 */
import type { RuleGroup } from './role-rules.ts'

const GOODS =
  '(?:weapons?|arms|rifles?|drones?|explosives?|missiles?|rockets?|money|funds|cash|ammunition|guns?|components?|' +
  'intelligence|maps|boats?|launchers?|detonators?|uniforms|training|fuel|plans|vehicles?|passports|shelter|sanctuary|aid)'
const HARM =
  '(?:kill|attack|bomb|shoot|fire|burn|plant|murder|strike|destroy|assassinate|do it|do this|storm|raid|seize|sink|blow|open fire|carry out)'
const ORDERS = '(?:orders?|instructions?|commands?|directions?)'

export const SPONSOR_RULES: readonly RuleGroup[] = [
  // Before "told" and "asked" as orders.
  [
    'opposed',
    'subject',
    [
      [
        '{tell:told ask urge order warn advise instruct beg press} (?:[^ ,.;]+ ){1,4}?(?:(?:more than once |repeatedly |twice )?to (?:wait|stop|hold|stand down|refrain|leave|desist|call (?:it|the) |postpone|delay|show restraint)|not to|against)',
        'the duke told them to wait',
      ],
      ['{advise argue caution vote counsel warn} against', 'the patron advised against it'],
      [
        '(?:objected|objects|vetoed|forbade|forbidden|forbids|discouraged|discourages|protested ,)',
        'the ministry had objected',
      ],
      [
        '{try attempt seek:sought want move work} to (?:stop|prevent|restrain|dissuade|halt|call off|rein|block|discourage|talk)',
        'the patron tried to restrain them',
      ],
      [
        '(?:refused|refuses|declined) to (?:approve|sanction|authori[sz]e|bless|back|allow)',
        'the council refused to approve it',
      ],
      ['(?:opposed|opposes|oppose) <it>', 'the duke opposed the raid'],
      ['(?:wanted|wants|want) no part', 'the duke wanted no part of it'],
    ],
  ],
  [
    'opposed',
    'after',
    [
      [
        'against (?:the )?(?:express |explicit |clear |direct )?(?:orders?|instructions?|wishes|will|advice) of',
        'against the wishes of the duke',
      ],
    ],
  ],
  [
    'opposed',
    'speaker',
    [
      [
        'against (?:our |my )?(?:express |explicit |clear |direct )?(?:orders?|instructions?|wishes)',
        'he did it against orders',
      ],
    ],
  ],
  [
    'ordered',
    'after',
    [
      [
        '(?:ordered|commissioned|masterminded|orchestrated|directed|planned|plotted|instigated|hired|contracted|paid|paid for|sent) by',
        'the raid was ordered by the duke',
      ],
      [`on (?:the )?(?:direct |express |explicit )?${ORDERS} (?:of|from)`, 'on the orders of the duke'],
      [
        `(?:orders|order|instructions|command) (?:had |has )?(?:come|came) (?:straight |directly )?from`,
        'the order came from the duke',
      ],
      [
        '(?:took|take|takes|taking|received|get|got|gets) (?:their|his|its|her) (?:orders|instructions|cue) from',
        'they took their orders from the duke',
      ],
      [
        '(?:hatched|conceived|devised|engineered|coordinated|supervised|sanctioned) by',
        'a plot hatched by the duke',
        { known: true },
      ],
      ['(?:behest|instigation|bidding|request) of', 'at the behest of the duke'],
      ['{act work} (?:for|on behalf of)', 'they acted on behalf of the duke'],
    ],
  ],
  [
    'ordered',
    'subject',
    [
      [
        '{order commission mastermind orchestrate direct engineer instigate} <co>(?:<it>|anyone|anybody|nobody|nothing|<men> to)',
        'the duke ordered the killing',
      ],
      ['{plan plot prepare organise organize} <it>', 'he planned the raid'],
      [
        `{give:gave:given sign issue send:sent} (?:the|that|this|an|any|his|its|her|their|such|us|them|him) (?:[^ ,.;]+ )?${ORDERS}`,
        'who gave the order',
      ],
      [
        `{tell:told instruct ask direct task send:sent pay:paid hire recruit want} <men> to ${HARM}`,
        'he told them to fire',
      ],
      ['{hire pay:paid contract} <men>', 'the guild hired the gunmen'],
      ['{pay:paid} for (?:<it>|the (?:bus|buses|truck|van|boat|car|killers?))', 'who paid for the killing'],
      [
        '{send:sent dispatch unleash} (?:the drones?|the (?:[^ ,.;]+ )?(?:men|killers|gunmen|attackers|squad|assassins?|bombers?)|them(?= (?:to|into|out|there|across|over|[.,;?])))',
        'whoever sent the drone',
      ],
      ['(?:mastermind|brains|brain|architect) (?:behind|of)', 'the brains behind the raid'],
      ['{call pull} the (?:shots|strings)', 'the duke pulled the strings'],
      ['{choose:chose:chosen pick select} the targets?', 'the duke chose the targets'],
      [
        '(?:wanted|wants|had) (?:him|her|it|them) (?:dead|killed|silenced|freed|gone|removed)',
        'the duke wanted her dead',
      ],
    ],
  ],
  [
    'ordered',
    'unnamed',
    [
      [
        '(?:were|was|been) (?:merely |simply )?(?:told|ordered|instructed|paid|hired) to',
        'they were told to, or allowed to',
      ],
      ['any order (?:had|has|was|had been) (?:been )?given', 'she denied that any order had been given'],
      ['was it an order', 'was it an order, or a nod?'],
    ],
  ],
  [
    'supported',
    'after',
    [
      [
        'with the (?:[^ ,.;]+ )?(?:help|support|backing|complicity|connivance|money|assistance|aid|funds|weapons) of',
        'with the help of the guild',
      ],
      [
        '(?:armed|financed|funded|bankrolled|equipped|trained|supplied|sheltered|recruited) (?:and [^ ,.;]+ )?by',
        'gunmen armed by the duke',
      ],
      [
        '(?:backed|assisted|aided|helped|facilitated|provided|delivered) (?:and [^ ,.;]+ )?by',
        'gunmen backed by the duke',
        { known: true },
      ],
      [
        `${GOODS} (?:[^ ,.;]+ )?(?:had |has |have )?(?:come|came|(?:were|was|had been|have been) (?:made|bought|sent|shipped|manufactured|supplied|delivered|stolen)) (?:from|in|by)`,
        'the rifles came from the duchy',
        { known: true },
      ],
    ],
  ],
  [
    'supported',
    'subject',
    [
      [
        '{arm train finance fund equip:equipped bankroll supply shelter harbour harbor abet:abetted aid assist recruit} (?:and|or|,) [^.;]{1,40}',
        'the duke armed and paid the rebels',
      ],
      [
        '{arm train finance fund equip:equipped bankroll shelter harbour harbor abet:abetted back bankroll subsidise} (?!by|up|to|down|from|off|into|out|at|home |in |with |as |against )[^ ,.;”]+',
        'the duke armed the rebels',
      ],
      [
        `{supply provide send:sent sell:sold give:gave:given deliver ship:shipped lend:lent hand smuggle transfer} (?:[^ ,.;]+ ){0,4}?${GOODS}`,
        'the duke sent them rifles',
      ],
      [
        '{help aid assist facilitate} (?:to )?(?:carry|plan|prepare|organi[sz]e|finance|arm|them|those|build|move|hide|<men>|<deed>)',
        'the guild helped plan the raid',
      ],
      ['{pay:paid} (?:the|their|its) (?:wages|salaries|bills|fighters|rebels|militias?)', 'the duke pays their wages'],
    ],
  ],
  [
    'encouraged',
    'subject',
    [
      [
        '{encourage incite inspire goad cheer condone glorify praise wish applaud} <co>(?:<it>|<men>)',
        'the duke encouraged it',
      ],
      ['{egg urge spur cheer goad} (?:[^ ,.;]+ ){1,3}on', 'the duke egged them on'],
      ['{put:put} (?:[^ ,.;]+ ){1,4}up to', 'the guild had put him up to it'],
      ['{call} for (?:violence|blood|revenge|attacks?|the (?:killing|death|murder))', 'the duke had called for blood'],
    ],
  ],
  [
    'permitted',
    'after',
    [
      [
        'with the (?:tacit )?(?:consent|blessing|approval|connivance|complicity|acquiescence|permission|knowledge) of',
        'with the blessing of the duke',
      ],
    ],
  ],
  [
    'permitted',
    'subject',
    [
      [
        '{allow permit tolerate sanction approve authorise authorize bless} <co>(?:of )?(?:<it>|them to|him to)',
        'did the duke sanction the raid?',
      ],
      ['{approve sanction allow permit} (?:it )?[?]', 'did the duke approve?'],
      [
        '{give:gave:given} (?:[^ ,.;]+ ){0,3}?(?:green light|blessing|nod|approval|consent|permission|go-ahead|go - ahead|free hand|free rein)',
        'the duke gave his blessing',
      ],
      ['{turn} (?:a|its|his|her|their) blind eye', 'the police turned a blind eye'],
      ['{look} (?:away|the other way)', 'the police looked away'],
      ['{stand:stood} (?:aside|by and|by while|by as|by [,.;”]|idly by|back and)', 'the police stood aside'],
      ['{do:did:done} nothing', 'the police did nothing'],
      ['{fail refuse} to (?:stop|prevent|act|intervene|protect|halt|respond|heed)', 'the police failed to intervene'],
      [
        "(?:did|does|would) (?:not|n't|nothing to) (?:stop|prevent|veto|intervene|block|halt|restrain|lift a finger|act)",
        'the patron did not veto it',
      ],
      ['could (?:easily )?have (?:stopped|prevented|averted|halted|vetoed|blocked)', 'they could have stopped it'],
      [
        '{withdraw:withdrew:withdrawn pull remove} (?:[^ ,.;]+ ){0,3}?(?:guards?|cordons?|patrols?|checkpoints?|escorts?|sentries)',
        'the police withdrew two cordons',
      ],
      [
        '{let:let} (?:it|them|him|the [^ ,.;]+)(?: [^ ,.;]+)? (?:happen|run|through|pass|go ahead|proceed|go)',
        'the duke let it happen',
      ],
      ['{ignore dismiss} (?:the |several |repeated |all |our |their )*warnings?', 'the police ignored the warnings'],
      [
        '(?:complicit|colluded|connived|acquiesced|acquiescence|complicity|negligent|negligence)',
        'the police were complicit',
      ],
      ['(?:slept|asleep) (?:on duty|at their posts|through)', 'the guards slept through it'],
    ],
  ],
  ['permitted', 'unnamed', [['allowed to (?:,|or|\\.)', 'they were told to, allowed to, or not stopped']]],
  [
    'knew',
    'subject',
    [
      [
        '(?:been|was|were) (?:fully |well |personally |merely )?(?:informed|warned|notified|alerted|briefed|forewarned|tipped off|told in|told of|told about|told at|told that|aware of|aware in|aware that)',
        'the police had been informed',
      ],
      [
        '(?:knew|knows|know) (?:,|\\.|but|in advance|beforehand|everything|full well|all along|exactly what|perfectly well|no later|what he|what they|nothing|it was|the plan)',
        'the duke knew',
        { known: true },
      ],
      [
        '(?:must|cannot|could|should|will) (?:not )?have (?:known|been aware|been told)',
        'the duke must have known',
        { known: true, atMost: 'probable' },
      ],
      ['(?:knew|known|knows|know) (?:of|about)', 'the duke knew of the plan', { known: true }],
      [
        '(?:had|has|have) (?:prior|advance|full|no|some) (?:knowledge|warning|notice)',
        'the duke had advance knowledge',
      ],
      ['{receive get:got:gotten} (?:[^ ,.;]+ ){0,2}?warnings?', 'the police received two warnings', { known: true }],
      ['(?:seen|saw) it coming', 'everybody had seen it coming', { known: true }],
    ],
  ],
]
