/**
 * Changes an item: its fields, and why. Ctrl+Enter saves; with the other button the next doubtful one comes up, the form
 * still open.
 *
 * @module
 */
import { useState } from 'react'
import type { Changes } from '../../../model/act.ts'
import { CERTAINTIES, CLAIM_KINDS, FORCES, RESPONSIBILITY_ROLES, STANCE_DIMENSIONS } from '../../../model/vocabulary.ts'
import { PART_WORDS } from '../../../publish/html/wording.ts'
import { useDecide } from '../../api/decide.ts'
import type { ReportPage, Speaker } from '../../api/shapes.ts'
import { t } from '../../messages/messages.ts'
import { WhyBox } from '../../parts/why-box.tsx'
import type { Card } from './cards.ts'
import { Choice, WhoField, whoOf } from './fields.tsx'

interface EditFormProps {
  readonly page: ReportPage
  readonly card: Card
  readonly onEdited: (next: boolean) => void
}

export function EditForm({ page, card, onEdited }: EditFormProps) {
  const [changes, setChanges] = useState<Changes | null>(null)
  const [reason, setReason] = useState('')
  const decide = useDecide()
  const { review } = card
  if (review === null) return null
  const save = (next: boolean) => {
    if (changes === null) return onEdited(next)
    const target = `${page.report.id}/${card.local}` as never
    decide.mutate({ act: { act: 'edit', target, changes }, reason, review }, { onSuccess: () => onEdited(next) })
  }
  return (
    <form
      className="edit"
      onSubmit={(event) => {
        event.preventDefault()
        save(false)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onEdited(false)
        else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault()
          save(true)
        }
      }}
    >
      <Fields page={page} card={card} onChange={setChanges} />
      <WhyBox value={reason} onChange={setReason} />
      <footer>
        <button type="button" onClick={() => onEdited(false)}>
          {t.cancel}
        </button>
        <button type="submit" disabled={decide.isPending}>
          {t.save}
        </button>
        <button type="button" className="main" disabled={decide.isPending} onClick={() => save(true)}>
          {t.reader.saveAndNext} <kbd>{t.ctrlEnter}</kbd>
        </button>
      </footer>
    </form>
  )
}

interface FieldsProps {
  readonly page: ReportPage
  readonly card: Card
  /** Given only what was changed; null: nothing. */
  readonly onChange: (changes: Changes | null) => void
}

function Fields({ page, card, onChange }: FieldsProps) {
  if (card.kind === 'claim') return <ClaimFields page={page} row={card.row} onChange={onChange} />
  if (card.kind === 'responsibility') return <PartFields page={page} row={card.row} onChange={onChange} />
  if (card.kind === 'stance') return <StanceFields page={page} row={card.row} onChange={onChange} />
  return null
}

function ClaimFields({ page, row, onChange }: Given<ReportPage['claims'][number]>) {
  const first = { speaker: nameOf(row.speaker), certainty: row.certainty, force: row.force, kind: row.kind }
  const [now, put] = useChanged(first, (changed) => {
    const { speaker, kind, ...rest } = changed
    onChange(
      Object.keys(changed).length === 0
        ? null
        : {
            kind: 'claim',
            ...rest,
            ...(speaker === undefined ? {} : { speaker: whoOf(speaker, page) }),
            ...(kind === undefined ? {} : { claimKind: kind }),
          },
    )
  })
  return (
    <>
      <WhoField label={t.fields.speaker} value={now.speaker} page={page} onChange={(speaker) => put({ speaker })} />
      <Held now={now} put={put} />
      <Choice label={t.fields.kind} value={now.kind} options={CLAIM_KINDS} onChange={(kind) => put({ kind })} />
    </>
  )
}

function PartFields({ page, row, onChange }: Given<ReportPage['responsibility'][number]>) {
  const first = {
    actor: row.actor?.name ?? '',
    role: row.role,
    assertedBy: nameOf(row.assertedBy),
    certainty: row.certainty,
    force: row.force,
  }
  const [now, put] = useChanged(first, (changed) => {
    const { actor, assertedBy, ...rest } = changed
    onChange(
      Object.keys(changed).length === 0
        ? null
        : {
            kind: 'responsibility',
            ...rest,
            ...(actor === undefined ? {} : { actor: whoOf(actor, page) }),
            ...(assertedBy === undefined ? {} : { assertedBy: whoOf(assertedBy, page) }),
          },
    )
  })
  return (
    <>
      <WhoField
        label={t.fields.assertedBy}
        value={now.assertedBy}
        page={page}
        onChange={(assertedBy) => put({ assertedBy })}
      />
      <WhoField label={t.fields.actor} value={now.actor} page={page} onChange={(actor) => put({ actor })} />
      <Choice
        label={t.fields.role}
        value={now.role}
        options={RESPONSIBILITY_ROLES}
        name={(role) => PART_WORDS[role]}
        onChange={(role) => put({ role })}
      />
      <Held now={now} put={put} />
    </>
  )
}

function StanceFields({ page, row, onChange }: Given<ReportPage['stances'][number]>) {
  const first = {
    assertedBy: nameOf(row.assertedBy),
    dimension: row.dimension,
    value: row.value,
    certainty: row.certainty,
    force: row.force,
  }
  const [now, put] = useChanged(first, (changed) => {
    const { assertedBy, ...rest } = changed
    onChange(
      Object.keys(changed).length === 0
        ? null
        : {
            kind: 'stance',
            ...rest,
            ...(assertedBy === undefined ? {} : { assertedBy: whoOf(assertedBy, page) }),
          },
    )
  })
  return (
    <>
      <WhoField
        label={t.fields.assertedBy}
        value={now.assertedBy}
        page={page}
        onChange={(assertedBy) => put({ assertedBy })}
      />
      <Choice
        label={t.fields.dimension}
        value={now.dimension}
        options={STANCE_DIMENSIONS}
        name={(dimension) => t.dimensions[dimension]}
        onChange={(dimension) => put({ dimension })}
      />
      <label className="field">
        <span>{t.fields.value}</span>
        <input
          type="text"
          dir="auto"
          value={now.value}
          required
          onChange={(event) => put({ value: event.target.value })}
        />
      </label>
      <Held now={now} put={put} />
    </>
  )
}

interface Given<Row> {
  readonly page: ReportPage
  readonly row: Row
  readonly onChange: (changes: Changes | null) => void
}

interface HeldValues {
  readonly certainty: (typeof CERTAINTIES)[number]
  readonly force: (typeof FORCES)[number]
}

function Held({ now, put }: { readonly now: HeldValues; readonly put: (changed: Partial<HeldValues>) => void }) {
  return (
    <>
      <Choice
        label={t.fields.certainty}
        value={now.certainty}
        options={CERTAINTIES}
        onChange={(certainty) => put({ certainty })}
      />
      <Choice label={t.fields.force} value={now.force} options={FORCES} onChange={(force) => put({ force })} />
    </>
  )
}

/** The fields as they stand, and how to change some; `tell` is given those that differ from the first. */
function useChanged<Values extends object>(
  first: Values,
  tell: (changed: Partial<Values>) => void,
): [Values, (changed: Partial<Values>) => void] {
  const [begun] = useState(first)
  const [now, setNow] = useState(first)
  const put = (changed: Partial<Values>) => {
    const next = { ...now, ...changed }
    setNow(next)
    const keys = Object.keys(next) as (keyof Values)[]
    tell(
      Object.fromEntries(
        keys.filter((key) => next[key] !== begun[key]).map((key) => [key, next[key]]),
      ) as Partial<Values>,
    )
  }
  return [now, put]
}

/** A report's own voice is nobody. */
function nameOf(speaker: Speaker): string {
  return speaker.kind === 'actor' ? speaker.name : ''
}
