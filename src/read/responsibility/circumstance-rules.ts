/**
 * Phrases for whether a claim is genuine, with what a deed was done, whom it speaks to, what came of it.
 *
 * @module
 */
import { type StanceRule, s } from './stance-rule.ts'

const CLAIM =
  '(?:claim|claims|statement|letter|video|message|note|recording|communiqué|post|memo|memorandum|document|clip|footage|film|tape|leaflet|photograph|photographs|pictures?|report|signature|authorship)'
const FAKE =
  '(?:fake|faked|forged|forgery|false|fabricated|fabrication|hoax|staged|not genuine|counterfeit|invented|spurious|doctored)'

export const CIRCUMSTANCE_RULES: readonly StanceRule[] = [
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
    '(?:real|genuine|authentic|credible) (?:[^ ]+ )?(?:claim|statement|letter|video|message|confession|memo)',
    'a credible claim',
  ),
  s(
    'claim-authentic',
    'authentic',
    "(?:did|was|were|is) (?:not|n't|never) (?:write|written|wrote|sent|send|issue|issued|made by|come from|posted|ours|theirs|from) ?(?:by|the|any|that|this|it|from|us|them)?",
    'we did not issue the statement',
    { atMost: 'denied', told: true },
  ),
  s(
    'claim-authentic',
    'authentic',
    '(?:genuine|credible|plausible|convincing|believable|trustworthy)(?= )',
    'the claim is credible',
    { atMost: 'probable' },
  ),
  s('claim-authentic', 'authentic', '(?:empty|hollow|idle) (?:boast|boasts|claim|claims)', 'an empty boast', {
    atMost: 'denied',
  }),
  s(
    'motive',
    'retaliate',
    '(?:in response to|in return for|because of what|punish|punished|punishment|pay for|paid for|settle|settling)(?= )',
    'to punish the village',
    { told: true },
  ),
  s('intent', 'warn', '(?:teach|taught) (?:[^ ,.;]+ ){1,3}?lesson', 'to teach them a lesson'),
  s('intent', 'provoke', '(?:provocation|provoke|provoking)(?= )', 'a provocation'),
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
    '(?:message|signal|warning|reminder|meant|addressed|aimed|intended|directed) (?:[^ ,.;]+ ){0,3}?(?:to|for|at)(?! (?:be|kill|have|stop|show|make|do|warn|frighten|provoke|destroy|back|leave|[a-z]+ate) )',
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
  s('response', 'condemn', '(?:cowardly|heinous|barbaric|despicable|abhorrent)', 'a cowardly act'),
  s(
    'response',
    'praise',
    '{praise hail applaud celebrate welcome salute} (?:the )?(?:<it>|killers?|attackers?|bombers?|fighters|martyrs?|heroes)',
    'the guild praised the attackers',
  ),
  s('response', 'silence', '(?:has|have|had) (?:remained|stayed|kept) silent', 'the palace has stayed silent'),
]
