/**
 * Phrases for what a deed was meant to do, why, and why then.
 *
 * @module
 */
import { type StanceRule, s } from './stance-rule.ts'

const WANT =
  '(?:meant|intended|wanted|tried|trying|aimed|sought|designed|out|hoped|hoping|planned|set out|attempting|attempted|wanting|wants|seeking|bid|calculated|supposed|attempt|effort)'
const AIM =
  "(?:aim|aims|goal|goals|purpose|intention|intent|objective|point|target|plan) (?:[^ ,.;]+ ){0,4}?(?:was|is|were|had been|being) (?:not |n't |never |simply |only |clearly )*to"
const kill = '(?:kill|assassinate|murder|eliminate|liquidate|wipe out|slaughter|take the life|behead)'
const destroy = '(?:destroy|sink|burn|demolish|flatten|level|cripple|wreck|disable|knock out)'
const intimidate =
  '(?:intimidate|frighten|scare|terrori[sz]e|cow|menace|spread fear|instil fear|sow fear|sow terror|break the will)'
const signal = '(?:signal|show|demonstrate|prove|remind|display|tell|be heard|make a point|announce)'
const provoke = '(?:provoke|drag|draw|inflame|start a war|trigger|incite|goad|derail|sabotage|spark|ignite|stir)'
const discredit = '(?:discredit|smear|frame|embarrass|shame|tarnish|blacken|put the blame|shift the blame|look like)'

export const AIM_RULES: readonly StanceRule[] = [
  // What was wanted.
  ...wanted('kill', kill, 'it was meant to kill'),
  ...wanted('destroy', destroy, 'they wanted to destroy the mill'),
  ...wanted('intimidate', intimidate, 'they wanted to frighten the voters'),
  ...wanted(
    'warn',
    '(?:warn|send (?:[^ ,.;]+ ){0,4}?(?:message|warning)|deliver (?:a|an) (?:message|warning)|teach)',
    'they wanted to warn him',
  ),
  ...wanted('signal', signal, 'they wanted to show that they could'),
  ...wanted('provoke', provoke, 'they wanted to provoke a war'),
  ...wanted('discredit', discredit, 'they wanted to discredit the talks'),
  s(
    'intent',
    'warn',
    '(?:a|the|as|another|clear|only) (?:[^ ,.;]+ )?(?:warning|message|reminder)(?= (?:to|,|\\.|and|from|shot|rather|”|:|;|for|that))',
    'it was a warning to her',
  ),
  s('intent', 'warn', '(?:sent|send|sending|sends) (?:[^ ,.;]+ ){0,4}?(?:message|warning)', 'they sent him a message'),
  s('intent', 'warn', 'warning shots?', 'a warning shot'),
  s(
    'intent',
    'kill',
    "(?:killing|death|murder) (?:[^ ,.;]+ ){0,3}?(?:was|is) (?:not |never |n't )*(?:the|their|its|his) (?:aim|goal|purpose|intention|point)",
    'killing was the aim',
  ),
  s(
    'intent',
    'kill',
    '(?:wanted|wanting|want|wants) (?:[^ ,.;]+ ){1,4}?(?:dead|killed|silenced|blood)',
    'they wanted her dead',
  ),
  s('intent', 'kill', 'shot to kill', 'he shot to kill', { actor: 'subject' }),
  s('intent', 'intimidate', '(?:intimidation|intimidate|terrorise|terrorize)', 'it was intimidation'),
  s('intent', 'intimidate', '(?:placed|left|made|built) to be found', 'the device was left to be found'),
  s('intent', 'provoke', '(?:a|the|as|this|clear|another) (?:[^ ,.;]+ )?provocation', 'a provocation', {
    force: 'presupposed',
  }),
  s('intent', 'discredit', 'false (?:- )?flag', 'a false flag'),
  s('intent', 'signal', '(?:show|demonstration) of (?:strength|force)', 'a show of strength'),
  // Why.
  s(
    'motive',
    'retaliate',
    '(?:retaliation|revenge|reprisal|reprisals|vengeance|payback|retribution)(?= )',
    'in revenge for the arrests',
  ),
  s(
    'motive',
    'retaliate',
    '(?:reply|response|answer|answered|responded) (?:to|for) (?:the |a |an |his |her |their |its )?(?:[^ ,.;]+ ){0,2}?(?:bombing|killing|raid|attack|strike|arrest|death|execution|shelling|murder|assassination|massacre|airstrike|operation|crackdown)s?',
    'a response to the raid',
  ),
  s('motive', 'retaliate', '(?:avenge|avenging|avenged)', 'to avenge the dead'),
  s('motive', 'silence', '(?:silence|silenced|silencing)(?= )', 'to silence him'),
  s(
    'motive',
    'silence',
    '(?:stop|prevent|keep) (?:[^ ,.;]+ ){1,3}?from (?:testifying|talking|publishing|speaking|revealing|giving evidence)',
    'to stop her from testifying',
  ),
  s(
    'motive',
    'silence',
    '(?:about|due|going|threatened|preparing|set|scheduled|planning) to (?:publish|testify|reveal|give evidence|name|expose)',
    'she was about to publish the names',
  ),
  s(
    'motive',
    'silence',
    '(?:since|after|because) (?:he|she|they) (?:had )?(?:testified|reported|exposed|published|revealed|denounced|criticised|criticized|complained)',
    'since he testified',
  ),
  s(
    'motive',
    'profit',
    '(?:ransom|extortion|robbery|protection money|for money|insurance money|smuggling routes?|turf|quarrel over|dispute over|asked for [0-9][^ ]*)',
    'it was about ransom',
  ),
  s(
    'motive',
    'weaken',
    '(?:weaken|undermine|weakening|undermining|destabili[sz]e|destabili[sz]ing|divide|split)(?= )',
    'to weaken the cabinet',
  ),
  s('motive', 'discredit', '(?:discredit|discrediting|smear|tarnish)(?= )', 'to discredit the inquiry'),
  s(
    'motive',
    'other',
    '(?:motive|motives|motivated|motivation) (?:[^.;]{0,30} )?(?:was|is|were|by|remains|for|appears)',
    'the motive was hatred',
    { atMost: 'probable' },
  ),
  s('motive', 'other', '(?:release|freedom) of', 'they demand the release of a prisoner'),
  s('motive', 'other', 'unless', 'unless the ban is lifted'),
  s(
    'motive',
    'economic',
    '(?:control of|contract|contracts|business rivals?|market share|land|mining rights|oil revenues?|customs revenues?|tolls|smugglers?|smuggling|competitors?)(?= (?:[^.;]{0,40})?(?:motive|reason|behind|explains|dispute|quarrel|interest|wanted))',
    'the contract was the reason',
  ),
  s('motive', 'economic', '(?:stood|stands|stand|hoped|hopes) to (?:gain|lose|profit|earn)', 'the firm stood to gain'),
  s(
    'motive',
    'political',
    '(?:political|politically) (?:motive|motives|motivated|assassination|murder|killing|gain|vengeance)',
    'a political murder',
  ),
  s(
    'motive',
    'other',
    '(?:grudge|feud|jealousy|blood debt|personal dispute|personal motive|personal reasons|who benefits|had every reason to|had no reason to)(?= )',
    'it was a family feud',
  ),
  // When, and why then.
  ...timed(
    'election',
    '(?:elections?|votes?|poll|polls|polling|ballot|referendum|run - off|runoff|campaign|primary|electoral)',
  ),
  ...timed('talks', '(?:talks|negotiations?|summit|ceasefire|truce|conference|peace|signing|mediators?)'),
  ...timed('visit', '(?:visit|arrival|delegation|tour)'),
  ...timed('other', '(?:[^ ,.;]+)'),
  s(
    'timing',
    'other',
    '(?:timing|moment|date|hour) (?:[^ ,.;]+ ){0,6}?(?:coincidence|coincidental|chance|accident|chosen|no accident|suspicious|suggests|points|related|deliberate|telling)',
    'the timing was no accident',
  ),
  s(
    'timing',
    'other',
    '(?:no|hardly|not|mere|pure|strange|curious) (?:a )?(?:coincidence|accident)',
    'it is no coincidence',
  ),
  s('timing', 'other', '(?:why|just|precisely|exactly) (?:now|when|as|at the moment|in the week)', 'why now?'),
  s('timing', 'visit', 'during (?:[^.;]{0,40} )?visit', 'during the visit of the envoy'),
]

/** Two ways of saying what somebody wanted: "meant to …", "the aim was to …". */
function wanted(value: string, verb: string, example: string): StanceRule[] {
  return [
    s('intent', value, `${WANT} (?:not |only |merely |simply |mainly )*to (?:[^ ,.;]+ ){0,2}?${verb}(?= )`, example, {
      actor: 'subject',
    }),
    s('intent', value, `${AIM} (?:[^ ,.;]+ ){0,2}?${verb}(?= )`, example.replace(/^.*? to /, 'the aim was to ')),
  ]
}

/** "Three days before the vote". */
function timed(value: string, event: string): StanceRule[] {
  const reach = value === 'other' ? '(?:the |a |an |his |her |their |its )' : '(?:[^ ,.;]+ ){0,6}?'
  return [
    s(
      'timing',
      value,
      `(?:hours?|days?|weeks?|eve|night|minutes|shortly|just) (?:before|after|ahead of|of|since) ${reach}${event}`,
      `days before the ${value}`,
    ),
  ]
}
