/**
 * Phrases for the author of a deed, and for those cleared of it.
 *
 * @module
 */
import type { RuleGroup } from './role-rules.ts'

const SHOT =
  '(?:fire|shells?|rounds|rockets?|shots|missiles?|drones?|mortars|projectiles|strike|attack|volley|bullets?)'
const VICTIM =
  '(?:the|a|an|his|her|its|their|our|my|that|this|those|two|three|four|five|six|seven|eight|nine|ten|several|dozens|[0-9][^ ]*|at least)'

export const AUTHOR_RULES: readonly RuleGroup[] = [
  [
    'none',
    'subject',
    [
      [
        '{have:had play take:took:taken} (?:no|neither) (?:[^ ,.;]+ )?(?:part|role|hand|involvement|share)',
        'the guild had no part in the blast',
        { clears: true },
      ],
      ['nothing (?:whatever |whatsoever )?to do with', 'we had nothing to do with it', { clears: true }],
      [
        "(?:was|were|is|are) (?:not|n't|never) (?:directly |in any way |itself |themselves )?(?:involved|behind|responsible|to blame)",
        'the guild was not involved',
        { clears: true },
      ],
      ['(?:innocent|blameless|wrongly accused|uninvolved)', 'the guild is innocent', { clears: true, known: true }],
    ],
  ],
  [
    'none',
    'speaker',
    [
      [
        "(?:was|were|is|are) (?:not|n't) (?:us|ours|our (?:work|doing|men|people|fighters))",
        'the bomb was not ours',
        { clears: true },
      ],
    ],
  ],
  [
    'none',
    'after',
    [
      [
        'ruled out (?:any )?(?:involvement|participation|role) (?:of|by)',
        'she ruled out any involvement of the guild',
        { clears: true },
      ],
      [
        'no (?:evidence|sign|trace|indication) of (?:any )?(?:involvement|participation|role|hand) (?:of|by)',
        'no sign of any involvement of the guild',
        { clears: true },
      ],
    ],
  ],
  [
    'perpetrator',
    'after',
    [
      [
        '(?:carried out|perpetrated|committed|mounted|staged|launched|executed|conducted|done|planted|fired|caused|detonated) by',
        'the raid was carried out by the guild',
      ],
      [
        '(?:gunm[ae]n|attackers?|killers?|shooters?|bombers?|assassins?|hijackers?|kidnappers?|arsonists?) ,(?= )',
        'the gunman, a clerk',
        { known: true },
      ],
      ['(?:work|handiwork|doing|deed|crime|act) of', 'the work of the guild', { known: true }],
      [
        '(?:it|this|that) (?:was|is)(?: clearly| certainly| surely)?(?= (?:the |an? )?[^ ,.;]+(?: [^ ,.;]+){0,3} (?:[.,;!”]|who|that did))',
        'it was the guild',
        { known: true, body: true },
      ],
      [
        '{name identify} (?:the |its |their |as )?(?:[^ ,.;]+ )?(?:attackers?|bombers?|gunm[ae]n|killers?|shooters?|assassins?|culprits?|perpetrators?|suspects?) as',
        'she identified the bomber as a clerk',
        { known: true },
      ],
      ['(?:at the )?hands of', 'they died at the hands of the guild', { known: true }],
      [
        `${SHOT} (?:(?:had |has )?come|came|(?:were|was|had been) (?:fired|launched|flown)) from`,
        'the rockets came from guild positions',
        { known: true },
      ],
      [
        '(?:fired|launched|flown|shelled) (?:from|by) (?:positions|territory|areas?|a base|land|waters) (?:held|controlled|run) by',
        'fired from land held by the guild',
        { known: true },
      ],
      [
        '(?:hallmarks?|fingerprints|signature|trademark|handwriting) of',
        'it bears the hallmarks of the guild',
        { atMost: 'possible', known: true },
      ],
      [
        '{point} (?:(?:the|a|its|his|her|their) finger )?(?:at|towards?|to)',
        'she pointed the finger at the guild',
        { atMost: 'possible', known: true },
      ],
      ['{attribute pin trace} (?:[^ ,.;]+ ){0,4}?(?:to|on)', 'they attributed the raid to the guild', { known: true }],
      [
        '(?:suspects|suspecting|suspected)(?: that)?(?! (?:of|in|by))',
        'she suspects the guild',
        { atMost: 'probable', known: true },
      ],
      [
        '(?:responsibility|blame|guilt|fault) (?:[^ ,.;]+ )?(?:lies|lay|rests|falls|fell|belongs) (?:squarely |solely |entirely )?(?:with|on|to)',
        'the blame lies with the guild',
        { known: true },
      ],
    ],
  ],
  [
    'perpetrator',
    'inside',
    [
      [
        '{name identify single} (?:out )?[^.;:]{1,60}? as (?:the |its |a |one of the )(?:[^ ,.;]+ ){0,2}?(?:attackers?|authors?|bombers?|gunm[ae]n|killers?|shooters?|assassins?|culprits?|perpetrators?|suspects?)',
        'she named the guild as the author',
        { known: true },
      ],
      [
        '{hold:held find:found} [^.;:]{1,60}? (?:responsible|accountable|guilty)',
        'she held the guild responsible',
        { known: true },
      ],
    ],
  ],
  [
    'perpetrator',
    'subject',
    [
      ['{carry} out (?:<it>|[^ ,.;]+ (?:[^ ,.;]+ )?on)', 'the guild carried out the raid'],
      ['{stage mount launch perpetrate commit conduct execute} <deed>', 'the guild staged the raid'],
      [
        '{plant throw:threw:thrown hurl detonate lob place lay:laid launch fly:flew:flown fire} (?:the|a|an|two|three|four|several|six|dozens of|that|this) (?:[^ ,.;]+ ){0,3}?(?:bombs?|charges?|mines?|devices?|grenades?|drones?|rockets?|missiles?|shells?|explosives?|shots?|mortars?|rounds?)',
        'the guild planted the bomb',
      ],
      [
        `{kill murder target down sink:sank:sunk shoot:shot bomb shell attack burn:burnt torch kidnap:kidnapped abduct ambush stab:stabbed mine poison hijack seize storm raid ram execute assassinate massacre slaughter strike:struck hit:hit destroy bombard loot} ${VICTIM}`,
        'the guild killed the clerk',
      ],
      ['{blow:blew:blown} up', 'the guild blew up the bridge'],
      ['{open} fire', 'the guards opened fire'],
      ['{set:set} (?:fire to|ablaze|alight|light to)', 'the guild set fire to the mill'],
      ['{do:did:done} (?:it|this|that)(?= [,.?;:”!]| on| to| with| in| for| at| and| but)', 'the guild did it'],
      ['behind (?:<it>|[^ ,.;]+ and [^ ,.;]+ attacks?)', 'the guild was behind the blast'],
      ['(?:responsible|culpable|answerable|guilty) (?:for|of|[,.;”])', 'the guild was responsible for it'],
      ['to blame(?! (?:the|a|an|it|him|them))', 'the guild was to blame'],
      ['{bear:bore:borne carry share} (?:[^ ,.;]+ )?(?:responsibility|blame|guilt)', 'the guild bears responsibility'],
      ['{pull} the trigger', 'the guard pulled the trigger'],
      ['{fire shoot:shot} (?:at|on|into|across)', 'the guard fired at the gate'],
      ['{act} (?:alone|together)', 'he acted alone'],
      ['{take:took:taken} part in <it>', 'he took part in the raid'],
      ['(?:participated|participating|involved|implicated|complicit) in <it>', 'he was involved in the raid'],
      ['{have:had} (?:a|some) hand in', 'the guild had a hand in it'],
      [
        '(?:suspected|accused) of (?:the |this |that )?<deed>',
        'he is suspected of the raid',
        { atMost: 'possible', known: true },
      ],
      [
        '(?:convicted|sentenced|jailed|imprisoned|hanged) (?:[^.;]{0,40} )?(?:over|for|of|in connection with)',
        'he was convicted over the raid',
        { known: true },
      ],
      [
        '(?:arrested|charged|detained|indicted|wanted|remanded|prosecuted|tried|held) (?:[^ ,.;]+ ){0,4}?(?:over|for|with|in connection with|on suspicion of)',
        'he was arrested over the raid',
        { atMost: 'possible' },
      ],
    ],
  ],
  ['perpetrator', 'unnamed', [['inside job', 'it may have been an inside job', { atMost: 'possible' }]]],
]
