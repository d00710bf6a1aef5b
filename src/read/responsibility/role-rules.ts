/**
 * Phrases that give somebody a part in a deed.
 *
 * Order matters: at one word the first rule that fits is taken.
 *
 * @module
 */
import type { Certainty, ResponsibilityRole } from '../../model/vocabulary.ts'
import type { PhraseRule } from './phrase-rules.ts'

export interface RoleRule extends PhraseRule {
  readonly role: ResponsibilityRole
  /**
   * Where the actor stands: `subject` of the phrase's first word, `after` the phrase, `inside` it (first phrase after its
   * first word), `speaker` (the one who speaks, or the body behind), or `unnamed`.
   */
  readonly actor: 'subject' | 'after' | 'inside' | 'speaker' | 'unnamed'
  /** Never firmer than this. */
  readonly atMost?: Certainty
  /** Only when the actor is a known person or body. */
  readonly known?: boolean
  /** `no part`: in a third party's mouth it clears, in the accused's own it denies. */
  readonly clears?: boolean
}

const MEN =
  'them|him|her|me|us|it|(?:(?:the|these|those|two|three|four|five|some|several|armed|young|masked) )*' +
  '(?:men|killers?|gunm[ae]n|bombers?|attackers?|fighters|driver|assassins?|boys|youths|militia|militias|rebels|group|shooters?|team|squad|cell|raiders|crew|mob|crowd)'
const HARM =
  'kill|attack|bomb|shoot|fire|burn|plant|murder|strike|destroy|assassinate|do it|do this|storm|raid|seize|sink|blow|open fire|carry out'
const GOODS =
  'weapons?|arms|rifles?|drones?|explosives?|missiles?|rockets?|money|funds|cash|ammunition|guns?|components?|intelligence|maps|boats?|launchers?|detonators?|uniforms|training'

export const ROLE_RULES: readonly RoleRule[] = [
  // Cleared, or denied by the accused.
  r(
    'none',
    'subject',
    '(?:had|has|have|having|played|plays|play|took|take|taken) (?:no|neither) (?:\\S+ )?(?:part|role|hand|involvement|share)',
    'the guild had no part in the blast',
    { clears: true },
  ),
  r('none', 'subject', 'nothing (?:whatever |whatsoever )?to do with', 'we had nothing to do with it', {
    clears: true,
  }),
  r(
    'none',
    'subject',
    "(?:was|were|is|are) (?:not|n't|never) (?:directly |in any way )?(?:involved|behind|responsible|to blame)",
    'the guild was not involved',
    { clears: true },
  ),
  r(
    'none',
    'speaker',
    "(?:was|were|is|are) (?:not|n't) (?:us|ours|our (?:work|doing|men|people|fighters))",
    'the bomb was not ours',
    { clears: true },
  ),
  r(
    'none',
    'after',
    'ruled out (?:any )?(?:involvement|participation|role) (?:of|by)',
    'she ruled out any involvement of the guild',
    { clears: true },
  ),
  // Opposed: before "told" and "asked" as orders.
  r(
    'opposed',
    'subject',
    '(?:told|asked|urged|ordered|warned|advised|instructed|begged|pressed) (?:[^ ,.;]+ ){1,4}?(?:(?:more than once |repeatedly |twice )?to (?:wait|stop|hold|stand down|refrain|leave|desist|call (?:it|the) |postpone|delay|show restraint)|not to|against)',
    'the duke told them to wait',
  ),
  r('opposed', 'subject', '(?:advised|argued|cautioned|voted|counselled) against', 'the patron advised against it'),
  r('opposed', 'subject', '(?:objected|vetoed|forbade|forbidden|discouraged)', 'the ministry had objected'),
  r(
    'opposed',
    'subject',
    '(?:tried|attempted|sought|wanted|moved) to (?:stop|prevent|restrain|dissuade|halt|call off|rein|block|discourage|talk)',
    'the patron tried to restrain them',
  ),
  r(
    'opposed',
    'subject',
    'refused to (?:approve|sanction|authori[sz]e|bless|back|allow)',
    'the council refused to approve it',
  ),
  r(
    'opposed',
    'after',
    'against (?:the )?(?:express |explicit |clear |direct )?(?:orders?|instructions?|wishes|will|advice) of',
    'against the wishes of the duke',
  ),
  r(
    'opposed',
    'speaker',
    'against (?:our |my )?(?:express |explicit |clear |direct )?(?:orders?|instructions?|wishes)',
    'he did it against orders',
  ),
  // Ordered.
  r(
    'ordered',
    'after',
    '(?:ordered|commissioned|masterminded|orchestrated|directed|planned|plotted|instigated|hired|contracted) by',
    'the raid was ordered by the duke',
  ),
  r(
    'ordered',
    'after',
    '(?:orders?|instructions?|behest|command|directions?|instigation) (?:of|from)',
    'on the orders of the duke',
  ),
  r(
    'ordered',
    'subject',
    '(?:ordered|ordering|order|orders|commissioned|commissioning|masterminded|masterminding|orchestrated|orchestrating|directed|directing|engineered|instigated|instigating) (?:<it>|anyone|anybody|nobody|nothing|${MEN} to)',
    'the duke ordered the killing',
  ),
  r('ordered', 'subject', '(?:planned|planning|plotted|plotting|prepared) <it>', 'he planned the raid'),
  r(
    'ordered',
    'subject',
    '(?:gave|gives|give|giving|given|signed|signing|issued|issuing) (?:the|that|this|an|any|his|its|her|their|such) (?:\\S+ )?orders?',
    'who gave the order',
  ),
  r('ordered', 'subject', 'neither ordered', 'we neither ordered it nor knew of it', { atMost: 'denied' }),
  r(
    'ordered',
    'subject',
    `(?:told|instructed|asked|directed|tasked|sent|paid|hired|recruited|wanted) (?:${MEN}) to (?:${HARM})`,
    'he told them to fire',
  ),
  r(
    'ordered',
    'unnamed',
    '(?:were|was|been) (?:merely |simply )?(?:told|ordered|instructed|paid|hired) to',
    'they were told to, or allowed to',
  ),
  r(
    'ordered',
    'unnamed',
    'any order (?:had|has|was|had been) (?:been )?given',
    'she denied that any order had been given',
  ),
  r(
    'ordered',
    'subject',
    `(?:hired|hires|hiring|paid|pays|paying|contracted) (?:${MEN})`,
    'the guild hired the gunmen',
  ),
  r(
    'ordered',
    'subject',
    'paid for (?:<it>|the (?:bus|buses|truck|van|boat|car|killers?))',
    'who paid for the killing',
  ),
  r('ordered', 'subject', `(?:sent|dispatched|sends|unleashed) (?:the drones?|${MEN})`, 'whoever sent the drone'),
  r('ordered', 'subject', '(?:mastermind|brains|brain|architect) (?:behind|of)', 'the brains behind the raid'),
  r('ordered', 'unnamed', 'was it an order', 'was it an order, or a nod?'),
  // Supported.
  r(
    'supported',
    'after',
    'with the (?:help|support|backing|money|assistance|aid|funds) of',
    'with the help of the guild',
  ),
  r(
    'supported',
    'subject',
    `(?:armed|arms|arming|trained|trains|financed|finances|financing|funded|funding|equipped|equips|equipping|bankrolled|bankrolls|supplied|supplies|supplying|sheltered|shelters|sheltering|harboured|harbored|harbouring|harboring|abetted|aided|aiding|assisted) (?:and (?:\\S+ )?|, (?:\\S+ )?|or )?(?:paid |pays |trained |armed |equipped |financed )?(?:the |its |these |those )?`,
    'the duke armed the rebels',
  ),
  r(
    'supported',
    'subject',
    `(?:supplied|provided|sent|sold|gave|delivered|shipped|lent|handed|smuggled|supplying|providing|sending|selling|giving|transferred|provides|supplies|sends|supply|provide|send|give) (?:[^ ,.;]+ ){0,4}?(?:${GOODS})`,
    'the duke sent them rifles',
  ),
  r(
    'supported',
    'subject',
    '(?:helped|helping|help) (?:carry|plan|prepare|organi[sz]e|finance|arm|the attackers|them|those)',
    'the guild helped plan the raid',
  ),
  // Encouraged.
  r(
    'encouraged',
    'subject',
    `(?:encouraged|encourages|encouraging|incited|incites|inciting|inspired|inspires|inspiring|goaded|cheered|condoned|condone|condones|glorified) (?:<it>|${MEN})`,
    'the duke encouraged it',
  ),
  r('encouraged', 'subject', '(?:egged|urged|spurred|cheered) (?:[^ ,.;]+ ){1,3}on', 'the duke egged them on'),
  r('encouraged', 'subject', '(?:put|putting) (?:[^ ,.;]+ ){1,4}up to', 'the guild had put him up to it'),
  // Permitted.
  r(
    'permitted',
    'after',
    'with the (?:consent|blessing|approval|connivance|complicity|acquiescence|permission|knowledge) of',
    'with the blessing of the duke',
  ),
  r(
    'permitted',
    'subject',
    '(?:allowed|allows|allowing|allow|permitted|permitting|permit|tolerated|tolerates|tolerating|tolerate|sanctioned|sanctioning|sanction|approved|approving|approve|authori[sz]ed|authorised|authorized|authorising|authorizing|authorise|authorize|blessed) (?:of )?(?:<it>|them to|him to)',
    'did the duke sanction the raid?',
  ),
  r('permitted', 'subject', '(?:approve|sanction|allow|permit) (?:it )?[?]', 'did the duke approve?'),
  r(
    'permitted',
    'subject',
    '(?:gave|given|give|giving|gives) (?:[^ ,.;]+ ){0,3}?(?:green light|blessing|nod|approval|consent|permission|go-ahead|go - ahead|free hand|free rein)',
    'the duke gave his blessing',
  ),
  r(
    'permitted',
    'subject',
    '(?:turned|turning|turn|turns) (?:a|its|his|her|their) blind eye',
    'the police turned a blind eye',
  ),
  r('permitted', 'subject', '(?:looked|looking|look) (?:away|the other way)', 'the police looked away'),
  r(
    'permitted',
    'subject',
    '(?:stood|standing|stand|stands) (?:aside|by and|by while|by as|by[,.;”]|idly by|back and)',
    'the police stood aside',
  ),
  r('permitted', 'subject', '(?:did|done|doing|do) nothing', 'the police did nothing'),
  r(
    'permitted',
    'subject',
    '(?:failed|failing|fails|refused) to (?:stop|prevent|act|intervene|protect|halt|respond|heed)',
    'the police failed to intervene',
  ),
  r(
    'permitted',
    'subject',
    "(?:did|does) (?:not|n't|nothing to) (?:stop|prevent|veto|intervene|block|halt|restrain|lift a finger)",
    'the patron did not veto it',
  ),
  r(
    'permitted',
    'subject',
    'could (?:easily )?have (?:stopped|prevented|averted|halted|vetoed|blocked)',
    'they could have stopped it',
  ),
  r(
    'permitted',
    'subject',
    '(?:withdrew|withdraw|withdrawing|pulled|removed) (?:[^ ,.;]+ ){0,3}?(?:guards?|cordons?|patrols?|checkpoints?|escorts?|sentries)',
    'the police withdrew two cordons',
  ),
  r(
    'permitted',
    'subject',
    '(?:let|lets|letting) (?:it|them|him|the [^ ,.;]+)(?: [^ ,.;]+)? (?:happen|run|through|pass|go ahead|proceed|go)',
    'the duke let it happen',
  ),
  r(
    'permitted',
    'subject',
    '(?:complicit|colluded|connived|acquiesced|acquiescence|complicity)',
    'the police were complicit',
  ),
  r('permitted', 'unnamed', 'allowed to (?:,|or|\\.)', 'they were told to, allowed to, or not stopped'),
  // Knew.
  r(
    'knew',
    'subject',
    '(?:been|was|were) (?:fully |well |personally |merely )?(?:informed|warned|notified|alerted|briefed|forewarned|tipped off|told in|told of|told about|told at|told that|aware of|aware in)',
    'the police had been informed',
  ),
  r(
    'knew',
    'subject',
    '(?:knew|known|knows|know) (?:of|about|in advance|beforehand|everything|full well|all along|exactly what|perfectly well|no later|what he|what they|nothing|it was|the plan|,|\\.|and|but)',
    'the duke knew of the plan',
    { known: true },
  ),
  r(
    'knew',
    'subject',
    '(?:had|has|have) (?:prior|advance|full|no|some) (?:knowledge|warning|notice)',
    'the duke had advance knowledge',
  ),
  r('knew', 'subject', '(?:seen|saw) it coming', 'everybody had seen it coming', { known: true }),
  // Perpetrator.
  r(
    'perpetrator',
    'after',
    '(?:carried out|perpetrated|committed|mounted|staged|launched|executed|conducted|done|planted|fired|caused|detonated|claimed) by',
    'the raid was carried out by the guild',
  ),
  r(
    'perpetrator',
    'subject',
    '(?:carried|carries|carry|carrying) out (?:<it>|[^ ,.;]+ (?:[^ ,.;]+ )?on)',
    'the guild carried out the raid',
  ),
  r(
    'perpetrator',
    'subject',
    '(?:staged|mounted|launched|perpetrated|committed|conducted|executed|commits|launching|staging|mounting) <deed>',
    'the guild staged the raid',
  ),
  r(
    'perpetrator',
    'subject',
    '(?:planted|threw|hurled|detonated|lobbed|placed|laid|launched|flew|fired|planting|firing) (?:the|a|an|two|three|four|several|six|dozens of|that|it|this) ?(?:[^ ,.;]+ ){0,3}?(?:bombs?|charges?|mines?|devices?|grenades?|drones?|rockets?|missiles?|shells?|explosives?|shots?|mortars?|rounds?)?',
    'the guild planted the bomb',
  ),
  r(
    'perpetrator',
    'subject',
    '(?:did|done|do) (?:it|this|that)(?= [,.?;:”!]| on| to| with| in| for| at| and| but| ?$)',
    'the guild did it',
  ),
  r('perpetrator', 'subject', 'behind (?:<it>|[^ ,.;]+ and [^ ,.;]+ attacks?)', 'the guild was behind the blast'),
  r(
    'perpetrator',
    'subject',
    '(?:responsible|blame|culpable|answerable) (?:for|[,.;”])',
    'the guild was responsible for it',
  ),
  r(
    'perpetrator',
    'inside',
    '(?:held|holds|hold|holding) [^.;:]{1,60}? (?:responsible|accountable)',
    'she held the guild responsible',
    { known: true },
  ),
  r(
    'perpetrator',
    'subject',
    '(?:bears|bear|bore|carries) (?:[^ ,.;]+ )?(?:responsibility|blame|guilt)',
    'the guild bears responsibility',
  ),
  r('perpetrator', 'after', '(?:work|handiwork|doing) of', 'the work of the guild'),
  r('perpetrator', 'subject', '(?:pulled|pulling) the trigger', 'the guard pulled the trigger'),
  r('perpetrator', 'subject', '(?:took|taken|taking|take) part in <it>', 'he took part in the raid'),
  r(
    'perpetrator',
    'subject',
    '(?:participated|participating|involved|implicated|complicit) in <it>',
    'he was involved in the raid',
  ),
  r('perpetrator', 'subject', '(?:had|has|have) (?:a|some) hand in', 'the guild had a hand in it'),
  r(
    'perpetrator',
    'after',
    '(?:fire|shells?|rounds|rockets?|shots|missiles?|drones?|mortars|projectiles|strike|attack|volley) (?:(?:had |has )?come|came|(?:were|was|had been) (?:fired|launched|flown)) from',
    'the rockets came from guild positions',
    { known: true },
  ),
  r(
    'perpetrator',
    'after',
    '(?:hallmarks?|fingerprints|signature|trademark) of',
    'it bears the hallmarks of the guild',
    { atMost: 'possible', known: true },
  ),
  r(
    'perpetrator',
    'after',
    '(?:point|points|pointed|pointing) (?:(?:the|a|its|his|her|their) finger )?(?:at|towards?)',
    'she pointed the finger at the guild',
    { atMost: 'possible', known: true },
  ),
  r(
    'perpetrator',
    'after',
    '(?:attributed|attribute|attributes|attributing|pinned|pin|traced|linked) (?:[^ ,.;]+ ){0,4}?(?:to|on)',
    'they attributed the raid to the guild',
    { known: true },
  ),
  r('perpetrator', 'after', '(?:suspects|suspecting|suspected) (?:that )?', 'she suspects the guild', {
    atMost: 'probable',
    known: true,
  }),
  r('perpetrator', 'subject', '(?:suspected|accused) of', 'he is suspected of the raid', {
    atMost: 'possible',
    known: true,
  }),
  r(
    'perpetrator',
    'subject',
    '(?:convicted|sentenced|jailed|imprisoned|hanged|executed) (?:[^.;]{0,40} )?(?:over|for|of|in connection with)',
    'he was convicted over the raid',
    { known: true },
  ),
  r(
    'perpetrator',
    'subject',
    '(?:arrested|charged|detained|indicted|wanted|remanded|prosecuted|tried) (?:[^ ,.;]+ ){0,4}?(?:over|for|with|in connection with|on suspicion of)',
    'he was arrested over the raid',
    { atMost: 'possible' },
  ),
  r('perpetrator', 'subject', '(?:confessed|admitted|admits|confesses) (?:to )?<it>', 'he confessed to the raid'),
  r('perpetrator', 'unnamed', 'inside job', 'it may have been an inside job', { atMost: 'possible' }),
]

function r(
  role: ResponsibilityRole,
  actor: RoleRule['actor'],
  say: string,
  example: string,
  more: Partial<RoleRule> = {},
): RoleRule {
  return { role, actor, say, example, ...more }
}
