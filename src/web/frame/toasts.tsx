/** Short messages about what was just done, with the way back. @module */
import { useSyncExternalStore } from 'react'
import type { DecisionId } from '../../model/review.ts'
import { useUndo } from '../api/decide.ts'
import { t } from '../messages/messages.ts'
import { Icon } from '../parts/icon.tsx'

interface Toast {
  readonly id: number
  readonly words: string
  /** What its button takes back. */
  readonly undo: DecisionId | null
  readonly wrong?: boolean
}

const SHOWN_MILLIS = 6000
const MOST = 3
let toasts: readonly Toast[] = []
let last = 0
const listeners = new Set<() => void>()

function become(next: readonly Toast[]): void {
  toasts = next
  for (const listener of listeners) listener()
}

export function announce(toast: Omit<Toast, 'id'>): void {
  const id = ++last
  become([...toasts.slice(1 - MOST), { ...toast, id }])
  // What went wrong stays until it is put away.
  if (!toast.wrong) setTimeout(() => dismiss(id), SHOWN_MILLIS)
}

function dismiss(id: number): void {
  become(toasts.filter((toast) => toast.id !== id))
}

export function Toasts() {
  const shown = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => toasts,
  )
  const undo = useUndo()
  return (
    <div className="toasts" role="status" aria-live="polite">
      {shown.map((toast) => (
        <div key={toast.id} className={toast.wrong ? 'toast wrong' : 'toast'}>
          <span dir="auto">{toast.words}</span>
          {toast.undo !== null && (
            <button
              type="button"
              onClick={() => {
                dismiss(toast.id)
                undo.mutate({ way: 'undo', decision: toast.undo as DecisionId })
              }}
            >
              {t.undo}
            </button>
          )}
          <button type="button" className="icon" aria-label={t.close} onClick={() => dismiss(toast.id)}>
            <Icon name="close" />
          </button>
        </div>
      ))}
    </div>
  )
}
