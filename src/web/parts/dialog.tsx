/** A window above the page; Escape and a click outside close it. @module */
import { useEffect, useId, useRef } from 'react'
import { t } from '../messages/messages.ts'
import { Icon } from './icon.tsx'

interface DialogProps {
  readonly title: string
  readonly onClose: () => void
  /** Without a visible heading. */
  readonly plain?: boolean
  readonly children: React.ReactNode
}

export function Dialog({ title, onClose, plain, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useEffect(() => {
    const before = document.activeElement
    dialog.current?.showModal()
    return () => {
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes every dialog
    <dialog
      ref={dialog}
      className={plain ? 'dialog plain' : 'dialog'}
      aria-labelledby={plain ? undefined : heading}
      aria-label={plain ? title : undefined}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose()
      }}
    >
      <div className="inside">
        {!plain && (
          <header>
            <h2 id={heading}>{title}</h2>
            <button type="button" className="icon" aria-label={t.close} onClick={onClose}>
              <Icon name="close" />
            </button>
          </header>
        )}
        {children}
      </div>
    </dialog>
  )
}
