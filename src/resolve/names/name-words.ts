/**
 * The words of a name: which of them say who it is, and which only what rank, or that something belongs to something.
 *
 * @module
 */
import { countryOf } from '../../read/places/countries.ts'
import { foldName } from '../fold-name.ts'

export interface NameWords {
  /** Words that carry the name, in order. */
  readonly words: readonly string[]
  /** All words but titles, in order, articles and particles included: acronyms may use them. */
  readonly all: readonly { readonly word: string; readonly carries: boolean }[]
  /** Ranks, offices and honours before a person's name. */
  readonly titles: readonly string[]
}

/** Words that bind a name together: `Jaysh al-Islam`, `Tehreek-e-Insaf`, `Forces of Liberty`. */
const PARTICLES = new Set(
  `the a an of for and in on to at by with from al el ul il ar as ash ad an at az us un ur ud e i ye la le les l los las lo un une
  de del der den des di da do dos das du d van von y et und u fi wal wa bin ibn ben bint pour por para en sur`.split(
    /\s+/,
  ),
)

/** Ranks, offices and honours; what a person holds, not who a person is. */
const TITLES = new Set(
  `gen general lt lieutenant maj major col colonel capt captain brig brigadier sgt sergeant cpl corporal adm admiral cdr commander
  marshal field vice senior chief retd ret res mr mrs ms miss dr prof professor sir dame lord lady rev reverend fr father bishop
  archbishop cardinal pope imam mufti mullah maulana molla sheikh shaikh shaykh sheik cheikh sayyed sayyid seyed sayed syed
  ayatollah grand hojatoleslam hujjat mian haji hajji hajj rabbi king queen prince princess emir sultan don president premier
  pm prime minister deputy chancellor secretary governor mayor senator sen rep congressman congresswoman mp ambassador judge justice
  prosecutor defence defense foreign interior finance opposition leader supreme spokesman spokeswoman spokesperson director
  chairman chairwoman commissioner inspector detective officer former acting interim the late ex army gov pres supt atty presidente presidenta président général`.split(
    /\s+/,
  ),
)

/** Words that only say what kind of body it is, or of which country. */
const LEGAL = new Set('inc ltd llc plc corp co sa sarl gmbh ag pjsc ojsc'.split(' '))

export function nameWords(name: string, person: boolean): NameWords {
  const plain = name.replace(/\([^)]*\)/g, ' ').replace(/\b([ldLD])['’](?=\p{L})/gu, '$1 ')
  const folded = foldName(plain).match(/[\p{L}\p{N}]+/gu) ?? []
  let from = 0
  if (person) while (from < folded.length - 1 && TITLES.has(folded[from] as string)) from++
  const all = folded
    .slice(from)
    .filter((word) => !LEGAL.has(word))
    .map((word) => ({ word, carries: !PARTICLES.has(word) }))
  const words = all.filter((one) => one.carries).map((one) => one.word)
  return { words: words.length > 0 ? words : all.map((one) => one.word), all, titles: folded.slice(0, from) }
}

/** Does the name only say an office, of whatever country: `the Malian president`? */
export function isOffice({ words }: Pick<NameWords, 'words'>): boolean {
  return words.every((word) => TITLES.has(word) || countryIn(word) !== null) && words.some((word) => TITLES.has(word))
}

/** Adjectives of countries that no rule makes. */
const IRREGULAR: Readonly<Record<string, string>> = {
  afghan: 'AF',
  argentine: 'AR',
  british: 'GB',
  english: 'GB',
  scottish: 'GB',
  welsh: 'GB',
  danish: 'DK',
  dutch: 'NL',
  filipino: 'PH',
  philippine: 'PH',
  finnish: 'FI',
  french: 'FR',
  german: 'DE',
  greek: 'GR',
  irish: 'IE',
  kazakh: 'KZ',
  kyrgyz: 'KG',
  polish: 'PL',
  spanish: 'ES',
  swedish: 'SE',
  swiss: 'CH',
  tajik: 'TJ',
  thai: 'TH',
  turkish: 'TR',
  turkmen: 'TM',
  uzbek: 'UZ',
  israeli: 'IL',
  lebanese: 'LB',
  chinese: 'CN',
  burmese: 'MM',
  congolese: 'CD',
  american: 'US',
  emirati: 'AE',
  saudi: 'SA',
  palestinian: 'PS',
  peruvian: 'PE',
  norwegian: 'NO',
  icelandic: 'IS',
  croat: 'HR',
  croatian: 'HR',
  serb: 'RS',
  slovak: 'SK',
  czech: 'CZ',
  togolese: 'TG',
  nigerien: 'NE',
  burkinabe: 'BF',
  cypriot: 'CY',
  maltese: 'MT',
  ivorian: 'CI',
  zairean: 'CD',
  persian: 'IR',
  soviet: 'RU',
} // prettier-ignore

/** The country that a word names or is the adjective of, ISO 3166 alpha-2; null for any other word. */
export function countryIn(word: string): string | null {
  let code = COUNTRY_IN.get(word)
  if (code === undefined) {
    code = workOutCountry(word)
    if (COUNTRY_IN.size >= MOST_WORDS) COUNTRY_IN.clear()
    COUNTRY_IN.set(word, code)
  }
  return code
}

const COUNTRY_IN = new Map<string, string | null>()
const MOST_WORDS = 50_000

function workOutCountry(word: string): string | null {
  const plain = foldName(word)
  const direct = countryOf(plain) ?? IRREGULAR[plain] ?? null
  if (direct !== null) return direct
  for (const [ending, ...stems] of ADJECTIVES) {
    if (!plain.endsWith(ending) || plain.length < ending.length + 3) continue
    const root = plain.slice(0, -ending.length)
    for (const stem of stems) {
      const code = countryOf(root + stem)
      if (code !== null) return code
    }
  }
  return null
}

/** `Malian` from Mali, `Ukrainian` from Ukraine, `Iraqi` from Iraq, `Sudanese` from Sudan: ending, then what it replaced. */
const ADJECTIVES: readonly (readonly [string, ...string[]])[] = [
  ['ian', '', 'ia', 'e', 'a', 'y', 'i', 'o'],
  ['ean', 'ea', 'e', '', 'a', 'o'],
  ['an', '', 'a', 'ia', 'o', 'e', 'i'],
  ['n', ''],
  ['ese', '', 'a', 'o', 'e', 'al'],
  ['i', '', 'stan', 'ia', 'a'],
  ['ish', 'en', '', 'land', 'ey'],
  ['s', ''],
]
