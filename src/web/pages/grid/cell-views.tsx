/** The views in one cell: each with its words, its certainty and force, its ground, and the answer of the accused. @module */
import { hedge, PART_WORDS } from '../../../publish/html/wording.ts'
import type { CellEntry, Grid, GridPage } from '../../api/shapes.ts'
import { t } from '../../messages/messages.ts'
import { Answer } from '../../parts/answer.tsx'
import { SourceName } from '../../parts/source-name.tsx'
import { Certainty, ForceNote } from '../../parts/view.tsx'
import { Words } from '../../parts/words.tsx'

interface CellViewsProps {
  readonly cell: Grid['cells'][number]
  readonly kind: Grid['questions'][number]['kind']
  readonly responses: GridPage['responses']
  readonly sources: GridPage['sources']
}

export function CellViews({ cell, kind, responses, sources }: CellViewsProps) {
  const isPart = kind === 'perpetrator' || kind === 'sponsor-role'
  const views = [...Map.groupBy(cell.entries, sameWords).values()] as [CellEntry, ...CellEntry[]][]
  return views.map(([entry, ...copies]) => (
    <div key={entry.item} className={`view ${entry.certainty}`}>
      <p className="answered">
        <Certainty certainty={entry.certainty} /> <InWords entry={entry} isPart={isPart} />
      </p>
      <ForceNote force={entry.force} condition={entry.condition} />
      <p className="said">
        <Words quote={entry.evidence} item={entry.item} />
      </p>
      {entry.grounds.map((ground) => (
        <p className="ground" key={`${ground.kind} ${ground.evidence.start}`}>
          {t.grounds[ground.kind]}: <Words quote={ground.evidence} most={120} />
        </p>
      ))}
      <p className="from">
        {[entry, ...copies].map(({ item, report, evidence }) => (
          <SourceName key={item} report={report} refs={sources} at={`${evidence.start}-${evidence.end}`} />
        ))}
      </p>
      {isPart && accuses(entry) && <Answer actor={entry.actor} responses={responses} />}
    </div>
  ))
}

function InWords({ entry, isPart }: { readonly entry: CellEntry; readonly isPart: boolean }) {
  if (!isPart) {
    return (
      <>
        <span className="hedge">{hedge(entry)}</span> <b dir="auto">{entry.answer}</b>
      </>
    )
  }
  if (entry.actor === null) return <b>{entry.answer === 'nobody named' ? t.namesNobody : entry.answer}</b>
  return (
    <>
      <span className="hedge">{hedge(entry)}</span>{' '}
      <b>
        <bdi>{entry.actor.name}</bdi> {PART_WORDS[partOf(entry)] ?? partOf(entry)}
      </b>
    </>
  )
}

function partOf(entry: CellEntry): keyof typeof PART_WORDS {
  return entry.answer.slice(entry.answer.lastIndexOf(': ') + 2) as keyof typeof PART_WORDS
}

function accuses(entry: CellEntry): boolean {
  return entry.certainty !== 'denied' && !['none', 'opposed', 'unknown'].includes(partOf(entry)) && !entry.ownClaim
}

/** The same view in the same words, as copies carry it. */
function sameWords(entry: CellEntry): string {
  const words = entry.evidence.text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return [entry.answer, entry.certainty, entry.force, entry.condition, ...words].join(' ')
}
