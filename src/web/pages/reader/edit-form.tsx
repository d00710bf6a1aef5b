/**
 * Changes an item: its fields, and why. Ctrl+Enter saves; with the other button the next doubtful one comes up, the form
 * still open.
 *
 * @module
 */
import { useEffect, useRef, useState } from 'react'
import { useDecide } from '../../api/decide.ts'
import type { ReportPage } from '../../api/shapes.ts'
import { t } from '../../messages/messages.ts'
import { WhyBox } from '../../parts/why-box.tsx'
import type { Card } from './cards.ts'
import { changesOf, ItemFields, valuesOf } from './item-fields.tsx'

interface EditFormProps {
  readonly page: ReportPage
  readonly card: Card
  readonly onEdited: (next: boolean) => void
}

export function EditForm({ page, card, onEdited }: EditFormProps) {
  const [begun] = useState(() => valuesOf(card))
  const [values, setValues] = useState(begun?.values)
  const [reason, setReason] = useState('')
  const decide = useDecide()
  const form = useRef<HTMLFormElement>(null)
  // Whoever opened it from the keyboard goes on in it.
  useEffect(() => form.current?.querySelector<HTMLElement>('select, input')?.focus(), [])
  const { review } = card
  if (review === null || begun === null || values === undefined) return null
  const save = (next: boolean) => {
    const changes = changesOf(begun.kind, begun.values, values, page)
    if (changes === null) return onEdited(next)
    const target = `${page.report.id}/${card.local}` as never
    decide.mutate({ act: { act: 'edit', target, changes }, reason, review }, { onSuccess: () => onEdited(next) })
  }
  return (
    <form
      ref={form}
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
      <ItemFields
        kind={begun.kind}
        values={values}
        page={page}
        adding={false}
        onChange={(changed) => setValues({ ...values, ...changed })}
      />
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
