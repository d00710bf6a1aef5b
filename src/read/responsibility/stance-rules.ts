/**
 * Phrases that hold something about an incident beside who did it.
 *
 * @module
 */
import type { Certainty, Force, StanceDimension } from '../../model/vocabulary.ts'
import type { PhraseRule } from './phrase-rules.ts'

export interface StanceRule extends PhraseRule {
  readonly dimension: StanceDimension
  readonly value: string
  /** Never firmer than this. */
  readonly atMost?: Certainty
  readonly force?: Force
  /** Only inside somebody's claim: the report tells means and the like as mere facts. */
  readonly told?: boolean
  /** Whose it is: the subject, the phrase after, the speaker's body; else nobody named. */
  readonly actor?: 'subject' | 'after' | 'speaker'
}

const WANT =
  '(?:meant|intended|wanted|tried|trying|aimed|sought|designed|out|hoped|hoping|planned|set out|attempting|attempted|wanting|wants|seeking|bid|calculated|supposed|attempt|effort)'
const AIM =
  "(?:aim|aims|goal|goals|purpose|intention|intent|objective|point|target|plan) (?:[^ ,.;]+ ){0,4}?(?:was|is|were|had been|being) (?:not |n't |never |simply |only |clearly )*to"
const CLAIM =
  '(?:claim|claims|statement|letter|video|message|note|recording|communiqué|post|memo|memorandum|document|clip|footage|film|tape|leaflet|photograph|photographs|pictures?|report|signature|authorship)'
const FAKE =
  '(?:fake|faked|forged|forgery|false|fabricated|fabrication|hoax|staged|not genuine|counterfeit|invented|spurious|doctored)'

const kill = '(?:kill|assassinate|murder|eliminate|liquidate|wipe out|slaughter|take the life|behead)'
const destroy = '(?:destroy|sink|burn|demolish|flatten|level|cripple|wreck|disable|knock out)'
const intimidate =
  '(?:intimidate|frighten|scare|terrori[sz]e|cow|menace|spread fear|instil fear|sow fear|sow terror|break the will)'
const signal = '(?:signal|show|demonstrate|prove|remind|display|tell|be heard|make a point|announce)'
const provoke = '(?:provoke|drag|draw|inflame|start a war|trigger|incite|goad|derail|sabotage|spark|ignite|stir)'
const discredit = '(?:discredit|smear|frame|embarrass|shame|tarnish|blacken|put the blame|shift the blame|look like)'

export const STANCE_RULES: readonly StanceRule[] = [
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
  s('motive', 'other', '(?:release|freedom) of (?=[^ ,.;]+)', 'they demand the release of a prisoner'),
  s('motive', 'other', 'unless (?=[^.;]+)', 'unless the ban is lifted'),
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
  // Is the claim what it says it is?
  s('claim-authentic', 'authentic', `(?:authenticity|genuineness)`, 'its authenticity is in doubt', {
    atMost: 'unknown',
  }),
  s(
    'claim-authentic',
    'authentic',
    `(?:not|n't|never|cannot|could not|yet to) (?:been |be )?(?:able to |independently |immediately )*(?:verify|verified|authenticate|authenticated|confirm|confirmed)`,
    'we could not verify the claim',
    { atMost: 'unknown' },
  ),
  s(
    'claim-authentic',
    'authentic',
    '(?:independently|immediately) (?:verify|verified|confirm|confirmed|authenticated)',
    'could not be independently verified',
    { atMost: 'unknown' },
  ),
  s(
    'claim-authentic',
    'authentic',
    '(?:origin|provenance) (?:[^ ,.;]+ ){0,3}?(?:is|was|being|remains|examined|unclear|unknown)',
    'its origin is unknown',
    { atMost: 'unknown' },
  ),
  s(
    'claim-authentic',
    'authentic',
    `(?:${CLAIM.slice(3, -1)}) (?:[^ ,.;]+ ){0,6}?(?:is|was|were|are|as|be|had been|called|been) (?:[^ ,.;]+ ){0,2}?${FAKE}`,
    'the letter was forged',
    { atMost: 'denied' },
  ),
  s('claim-authentic', 'authentic', '(?:forgery|fake|hoax|forged|fabrication)', 'a clumsy forgery', {
    atMost: 'denied',
  }),
  s(
    'claim-authentic',
    'authentic',
    `(?:${CLAIM.slice(3, -1)}) (?:[^ ,.;]+ ){0,6}?(?:is|was|were|are|as|be|had been|appeared|appears|looks|looked|seems|seemed) (?:[^ ,.;]+ ){0,2}?(?:genuine|authentic|credible|real|plausible|consistent)`,
    'the letter was genuine',
  ),
  s(
    'claim-authentic',
    'authentic',
    '(?:telling the truth|authentic|bears out the claim)',
    'they are telling the truth',
  ),
  s(
    'claim-authentic',
    'authentic',
    '(?:mask|facade|façade|curtain|cover name|cover|smokescreen|invention|brand|label|name) (?:for|of convenience|only|and nothing)',
    'the name is a mask for the guild',
    { atMost: 'doubtful' },
  ),
  s(
    'claim-authentic',
    'authentic',
    '(?:exists|exist|existed) (?:only|solely|on paper|beyond)',
    'it exists only on paper',
    { atMost: 'doubtful' },
  ),
  s(
    'claim-authentic',
    'authentic',
    '(?:skeptical|sceptical|doubt|doubts|doubted|doubtful|implausible|unlikely) (?:[^ ,.;]+ ){0,4}?(?:claim|statement|letter|video|message|group)',
    'experts doubt the claim',
    { atMost: 'doubtful' },
  ),
  s(
    'claim-authentic',
    'authentic',
    '(?:whole thing|attack|it) was (?:theatre|theater|staged|a farce|a hoax)',
    'the whole thing was theatre',
    { atMost: 'denied' },
  ),
  s(
    'claim-authentic',
    'authentic',
    '(?:claim|claims|statement|letter|video|message|note|recording|post|channel|account) (?:[^.;]{0,60} )?(?:bears?|bore|lacks?|lacked|match|matches|matched|differs?|carried|carries|used|uses|does not|did not|do not) (?:[^.;]{0,40} )?(?:seal|stamp|logo|style|signature|channel|code ?word|format|language|earlier|previous|usual|hallmarks|known)',
    'the statement lacks the usual seal',
    { atMost: 'doubtful' },
  ),
  s(
    'claim-authentic',
    'authentic',
    '(?:unknown|obscure|unheard|previously unknown|little - known|hitherto unknown) (?:of )?(?:group|organi[sz]ation|outfit|name|channel|until)',
    'a previously unknown group',
    { atMost: 'unknown', told: true },
  ),
  s(
    'claim-authentic',
    'authentic',
    '(?:no|nobody|none|never) (?:one )?(?:[^ ,.;]+ ){0,2}?(?:heard of|heard the name|knows? the name|seen such)',
    'nobody had heard of it',
    { atMost: 'doubtful' },
  ),
  s(
    'claim-authentic',
    'authentic',
    '(?:claim|claims|claimed|claiming) (?:[^.;]{0,40} )?(?:falsely|opportunistic|opportunistically|what others|credit for what|empty|boast|boasting|propaganda)',
    'they claim what others do',
    { atMost: 'denied' },
  ),
  s(
    'claim-authentic',
    'authentic',
    '(?:disown|disowned|disavowed|retracted|withdrew|withdrawn|repudiated) (?:the |its |that )?(?:claim|statement|message|video|letter)',
    'the guild disowned the statement',
    { atMost: 'denied' },
  ),
  s(
    'claim-authentic',
    'authentic',
    '(?:real|genuine|authentic|credible) (?=[^ ]+ )(?:claim|statement|letter|video|message|confession|memo)',
    'a credible claim',
  ),
  // With what.
  s(
    'means',
    'explosive',
    '(?:explosives?|improvised explosive|bomb|charge|device|mine|grenade|dynamite|detonator|truck bomb|car bomb)(?= (?:was|were|had|planted|hidden|placed|went|caused|exploded|detonated|attached|under|packed|of|with|made|weighing))',
    'a charge was hidden in the car',
    { told: true },
  ),
  s(
    'means',
    'firearm',
    '(?:bullets?|rifles?|pistols?|cartridges?|shell casings|casings|machine - guns?|gunfire|gunshot|calibre|caliber)(?= )',
    'two pistols were used',
    { told: true },
  ),
  s(
    'means',
    'drone',
    '(?:drones?|unmanned|quadcopters?|uavs?)(?= (?:was|were|had|came|carried|carrying|flew|launched|struck|armed|packed|loaded|made|of|with|parts|from))',
    'the drone was made there',
    { told: true },
  ),
  s(
    'means',
    'aircraft',
    '(?:jets?|warplanes?|helicopters?|aircraft|bombers)(?= (?:was|were|had|flew|dropped|bombed|struck|carried))',
    'jets had bombed it',
    { told: true },
  ),
  s(
    'means',
    'other',
    '(?:poison|petrol|accelerant|knife|knives|machetes?|firebombs?|hacked|malware|cut , not)(?= )',
    'traces of petrol',
    { told: true },
  ),
  // Whom it speaks to.
  s(
    'audience',
    'signal',
    '(?:message|signal|warning|reminder|meant|addressed|aimed|intended|directed) (?:[^ ,.;]+ ){0,3}?(?:to|for|at) (?!(?:be|kill|have|stop|show|make|do|warn|frighten|provoke|destroy|back|leave|[a-z]+ate) )',
    'a message to the court',
    { actor: 'after' },
  ),
  s('audience', 'signal', 'be heard by', 'to be heard by every judge', { actor: 'after' }),
  // What it did, and what is to be done.
  s(
    'effect',
    'fear',
    '(?:panic|fear|fears|terror) (?:has |have )?(?:spread|spreads|grips|gripped|reigns|among|swept|in the)',
    'fear has spread',
  ),
  s('effect', 'fear', '(?:afraid|terrified|frightened) (?:to|of|that)', 'people are afraid to vote'),
  s(
    'response',
    'investigate',
    '(?:must|will|should|shall) be (?:identified|held|brought|punished|investigated|found|prosecuted|caught)',
    'they must be held to account',
    { force: 'demanded' },
  ),
  s(
    'response',
    'investigate',
    '(?:investigation|inquiry|enquiry|probe|investigators)(?= (?:has|have|was|is|will|into))',
    'an inquiry has been opened',
  ),
  s(
    'response',
    'investigate',
    '(?:ordered|opened|launched|demanded|demands|called for|promised|announced|began) (?:an? |the )?(?:[^ ,.;]+ ){0,3}?(?:investigation|inquiry|enquiry|probe)',
    'the court opened an inquiry',
  ),
  s(
    'response',
    'retaliate',
    '(?:vowed|vows|promised|promises|swore|threatened|pledged|will|would) (?:to )?(?:retaliate|avenge|answer|respond|hit back|strike back|take revenge|make them pay)',
    'the chief vowed to retaliate',
  ),
  s(
    'response',
    'retaliate',
    'reserves? the right to (?:respond|reply|retaliate|answer)',
    'we reserve the right to respond',
  ),
  s(
    'response',
    'force',
    '(?:could|should|must|will|would|might|may|can) (?:bomb|send in|send troops|storm|shell|strike back|use force|invade)',
    'it could send in the army',
    { atMost: 'possible' },
  ),
  s('response', 'force', '(?:military response|crack down)', 'a military response', { atMost: 'possible' }),
  s('response', 'condemn', '{condemn denounce deplore} (?:[^.;]{0,30} )?(?:<it>|as)', 'the guild condemned the raid'),
  s('response', 'condemn', '(?:cowardly|heinous|barbaric|despicable|abhorrent) (?=[^ ]+ )', 'a cowardly act'),
  s(
    'response',
    'praise',
    '{praise hail applaud celebrate welcome salute} (?:the )?(?:<it>|killers?|attackers?|bombers?|fighters|martyrs?|heroes)',
    'the guild praised the attackers',
  ),
  s('response', 'silence', '(?:has|have|had) (?:remained|stayed|kept) silent', 'the palace has stayed silent'),
]

function s(
  dimension: StanceDimension,
  value: string,
  say: string,
  example: string,
  more: Partial<StanceRule> = {},
): StanceRule {
  return { dimension, value, say, example, ...more }
}

/** Two ways of saying what somebody wanted: "meant to …", "the aim was to …". */
function wanted(value: string, verb: string, example: string): StanceRule[] {
  return [
    s('intent', value, `${WANT} (?:not |only |merely |simply |mainly )*to (?:[^ ,.;]+ ){0,2}?${verb}(?= )`, example, {
      actor: 'subject',
    }),
    s('intent', value, `${AIM} (?:[^ ,.;]+ ){0,2}?${verb}(?= )`, example),
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
