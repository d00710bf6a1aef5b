/**
 * Choosing words with the keyboard: a span that arrow keys move word by word.
 *
 * @module
 */
import { useEffect, useMemo, useState } from 'react'
import type { Span } from '../../../model/span.ts'
import { useKeys } from '../../frame/keys.ts'
import { t } from '../../messages/messages.ts'
import { paint, rangeOf, wordsIn } from './places.ts'

export interface Marking extends Span {
  readonly purpose: 'respan' | 'add'
}

export interface MarkingState {
  readonly marking: Marking | null
  readonly begin: (purpose: Marking['purpose'], from: Span | null) => void
  readonly move: (edge: 'start' | 'end' | 'both', by: number) => void
  readonly save: () => void
  readonly leave: () => void
}

export function useMarking(text: string, onSave: (marking: Marking) => void): MarkingState {
  const words = useMemo(() => wordsIn(text), [text])
  const [marking, setMarking] = useState<Marking | null>(null)
  const clamp = (at: number) => Math.min(Math.max(at, 0), words.length - 1)
  return {
    marking,
    begin: (purpose, from) => {
      const first = words[0]
      if (first === undefined) return
      // To add, one begins with the first word of what is selected; to re-span, with the whole of it.
      const start = from?.start ?? first.start
      const word = words.find(({ end }) => end > start) ?? first
      setMarking({ purpose, start: word.start, end: purpose === 'add' ? word.end : (from?.end ?? word.end) })
    },
    move: (edge, by) =>
      setMarking((before) => {
        if (before === null) return null
        const first = words.findIndex(({ end }) => end > before.start)
        const last = words.findLastIndex(({ start }) => start < before.end)
        const from = edge === 'end' ? first : clamp(first + by)
        const to = edge === 'start' ? last : clamp(last + by)
        const [start, end] = [words[from]?.start, words[to]?.end]
        return start === undefined || end === undefined || from > to ? before : { ...before, start, end }
      }),
    save: () => {
      if (marking !== null) onSave(marking)
      setMarking(null)
    },
    leave: () => setMarking(null),
  }
}

interface MarkerProps {
  readonly marking: MarkingState
  readonly document: React.RefObject<HTMLElement | null>
}

export function Marker({ marking, document }: MarkerProps) {
  const { marking: span } = marking
  useEffect(() => {
    const range = span === null || document.current === null ? null : rangeOf(document.current, span)
    paint('marking', range)
    range?.endContainer.parentElement?.scrollIntoView({ block: 'nearest' })
    return () => paint('marking', null)
  }, [span, document])
  return span === null ? null : <MarkerBar marking={marking} />
}

/** How many words up and down move. */
const LINE = 10

function MarkerBar({ marking }: { readonly marking: MarkingState }) {
  const { move, save, leave } = marking
  useKeys(t.keys.marking, [
    { keys: 'ArrowRight', words: t.keys.endOn, act: () => move('end', 1) },
    { keys: 'ArrowLeft', words: t.keys.endBack, act: () => move('end', -1) },
    { keys: 'shift+ArrowRight', words: t.keys.startOn, act: () => move('start', 1) },
    { keys: 'shift+ArrowLeft', words: t.keys.startBack, act: () => move('start', -1) },
    { keys: 'alt+ArrowRight', words: t.keys.bothOn, act: () => move('both', 1) },
    { keys: 'alt+ArrowLeft', words: t.keys.bothBack, act: () => move('both', -1) },
    { keys: 'ArrowDown', words: t.keys.bothDown, act: () => move('both', LINE) },
    { keys: 'ArrowUp', words: t.keys.bothUp, act: () => move('both', -LINE) },
    { keys: 'Enter', words: t.keys.saveSpan, act: save },
    { keys: 'Escape', words: t.keys.leave, act: leave },
  ])
  return (
    <div className="marker" role="status">
      <p>{t.reader.markingHelp}</p>
      <button type="button" className="main" onClick={save}>
        {t.save}
      </button>
      <button type="button" onClick={leave}>
        {t.cancel}
      </button>
    </div>
  )
}
