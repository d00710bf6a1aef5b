/**
 * Adjectives of countries, peoples and creeds. The runtime's own data names countries but not their adjectives.
 *
 * @module
 */

/** ISO 3166 alpha-2 code and the words for what or who is of it; written for this project. */
const BY_COUNTRY = `
AF Afghan Afghani|AL Albanian|DZ Algerian|AO Angolan|AR Argentine Argentinian|AM Armenian|AU Australian|AT Austrian|AZ Azerbaijani Azeri|BH Bahraini
BD Bangladeshi|BY Belarusian Belarussian|BE Belgian|BJ Beninese|BO Bolivian|BA Bosnian|BW Botswanan|BR Brazilian|BG Bulgarian|BF Burkinabe|BI Burundian
KH Cambodian|CM Cameroonian|CA Canadian|TD Chadian|CL Chilean|CN Chinese|CO Colombian|CD Congolese|CR Rican|HR Croatian Croat|CU Cuban|CY Cypriot|CZ Czech
DK Danish Dane|DJ Djiboutian|DO Dominican|NL Dutch|EC Ecuadorian Ecuadorean|EG Egyptian|ER Eritrean|EE Estonian|ET Ethiopian|FI Finnish Finn|FR French Frenchman
GA Gabonese|GM Gambian|GE Georgian|DE German|GH Ghanaian|GR Greek|GT Guatemalan|GN Guinean|GY Guyanese|HT Haitian|HN Honduran|HU Hungarian|IS Icelandic
IN Indian|ID Indonesian|IR Iranian|IQ Iraqi|IE Irish|IL Israeli|IT Italian|CI Ivorian|JM Jamaican|JP Japanese|JO Jordanian|KZ Kazakh|KE Kenyan|KW Kuwaiti
KG Kyrgyz|LA Laotian|LV Latvian|LB Lebanese|LR Liberian|LY Libyan|LT Lithuanian|MK Macedonian|MG Malagasy|MW Malawian|MY Malaysian|ML Malian|MR Mauritanian
MX Mexican|MD Moldovan|MN Mongolian|ME Montenegrin|MA Moroccan|MZ Mozambican|MM Burmese|NA Namibian|NP Nepali Nepalese|NZ Zealander|NI Nicaraguan|NE Nigerien
NG Nigerian|KP|NO Norwegian|OM Omani|PK Pakistani|PS Palestinian Gazan|PA Panamanian|PY Paraguayan|PE Peruvian|PH Philippine Filipino|PL Polish Pole|PT Portuguese
QA Qatari|RO Romanian|RU Russian|RW Rwandan|SV Salvadoran Salvadorean Salvadorian|SA Saudi|SN Senegalese|RS Serbian Serb|SL Leonean|SG Singaporean|SK Slovak|SI Slovenian Slovene
SO Somali|ZA African|KR Korean|ES Spanish Spaniard|LK Lankan|SD Sudanese|SE Swedish Swede|CH Swiss|SY Syrian|TW Taiwanese|TJ Tajik|TZ Tanzanian|TH Thai|TG Togolese
TN Tunisian|TR Turkish Turk|TM Turkmen|UG Ugandan|UA Ukrainian|AE Emirati|GB British Briton English Scottish Welsh|US American|UY Uruguayan|UZ Uzbek|VE Venezuelan|VN Vietnamese
YE Yemeni|ZM Zambian|ZW Zimbabwean|XK Kosovar|TP Timorese`

/** Peoples, creeds and regions: no country of their own. */
const PEOPLES = `
Kurdish Kurd Arab Arabic Sunni Shia Shiite Shi'ite Shi'a Yazidi Yezidi Muslim Islamic Islamist Christian Jewish Jew Hindu Sikh Buddhist Catholic Orthodox Protestant Druze Alawite Coptic
Chechen Tatar Turkmen Pashtun Hazara Baloch Baluch Tamil Sinhalese Rohingya Uighur Uyghur Tibetan Hutu Tutsi Zulu Hausa Fulani Igbo Yoruba Tuareg Berber Basque Catalan Flemish
European African Asian Western Arabian Balkan Baltic Caucasian Latino Hispanic Zionist Persian Soviet Nordic Slavic Roma Bedouin Maronite Houthi Baathist`

let table: ReadonlyMap<string, string | null> | undefined

function read(): ReadonlyMap<string, string | null> {
  const map = new Map<string, string | null>()
  for (const word of PEOPLES.trim().split(/\s+/)) map.set(word.toLowerCase(), null)
  for (const entry of BY_COUNTRY.trim().split(/[|\n]/)) {
    const [code, ...words] = entry.trim().split(' ')
    for (const word of words) map.set(word.toLowerCase(), code ?? null)
  }
  return map
}

/** Is the word an adjective of a country, people or creed, or the name for its people ("Syrians")? */
export function demonymOf(lower: string): { readonly country: string | null; readonly plural: boolean } | null {
  table ??= read()
  const own = table.get(lower)
  if (own !== undefined) return { country: own, plural: false }
  const one = lower.endsWith('s') ? table.get(lower.slice(0, -1)) : undefined
  return one === undefined ? null : { country: one, plural: true }
}
