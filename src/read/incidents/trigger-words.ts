/**
 * The words that tell of an incident, as data: what kind of deed each names, and how much it says alone.
 *
 * `reach` says what a word may be. `specific`: it names its own kind ("abducted"). `general`: it names harm whose kind
 * other words decide ("attack", "killed"). `weak`: it counts only beside other signs ("fire", "strike", "shot").
 *
 * @module
 */
import type { IncidentType } from '../../model/vocabulary.ts'

export type Reach = 'specific' | 'general' | 'weak'

export interface TriggerRule {
  readonly type: IncidentType
  readonly reach: Reach
  /** Base forms; inflected forms are made from them, irregular ones follow a colon: `shoot:shot`. */
  readonly verbs?: string
  /** Singulars; plurals are made from them. */
  readonly nouns?: string
  /** Several words, exactly so. */
  readonly phrases?: readonly string[]
  /** The kind it names where nothing told before takes it up. */
  readonly alone?: IncidentType
  readonly example: string
}

export const TRIGGER_RULES: readonly TriggerRule[] = [
  {
    type: 'assassination',
    reach: 'specific',
    verbs: 'assassinate murder',
    nouns: 'assassination murder homicide',
    phrases: [
      'shot dead',
      'gunned down',
      'shot and wounded',
      'shot and killed',
      'stabbed to death',
      'run over',
      'run down',
      'cut down',
      'hacked to death',
      'targeted killing',
      'contract killing',
    ],
    example: 'the clerk was murdered on her doorstep',
  },
  {
    type: 'assassination',
    reach: 'general',
    verbs: 'stab poison behead strangle bludgeon garrotte',
    nouns: 'stabbing poisoning',
    example: 'he was stabbed',
  },
  {
    type: 'armed-assault',
    reach: 'specific',
    verbs: 'ambush massacre machinegun execute butcher',
    nouns: 'ambush massacre shooting gunfight firefight shootout slaughter execution skirmish bloodbath fusillade',
    phrases: [
      'opened fire',
      'open fire',
      'shots were fired',
      'fired shots',
      'fired on',
      'fired at',
      'sniper fire',
      'wiped out',
      'suicide attack',
      'acid attack',
      'knife attack',

      'exchange of fire',
      'armed attack',
      'armed assault',
      'gun attack',
    ],
    example: 'gunmen opened fire on the convoy',
  },
  {
    type: 'armed-assault',
    reach: 'general',
    verbs: 'kill slay:slew:slain shoot:shot attack assault',
    nouns: 'killing slaying attack assault clash',
    phrases: ['lost their lives', 'lost his life', 'lost her life'],
    example: 'two nurses were killed',
  },
  {
    type: 'bombing',
    reach: 'specific',
    verbs: 'bomb dynamite detonate',
    nouns: 'bombing detonation car-bomb',
    phrases: [
      'car bomb',
      'truck bomb',
      'pipe bomb',
      'suicide bombing',
      'suicide bomber',
      'blew up',
      'blown up',
      'blow up',
      'bomb attack',
      'dynamite attack',
      'roadside bomb',
      'roadside charge',
      'limpet mine',
      'letter bomb',
      'parcel bomb',
      'landmine blast',
      'mine blast',
      'grenade attack',
      'grenade attacks',
      'went off',
    ],
    example: 'the bridge was blown up',
  },
  {
    type: 'bombing',
    reach: 'general',
    verbs: 'explode',
    nouns: 'bomb explosion blast',
    example: 'a van exploded beside the depot',
  },
  {
    type: 'drone-strike',
    reach: 'specific',
    phrases: [
      'drone strike',
      'drone strikes',
      'drone attack',
      'drone attacks',
      'drone raid',
      'explosive drone',
      'explosive-laden drone',
    ],
    example: 'a drone strike on the villa',
  },
  {
    type: 'airstrike',
    reach: 'specific',
    nouns: 'airstrike',
    phrases: [
      'air strike',
      'air strikes',
      'air raid',
      'air raids',
      'air attack',
      'air attacks',
      'missile strike',
      'missile strikes',
    ],
    example: 'an air raid on the ford',
  },
  {
    type: 'shelling',
    reach: 'specific',
    verbs: 'shell',
    nouns: 'shelling bombardment barrage rocketing',
    phrases: ['mortar fire', 'mortar attack', 'rocket fire', 'rocket attack', 'rocket attacks', 'artillery fire'],
    example: 'the village came under mortar fire',
  },
  { type: 'shelling', reach: 'weak', verbs: 'rocket', nouns: 'rocket mortar', example: 'they rocketed the airfield' },
  { type: 'bombing', reach: 'weak', nouns: 'grenade', example: 'a grenade was rolled under the car' },
  {
    type: 'arson',
    reach: 'specific',
    verbs: 'torch firebomb',
    nouns: 'arson firebombing',
    phrases: ['set fire', 'set on fire', 'set alight', 'set ablaze', 'arson attack', 'burned down', 'burnt down'],
    example: 'a crowd set fire to the office',
  },
  { type: 'arson', reach: 'weak', verbs: 'burn:burnt', nouns: 'fire', example: 'the fire that destroyed the hall' },
  { type: 'siege', reach: 'specific', verbs: 'besiege', nouns: 'siege', example: 'the siege of the clinic' },
  {
    type: 'raid',
    reach: 'specific',
    verbs: 'raid storm ransack loot',
    nouns: 'raid incursion',
    example: 'men stormed the jail',
  },
  {
    type: 'hijacking',
    reach: 'specific',
    verbs: 'hijack commandeer',
    nouns: 'hijacking carjacking piracy',
    example: 'they hijacked a ferry',
  },
  {
    type: 'hostage-taking',
    reach: 'specific',
    nouns: 'hostage-taking',
    phrases: [
      'took hostage',
      'taken hostage',
      'held hostage',
      'taking hostage',
      'hostage taking',
      'hostage crisis',
      'holding hostage',
    ],
    example: 'guests were taken hostage',
  },
  {
    type: 'kidnapping',
    reach: 'specific',
    verbs: 'kidnap abduct',
    nouns: 'kidnapping kidnap abduction disappearance abductor captor',
    phrases: ['went missing', 'gone missing', 'not been seen'],
    example: 'a priest was abducted',
  },
  {
    type: 'facility-attack',
    reach: 'specific',
    verbs: 'sabotage',
    nouns: 'sabotage vandalism',
    example: 'the cable was sabotaged',
  },
  {
    type: 'facility-attack',
    reach: 'weak',
    verbs: 'sink:sank:sunk cut:cut destroy wreck damage',
    nouns: 'breach sinking',
    example: 'the breach of the dam',
  },
  { type: 'hijacking', reach: 'weak', verbs: 'seize', example: 'six men seized the ferry' },
  { type: 'hostage-taking', reach: 'weak', verbs: 'hold:held', example: 'forty guests are held in the hotel' },
  { type: 'raid', reach: 'weak', verbs: 'take:took:taken capture', example: 'the column took the barracks' },
  {
    type: 'unarmed-assault',
    reach: 'specific',
    verbs: 'beat:beaten lynch torture rape',
    nouns: 'beating lynching',
    example: 'soldiers beat two traders',
  },
  {
    type: 'protest',
    reach: 'specific',
    nouns: 'protest demonstration sit-in picket',
    phrases: [
      'general strike',
      'hunger strike',
      'staged a march',
      'called a march',
      'took to the streets',
      'strike at',
    ],
    example: 'a protest outside the court',
  },
  {
    type: 'riot',
    reach: 'specific',
    verbs: 'riot',
    nouns: 'riot mutiny pogrom unrest looting jailbreak stampede',
    example: 'riots broke out',
  },
  { type: 'crackdown', reach: 'specific', nouns: 'crackdown', example: 'the crackdown on the sit-in' },
  {
    type: 'arrest',
    reach: 'specific',
    verbs: 'arrest detain',
    phrases: ['taken into custody'],
    example: 'three men were arrested',
  },
  {
    type: 'airstrike',
    reach: 'weak',
    nouns: 'strike',
    alone: 'protest',
    example: 'since the strike on the mill; a strike at the port ended on Monday',
  },
  { type: 'protest', reach: 'weak', nouns: 'march rally', example: 'their union called a march for Thursday' },
  { type: 'arrest', reach: 'weak', nouns: 'arrest', example: 'the arrest of the clerk' },
  {
    type: 'political-event',
    reach: 'specific',
    nouns: 'coup election by-election referendum runoff summit takeover putsch impeachment inauguration',
    phrases: ['state of emergency', 'vote of no confidence', 'no-confidence vote', 'confidence vote'],
    example: 'the coup of that spring',
  },
  { type: 'political-event', reach: 'weak', nouns: 'vote', example: 'the vote on 2 July' },
  { type: 'armed-assault', reach: 'weak', nouns: 'shot operation gunfire', example: 'the operation took an hour' },
  {
    type: 'armed-assault',
    reach: 'weak',
    verbs: 'strike:struck hit:hit overrun:overran fire drown',
    example: 'a shell struck the mill',
  },
]

/** A weapon and what is done with it tell of a deed together, which neither does alone. */
export interface DeliveryRule {
  readonly type: IncidentType
  /** Singulars of what is delivered. */
  readonly weapons: string
  /** Base forms, irregular ones after a colon. */
  readonly verbs: string
  readonly example: string
}

export const DELIVERY_RULES: readonly DeliveryRule[] = [
  {
    type: 'bombing',
    weapons: 'grenade bomb device explosive charge dynamite mine firebomb molotov landmine ied',
    verbs:
      'roll throw:threw:thrown hurl lob toss plant place hide:hid:hidden go:went:gone drop:dropped leave:left attach lay:laid',
    example: 'the grenade that was rolled under the gate',
  },
  {
    type: 'shelling',
    weapons: 'rocket mortar shell round missile',
    verbs: 'fire launch land fall:fell:fallen hit:hit strike:struck lob rain slam crash explode',
    example: 'two rockets fell on the market',
  },
  {
    type: 'drone-strike',
    weapons: 'drone quadcopter uav',
    verbs:
      'hit:hit strike:struck crash slam fly:flew:flown explode drop:dropped dive ram:rammed fall:fell:fallen attack bomb',
    example: 'a drone flew into the water tower',
  },
]
