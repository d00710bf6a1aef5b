/** Every value given for an incident, who gives it in which words, from how many origins; and the working value. @module */
import { useState } from 'react'
import { FIELD_WORDS } from '../../../publish/html/wording.ts'
import { useDecide } from '../../api/decide.ts'
import type { Claimant, IncidentPage, IncidentValue } from '../../api/shapes.ts'
import { t } from '../../messages/messages.ts'
import { Answer } from '../../parts/answer.tsx'
import { SourceName } from '../../parts/source-name.tsx'
import { SpeakerName } from '../../parts/speaker.tsx'
import { WhyBox } from '../../parts/why-box.tsx'
import { Words } from '../../parts/words.tsx'

/** Of these one value holds; several targets or weapons need not conflict. */
const SINGLE: ReadonlySet<IncidentValue['field']> = new Set(['type', 'status', 'date', 'place', 'killed', 'injured'])

export function ValuesTable({ page }: { readonly page: IncidentPage }) {
  const { incident, valueOrigins, responses, sources } = page
  const numbered = incident.values.map((value, at) => ({ value, origins: valueOrigins?.[at] ?? null }))
  const byField = Map.groupBy(numbered, ({ value }) => value.field)
  const fields = (Object.keys(FIELD_WORDS) as IncidentValue['field'][]).filter((field) => byField.has(field))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard
    <section className="scroll" aria-label={t.incident.values} tabIndex={0}>
      <table className="list values">
        <thead>
          <tr>
            <th scope="col">{t.incident.what}</th>
            <th scope="col">{t.incident.value}</th>
            <th scope="col">{t.incident.byWhom}</th>
            <th scope="col">{t.incident.origins}</th>
          </tr>
        </thead>
        {fields.map((field) => {
          const given = byField.get(field) ?? []
          const working = incident.working.find((one) => one.field === field)
          return (
            <tbody key={field}>
              {given.map(({ value, origins }, at) => (
                <tr key={`${value.value} ${value.responsibility}`}>
                  {at === 0 && (
                    <th scope="rowgroup" rowSpan={given.length}>
                      {FIELD_WORDS[field]}
                      {SINGLE.has(field) && given.length > 1 && (
                        <small className="differ">{t.incident.differ(given.length)}</small>
                      )}
                      {working !== undefined && (
                        <small className="working" title={working.reason ?? undefined}>
                          {t.incident.workingIs(working.value, working.author)}
                        </small>
                      )}
                    </th>
                  )}
                  <td className="value" data-label={t.incident.value}>
                    <b dir="auto">{shown(value)}</b>
                    {value.responsibility !== null && <small>{value.responsibility}</small>}
                    {SINGLE.has(field) && given.length > 1 && (
                      <Choose
                        incident={incident.id}
                        field={field}
                        value={value.value}
                        chosen={working?.value === value.value}
                      />
                    )}
                  </td>
                  <td data-label={t.incident.byWhom}>
                    <Claimants claimants={value.claimants} sources={sources} />
                    {field.startsWith('perpetrator') && <Answer actor={value.actor} responses={responses} />}
                  </td>
                  <td className="origins" data-label={t.incident.origins}>
                    {origins === null ? '…' : t.origins(origins)}
                  </td>
                </tr>
              ))}
            </tbody>
          )
        })}
      </table>
    </section>
  )
}

/** So many are shown at once; a fold holds the others. */
const FEW = 4

function Claimants({
  claimants,
  sources,
}: {
  readonly claimants: readonly Claimant[]
  readonly sources: IncidentPage['sources']
}) {
  const dayOf = ({ evidence }: Claimant) => sources[evidence.report]?.published ?? '9999'
  const ordered = claimants.toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0))
  const list = (some: readonly Claimant[]) => (
    <ul className="claimants">
      {some.map((claimant) => (
        <li key={`${claimant.item} ${claimant.evidence.start}`}>
          {claimant.speaker.kind === 'actor' && (
            <>
              <SpeakerName speaker={claimant.speaker} />:{' '}
            </>
          )}
          <Words quote={claimant.evidence} item={claimant.claim ?? undefined} most={140} />{' '}
          <SourceName report={claimant.evidence.report} refs={sources} />
        </li>
      ))}
    </ul>
  )
  // A fold of one would be longer than what it hides.
  const shown = ordered.length <= FEW + 1 ? ordered : ordered.slice(0, FEW)
  const rest = ordered.slice(shown.length)
  return (
    <>
      {list(shown)}
      {rest.length > 0 && (
        <details>
          <summary>{t.andMore(rest.length)}</summary>
          {list(rest)}
        </details>
      )}
    </>
  )
}

interface ChooseProps {
  readonly incident: string
  readonly field: IncidentValue['field']
  readonly value: string
  readonly chosen: boolean
}

/** A working value is a decision with a reason; the others stay where they are. */
function Choose({ incident, field, value, chosen }: ChooseProps) {
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const decide = useDecide()
  if (!asking) {
    return (
      <button type="button" className="link" onClick={() => setAsking(true)}>
        {chosen ? t.incident.unchoose : t.incident.choose}
      </button>
    )
  }
  return (
    <form
      className="choose"
      onSubmit={(event) => {
        event.preventDefault()
        decide.mutate(
          { act: { act: 'choose', incident: incident as never, field, value: chosen ? null : value }, reason },
          { onSuccess: () => setAsking(false) },
        )
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setAsking(false)
      }}
    >
      <WhyBox value={reason} onChange={setReason} />
      <button type="submit" className="main" disabled={decide.isPending || reason.trim() === ''}>
        {t.save}
      </button>
      <button type="button" onClick={() => setAsking(false)}>
        {t.cancel}
      </button>
    </form>
  )
}

/** A word of the scheme is read without its hyphens. */
function shown({ field, value }: IncidentValue): string {
  return field === 'type' || field === 'status' ? value.replaceAll('-', ' ') : value
}
