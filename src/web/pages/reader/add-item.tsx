/** Adds what the reader missed, from selected words. @module */
import { useState } from 'react'
import type { Span } from '../../../model/span.ts'
import { useDecide } from '../../api/decide.ts'
import type { ReportPage } from '../../api/shapes.ts'
import { t } from '../../messages/messages.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { WhyBox } from '../../parts/why-box.tsx'
import { Choice } from './fields.tsx'
import { emptyValues, ITEM_KINDS, ItemFields, type ItemKind, newItemOf } from './item-fields.tsx'

interface AddItemProps {
  readonly page: ReportPage
  readonly span: Span
  readonly onClose: () => void
}

export function AddItem({ page, span, onClose }: AddItemProps) {
  const words = page.report.text.slice(span.start, span.end)
  const [kind, setKind] = useState<ItemKind>('claim')
  const [values, setValues] = useState(() => emptyValues(page, words))
  const [reason, setReason] = useState('')
  const decide = useDecide()
  const needsIncident = (kind === 'stance' || kind === 'value') && page.incidents.length === 0
  const save = () => {
    if (decide.isPending || needsIncident) return
    const spans = [{ start: span.start, end: span.end }]
    const item = newItemOf(kind, values, page, { report: page.report.id, spans })
    decide.mutate({ act: { act: 'add', item }, reason }, { onSuccess: onClose })
  }
  return (
    <Dialog title={t.addItem.title} onClose={onClose}>
      <form
        className="add-item"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault()
            save()
          }
        }}
      >
        <blockquote dir="auto">{words}</blockquote>
        <Choice
          label={t.addItem.kind}
          value={kind}
          options={ITEM_KINDS}
          name={(one) => t.addItem.kinds[one]}
          onChange={setKind}
        />
        {needsIncident ? (
          <p className="partial">{t.addItem.noIncident}</p>
        ) : (
          <ItemFields
            kind={kind}
            values={values}
            page={page}
            adding
            onChange={(changed) => setValues({ ...values, ...changed })}
          />
        )}
        <WhyBox value={reason} onChange={setReason} />
        <footer>
          <button type="button" onClick={onClose}>
            {t.cancel}
          </button>
          <button type="submit" className="main" disabled={decide.isPending || needsIncident}>
            {t.addItem.submit} <kbd>{t.ctrlEnter}</kbd>
          </button>
        </footer>
      </form>
    </Dialog>
  )
}
