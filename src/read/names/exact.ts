/**
 * What has a fixed form: times, sums of money, measured quantities, addresses of the web.
 *
 * @module
 */
import type { EntityType } from '../../model/vocabulary.ts'
import type { Page } from '../page/page.ts'
import { type Draft, newDraft } from './draft.ts'

const MONTHS =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)'
const DAYS = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day'
const SPANS = '(?:day|week|month|year|decade|night|weekend|summer|winter|spring|autumn)'

/** Each with a phrase of its kind; the first that fits at a place wins. */
const FORMS: readonly (readonly [EntityType, RegExp])[] = [
  ['url', /\bhttps?:\/\/[^\s<>"”)]+[^\s<>"”).,;:]/g], // https://lamp.example/a1
  [
    'money',
    /(?:[$£€¥]\s?\d[\d.,]*(?:\s?(?:million|billion|trillion|m|bn|k)\b)?|\b\d[\d.,]*\s(?:(?:thousand|million|billion)\s)?(?:dollars|euros|pounds|dinars?|rials?|francs|pesos|rubles|roubles)\b)/g,
  ], // $2.5 million
  [
    'temporal',
    new RegExp(
      `\\b(?:${DAYS},?\\s)?(?:\\d{1,2}(?:st|nd|rd|th)?\\s${MONTHS}|${MONTHS}\\s\\d{1,2}(?:st|nd|rd|th)?)\\b(?:,?\\s\\d{4}\\b)?`,
      'g',
    ),
  ], // Monday, 3 May 2031
  ['temporal', new RegExp(`\\b(?:(?:last|next|this|early|late|mid)[\\s-])?${MONTHS}(?:\\s\\d{4})?(?=\\W|$)`, 'g')], // last March
  ['temporal', new RegExp(`\\b(?:last |next |this )?${DAYS}\\b`, 'gi')], // last Friday
  [
    'temporal',
    new RegExp(
      `\\b(?:(?:last|next|this|the (?:past|last|previous|following|same|next)(?: (?:\\d+|two|three|four|five|six|few))?) ${SPANS}s?|(?:\\d+|a|an|two|three|four|five|six|seven|eight|nine|ten|several) ${SPANS}s? (?:ago|earlier|later)|yesterday|today|tomorrow|tonight)\\b`,
      'gi',
    ),
  ], // two days ago
  ['temporal', /\b\d{1,2}[:.]\d{2}(?:\s?(?:a\.m\.|p\.m\.|am|pm|GMT))?|\b\d{1,2}\s?(?:a\.m\.|p\.m\.|am|pm)\b/g], // 4:40 in the morning
  [
    'temporal',
    /(?<=\b(?:in|since|until|from|by|of|before|after|to|and|early|late)\s)(?:1[89]|20)\d{2}\b(?!\s(?:\p{Ll}+s)\b)/giu,
  ], // since 2011
  [
    'quantity',
    /\b(?:at least |about |some |more than )?\d[\d.,]*\s?(?:km|kilometers?|kilometres?|miles?|metres?|meters?|kg|kilograms?|tons?|tonnes?|percent|per cent|hectares|acres|litres|liters|barrels)\b|\b\d[\d.,]*\s?%/g,
  ], // 45 km
]

/** One entity for each form found outside names and furniture that is not read. */
export function exactForms(page: Page): Draft[] {
  const startAt = new Map(page.tokens.map((token) => [token.start, token.index]))
  const taken: { start: number; end: number }[] = []
  const drafts = new Map<string, Draft>()
  for (const [type, form] of FORMS) {
    for (const match of page.text.matchAll(
      page.capitals ? new RegExp(form.source, `${form.flags.replace('i', '')}i`) : form,
    )) {
      const [start, end] = [match.index, match.index + match[0].length]
      const first = startAt.get(start)
      if (first === undefined || taken.some((t) => t.start < end && start < t.end)) continue
      taken.push({ start, end })
      let last = first + 1
      while ((page.tokens[last]?.start ?? Number.POSITIVE_INFINITY) < end && last < page.tokens.length) last++
      const key = `${type} ${match[0].toLowerCase()}`
      const draft = drafts.get(key) ?? newDraft(type, match[0].replace(/\s+/g, ' '), true)
      drafts.set(key, draft)
      draft.mentions.push({ first, last, head: last - 1, start, end, kind: 'nominal' })
    }
  }
  return [...drafts.values()]
}
