/**
 * How somebody holds a view: their certainty as letter, colour and word, and what their words do beside stating.
 *
 * @module
 */
import { CERTAINTY_LETTERS, FORCE_WORDS, hedge, PART_WORDS } from '../../publish/html/wording.ts'
import type { CellEntry, ResponsibilityRow, StanceRow } from '../api/shapes.ts'
import { t } from '../messages/messages.ts'

export function Certainty({ certainty }: { readonly certainty: CellEntry['certainty'] }) {
  return (
    <abbr className={`badge ${certainty}`} title={certainty}>
      {CERTAINTY_LETTERS[certainty]}
    </abbr>
  )
}

export function ForceNote({ force, condition }: Pick<CellEntry, 'force' | 'condition'>) {
  const words = FORCE_WORDS[force]
  if (words === '' && condition === null) return null
  return (
    <span className="force">
      {words || FORCE_WORDS.conditional}
      {condition !== null && (
        <>
          : <q dir="auto">{condition}</q>
        </>
      )}
    </span>
  )
}

/** `possibly: Ardan Front carried it out`; of a silence, that nobody is named. */
export function PartView({ row }: { readonly row: ResponsibilityRow }) {
  if (row.actor === null && row.role === 'unknown') return <b>{t.namesNobody}</b>
  return (
    <>
      <span className="hedge">{hedge(row)}</span>{' '}
      <b>
        <bdi>{row.actor?.name ?? t.somebody}</bdi> {PART_WORDS[row.role]}
      </b>
    </>
  )
}

export function StanceView({ row }: { readonly row: StanceRow }) {
  return (
    <>
      <span className="hedge">{hedge({ ...row, ownClaim: false })}</span>{' '}
      <b dir="auto">{(row.dimension === 'audience' ? row.actor?.name : null) ?? row.value}</b>
    </>
  )
}
