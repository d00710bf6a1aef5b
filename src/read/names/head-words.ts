/**
 * Nouns that tell what a phrase stands for, and the words that go before a person's name.
 *
 * @module
 */
import type { EntityType } from '../../model/vocabulary.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** "the Lantern Front", "Ministry of Salt": the last word of a name, or the word before "of" or "for". */
export const ORGANISATION_HEADS = words(`
  front fronts brigade brigades battalion battalions regiment division corps army navy fleet force forces militia militias guard guards
  command directorate staff ministry ministries department bureau agency office authority administration commission committee
  council cabinet government parliament congress senate assembly knesset duma majlis house-of-representatives party parties alliance
  coalition bloc union federation confederation league movement organisation organization organizations association society
  foundation fund trust institute institution institutions university college school academy centre center bank court tribunal
  police gendarmerie service services group groups company companies corporation corp corp. inc inc. ltd ltd. plc llc co co. firm holdings industries
  times post journal tribune herald gazette daily news newspaper magazine radio television tv press network channel broadcasting
  club team united church mission embassy consulate delegation secretariat presidency monarchy regime state-department pentagon
  kremlin hospital observatory watch international crescent nations amnesty cell cells faction wing unit units squadron
  column detachment platoon task-force cartel gang mafia syndicate clan tribe junta caliphate emirate resistance insurgency
  opposition rebels jihad lab labs laboratory laboratories think-tank monitor commissioners partners systems airlines airways energy oil motors
  board chamber registry inspectorate treasury exchequer customs intelligence security fbi cia nato un eu democrats republicans conservatives
  socialists communists liberals forum mouvement frente ejército ejercito partido comando jabhat hizb harakat jaish jaysh liwa taliban mujahideen mujahedin fedayeen peshmerga houthis sons lions martyrs shield dawn legion`)

/** "Hook Bay", "the Gulf of Salt": places by their last word, or the word before "of". */
export const LOCATION_HEADS = words(`
  city town village province governorate district county region state island islands isle isles peninsula valley mount mountain
  mountains hill hills river lake sea ocean gulf bay strait straits coast cape port harbor harbour airport airfield airbase
  street road avenue boulevard lane highway square plaza bridge crossing border gate camp prison palace mosque cathedral
  temple building tower towers hotel stadium park garden gardens zone desert forest heights plain plains delta canal creek beach point
  barracks base station checkpoint dam refinery refineries plant field fields mine quarry market bazaar museum cemetery capital suburb suburbs
  quarter neighborhood neighbourhood municipality oblast canton republic kingdom territory territories strip bank-of-the west east north south
  pier depot terminal wharf falls springs estate farm ranch apartments theatre theater cafe restaurant mall monastery shrine tunnel`)

export const DOCUMENT_HEADS = words(`
  resolution agreement accord accords treaty act convention charter constitution declaration protocol communique communiqué memorandum
  order decree bible koran quran qur'an torah manifesto`)

/** Before a person's name and no part of it; with a full stop or without. */
export const RANKS = words(`
  mr mrs ms miss mx dr prof professor sir dame lord lady sheikh shaykh sheik imam mullah mufti ayatollah hojatoleslam maulana mawlana malam alhaji hajiya hajia hajji haji
  sayyid emir prince princess king queen sultan gen general lt lieutenant col colonel maj major capt captain cpt cmdr commander
  commodore sgt sergeant cpl corporal pvt private adm admiral brig brigadier marshal inspector constable superintendent detective
  officer sheriff judge justice magistrate father rev reverend bishop archbishop cardinal pope rabbi pastor sister brother
  sen senator rep representative congressman congresswoman gov governor mayor president premier chancellor minister secretary
  ambassador envoy deputy councillor councilor chairman chairwoman chairperson spokesman spokeswoman spokesperson director
  chief leader commissioner prosecutor coach ceo mp he h.e vice-president hon don doña lic engineer eng comrade commissar agent
  warden marshall attorney counsel correspondent reporter analyst researcher activist author candidate pvt speaker congressperson private`)

/** Before a rank or between rank and name: "Deputy Foreign Minister", "Chief of Staff". */
export const RANK_MODIFIERS = words(`
  prime foreign interior defence defense finance justice health home oil trade energy education information culture planning transport transportation labor labour
  deputy vice acting first second former assistant special chief general senior junior attorney supreme grand sub under press state security national
  permanent executive managing co-chairman honorary major lt lt. brigadier staff police army navy air field rear wing district county lead
  opposition party parliamentary parliament cabinet media military presidential provincial regional federal assembly`)

/** Nouns for people, by what one of them is called; a plural is an organisation, as several together are. */
export const PERSON_NOUNS = words(`
  man woman boy girl child person lady gentleman brother sister son daughter wife husband father mother cousin uncle nephew widow widower parent
  spokesman spokeswoman spokesperson president minister premier prime-minister secretary chairman chairwoman chair chief leader head commander general
  colonel captain lieutenant sergeant soldier officer policeman policewoman prosecutor judge lawyer attorney counsel magistrate governor mayor senator
  lawmaker deputy legislator politician candidate official diplomat ambassador envoy adviser advisor aide analyst expert researcher scholar professor
  lecturer teacher student journalist reporter editor correspondent columnist author writer poet doctor surgeon physician nurse medic paramedic driver
  guard gunman attacker assailant bomber suspect killer murderer shooter hostage victim witness resident villager neighbour neighbor farmer fisherman
  shopkeeper trader merchant businessman businesswoman banker magnate tycoon worker engineer technician pilot sailor activist campaigner protester
  demonstrator cleric imam priest bishop rabbi mullah sheikh pastor king queen prince princess emir sultan sultana director manager executive owner
  founder founder boss colleague friend relative survivor caller client accountant archivist historian scientist economist strategist specialist
  investigator inspector detective agent spy operative militant fighter insurgent rebel terrorist jihadist extremist commissioner speaker premier
  dictator ruler monarch coach player carpenter refugee migrant prisoner detainee inmate convict informant source defector deserter veteran volunteer
  interpreter translator fixer photographer presenter host narrator translator bodyguard warlord kingpin mastermind perpetrator culprit ringleader
  dissident opponent critic supporter follower member negotiator mediator monitor observer servicewoman servicewomen serviceman sniper passenger pedestrian
  teenager youth adult citizen civilian voter mourner nominee successor predecessor rival ally counterpart patron sponsor clerk servant waiter
  ombudsman auditor coroner pathologist watchman caretaker porter dean rector chancellor representative congressman adjutant governor-general`)

/** Nouns for bodies and groups, singular or plural. */
export const ORGANISATION_NOUNS = words(`
  government governments regime regimes authorities authority administration ministry ministries department agency agencies bureau office parliament congress
  senate cabinet council commission committee panel court tribunal judiciary army armies military navy force forces troops police gendarmerie militia militias
  group groups organisation organization organisations organizations movement party parties faction factions coalition alliance bloc union opposition
  front brigade brigades battalion battalions regiment unit units squad squadron command wing cell cells network networks gang gangs cartel
  company companies firm firms corporation business businesses bank banks media newspaper newspapers press outlet broadcaster agency
  people public community communities nation nations population society family families tribe tribes clan crew team staff personnel workforce leadership
  embassy mission delegation secretariat presidency university institute hospital church charity foundation club mob crowd
  side sides neighbours allies partners friends enemy enemies insurgency resistance rebels militants fighters insurgents gunmen soldiers policemen
  civilians citizens refugees residents officials leaders ministers officers members supporters terrorists jihadists extremists separatists islamists
  attackers assailants hijackers kidnappers bandits pirates protesters demonstrators villagers witnesses survivors medics doctors nurses
  prosecutors investigators lawyers judges lawmakers diplomats analysts experts researchers scholars journalists reporters editors observers monitors
  men women children boys girls victims hostages prisoners detainees workers students voters backers mourners donors tribesmen militiamen
  worshippers others services service element elements column remnants formations electorate company contingent detachment patrol
  operatives affiliates proxies loyalists hardliners deserters guerrillas guerillas paramilitaries commandos paratroopers peacekeepers contractors
  colleagues comrades relatives parents brothers neighbors traders farmers businessmen users players employees muslims`)

export const LOCATION_NOUNS = words(`
  city cities town towns village villages province provinces district districts region regions area areas territory territories country countries border
  borders capital suburb suburbs neighbourhood neighborhood neighborhoods neighbourhoods island islands coast river lake sea bay valley mountain mountains
  hill hills desert building buildings house houses home homes villa compound residence palace headquarters base bases camp camps barracks
  hospital hospitals school schools mosque mosques church churches bridge bridges road roads street streets highway route routes square market
  markets airport airports airfield port harbour harbor pier station stations checkpoint checkpoints crossing prison jail embassy consulate hotel restaurant
  shop shops cafe factory factories plant refinery field farm farms facility facilities site sites place location locations position positions
  tunnel tunnels target targets depot warehouse warehouses safehouse cache caches stronghold strongholds outpost complex
  terminal entrance south north east west northeast northwest southeast southwest homeland mainland frontline heartland`)

export const WEAPON_NOUNS = words(`
  weapon weapons missile missiles rocket rockets bomb bombs drone drones mortar mortars grenade grenades rifle rifles gun guns pistol pistols machine-gun
  launcher launchers mine mines explosive explosives ied ieds vbied vbieds munition munitions shell shells artillery ammunition warhead torpedo
  strike strikes airstrike airstrikes gas sarin chlorine knife knives bullet bullets howitzer howitzers`)

export const PLATFORM_NOUNS = words(`
  aircraft jet jets warplane warplanes plane planes helicopter helicopters bomber bombers fighter-jet tank tanks warship warships frigate frigates
  destroyer destroyers submarine submarines carrier uav uavs gunship gunships`)

export const VEHICLE_NOUNS = words(`
  vehicle vehicles car cars truck trucks lorry lorries bus buses van vans motorcycle motorcycles motorbike motorbikes boat boats ship ships speedboat ferry
  ambulance ambulances taxi train trains convoy excavator excavators loader loaders tanker tankers pickup jeep jeeps minibus`)

export const DOCUMENT_NOUNS = words(`
  report reports document documents memo memorandum resolution resolutions agreement agreements treaty permit permits manual book books letter
  letters communique communiqué leaflet leaflets decree constitution manifesto passport passports dossier file magazine`)

export const COMMS_NOUNS = words(`channel account website telegram twitter facebook hotline`)

/** The type of what a common noun stands for; a noun of several people is an organisation. */
export function typeOfNoun(lower: string): EntityType | null {
  if (ORGANISATION_NOUNS.has(lower)) return 'organisation'
  if (PERSON_NOUNS.has(lower)) return 'person'
  if (LOCATION_NOUNS.has(lower)) return 'location'
  if (WEAPON_NOUNS.has(lower)) return 'weapon'
  if (PLATFORM_NOUNS.has(lower)) return 'platform'
  if (VEHICLE_NOUNS.has(lower)) return 'vehicle'
  if (DOCUMENT_NOUNS.has(lower)) return 'document'
  if (COMMS_NOUNS.has(lower)) return 'comms'
  const one = singularOf(lower)
  if (one !== lower && PERSON_NOUNS.has(one)) return 'organisation'
  return null
}

export function singularOf(lower: string): string {
  if (/(?:men)$/.test(lower)) return `${lower.slice(0, -3)}man`
  if (/ies$/.test(lower)) return `${lower.slice(0, -3)}y`
  if (/(?:ch|sh|ss|x)es$/.test(lower)) return lower.slice(0, -2)
  if (/[^s]s$/.test(lower)) return lower.slice(0, -1)
  return lower
}

/** Female or male by the word itself. */
export function genderOfNoun(lower: string): 'f' | 'm' | null {
  if (
    /^(?:woman|lady|girl|mother|sister|daughter|wife|widow|queen|princess|sultana|aunt|niece|mrs|ms|miss|dame|actress)$|woman$/.test(
      lower,
    )
  )
    return 'f'
  if (
    /^(?:man|gentleman|boy|father|brother|son|husband|widower|king|prince|sultan|uncle|nephew|mr|sir|lord|imam|mullah|ayatollah|sheikh|emir|pope|bishop|priest)$|[^o]man$/.test(
      lower,
    )
  )
    return lower.endsWith('woman') ? 'f' : 'm'
  return null
}
