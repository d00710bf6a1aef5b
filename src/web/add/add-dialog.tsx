/** Adding reports: files chosen or dropped, a folder, or pasted text. @module */
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { sayWhatFailed } from '../api/decide.ts'
import { putJob } from '../api/live.ts'
import { t } from '../messages/messages.ts'
import { Dialog } from '../parts/dialog.tsx'
import { Icon } from '../parts/icon.tsx'
import { sendFiles, sendText } from './send.ts'

interface AddDialogProps {
  /** Dropped already. */
  readonly files: readonly File[]
  readonly onClose: () => void
}

export function AddDialog({ files: dropped, onClose }: AddDialogProps) {
  const [files, setFiles] = useState(dropped)
  const [text, setText] = useState('')
  const [address, setAddress] = useState('')
  const chooser = useRef<HTMLInputElement>(null)
  // One key for one filled-in form: pressed twice, it is added once.
  const [key] = useState(() => crypto.randomUUID())
  const sending = useMutation({
    mutationFn: async () => {
      if (files.length > 0) putJob(await sendFiles(files, key))
      if (text.trim() !== '') putJob(await sendText(text, address.trim(), `${key}-text`))
    },
    onSuccess: onClose,
  })
  const nothing = files.length === 0 && text.trim() === ''
  return (
    <Dialog title={t.add.title} onClose={onClose}>
      <form
        className="add"
        onSubmit={(event) => {
          event.preventDefault()
          if (!nothing && !sending.isPending) sending.mutate()
        }}
      >
        <p className="hint">{t.add.hint}</p>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the button in it does the same */}
        <div
          className="drop"
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => {
            event.preventDefault()
            event.stopPropagation()
            setFiles([...files, ...event.dataTransfer.files])
          }}
        >
          <Icon name="file" />
          <button type="button" onClick={() => chooser.current?.click()}>
            {t.add.choose}
          </button>
          <span>{t.add.orDrop}</span>
          <input
            ref={chooser}
            type="file"
            multiple
            hidden
            aria-label={t.add.choose}
            onChange={(event) => setFiles([...files, ...(event.target.files ?? [])])}
          />
        </div>
        {files.length > 0 && (
          <ul className="files">
            {files.map((file, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two files may share a name
              <li key={`${file.name} ${at}`}>
                <bdi>{file.name}</bdi> <small>{t.bytes(file.size)}</small>
                <button
                  type="button"
                  className="icon"
                  aria-label={t.add.leaveOut(file.name)}
                  onClick={() => setFiles(files.filter((other) => other !== file))}
                >
                  <Icon name="close" />
                </button>
              </li>
            ))}
          </ul>
        )}
        <label className="field">
          <span>{t.add.paste}</span>
          <textarea rows={6} dir="auto" value={text} onChange={(event) => setText(event.target.value)} />
        </label>
        {text.trim() !== '' && (
          <label className="field">
            <span>{t.add.address}</span>
            <input type="text" value={address} onChange={(event) => setAddress(event.target.value)} />
          </label>
        )}
        {sending.error && (
          <p className="wrong" role="alert">
            {sayWhatFailed(sending.error)}
          </p>
        )}
        <footer>
          <button type="button" onClick={onClose}>
            {t.cancel}
          </button>
          <button type="submit" className="main" disabled={nothing || sending.isPending}>
            {sending.isPending ? t.add.sending : t.add.submit}
          </button>
        </footer>
      </form>
    </Dialog>
  )
}
