/**
 * The words that an item stands on: places and quotes as they are typed.
 *
 * @module
 */
import { InputError } from '../../errors.ts'
import type { NewItem } from '../../model/act.ts'
import type { ReportId } from '../../model/ids.ts'
import type { Span } from '../../model/span.ts'
import type { Case } from '../../record/case.ts'
import { thingNamed } from './naming.ts'
import { type Said, textOf } from './said.ts'

export async function wordsOf(held: Case, said: Said): Promise<NewItem['words']> {
  const [own, report] = [textOf(said, 'own'), textOf(said, 'report')]
  if ((own === undefined) === (report === undefined))
    throw new InputError('give --report with --at or --quote, or --own with words of your own')
  if (own !== undefined) return { own }
  const thing = await thingNamed(held, report as string)
  if (thing.kind !== 'report') throw new InputError(`"${report}" is no report; ascribe sources lists them`)
  return { report: thing.id, spans: await spansOf(held, thing.id, said) }
}

export async function spansOf(held: Case, report: ReportId, said: Said): Promise<Span[]> {
  const [at, quote] = [textOf(said, 'at'), textOf(said, 'quote')]
  if ((at === undefined) === (quote === undefined))
    throw new InputError('give --at START-END or --quote "the words", one of the two')
  if (at !== undefined) return at.split(',').map(spanOf)
  const text = await held.text(report)
  const words = quote as string
  const places: number[] = []
  for (let from = text.indexOf(words); words !== '' && from >= 0; from = text.indexOf(words, from + 1))
    places.push(from)
  const [only, ...others] = places
  if (only === undefined)
    throw new InputError(`"${words}" does not stand in report ${report}; copy it as it is written there`)
  if (others.length > 0) {
    throw new InputError(
      `"${words}" stands ${places.length} times in report ${report}; give its place: ${places
        .slice(0, 5)
        .map((start) => `--at ${start}-${start + words.length}`)
        .join(' or ')}`,
    )
  }
  return [{ start: only, end: only + words.length }]
}

export function spanOf(words: string): Span {
  const read = /^\s*(\d+)-(\d+)\s*$/.exec(words)
  if (!read) throw new InputError(`"${words}" is no place; give START-END, e.g. 120-164`)
  return { start: Number(read[1]), end: Number(read[2]) }
}
