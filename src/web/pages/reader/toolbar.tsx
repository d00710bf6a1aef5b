/** Above the cards: how far the review is, which kinds are shown, what to do next. @module */
import { t } from '../../messages/messages.ts'
import { CARD_KINDS, type CardKind } from './cards.ts'

interface ToolbarProps {
  readonly show: readonly CardKind[]
  readonly onShow: (kinds: readonly CardKind[]) => void
  readonly counts: ReadonlyMap<CardKind, number>
  readonly done: number
  readonly total: number
  readonly onNext: () => void
  readonly onAdd: () => void
  readonly tab: 'cards' | 'orphans'
  readonly onTab: (tab: 'cards' | 'orphans') => void
}

export function Toolbar({ show, onShow, counts, done, total, onNext, onAdd, tab, onTab }: ToolbarProps) {
  return (
    <div className="toolbar">
      <div className="line">
        <progress max={Math.max(1, total)} value={done} aria-label={t.reader.progress} />
        <span className="count">{t.reader.reviewed(done, total)}</span>
        <button type="button" onClick={onAdd} title={t.keyHint(t.keys.addWords, 'i')}>
          {t.reader.add} <kbd>i</kbd>
        </button>
        <button type="button" className="main" onClick={onNext} disabled={done === total}>
          {t.reader.next} <kbd>n</kbd>
        </button>
      </div>
      <fieldset className="chips kinds" aria-label={t.reader.kinds}>
        {CARD_KINDS.filter((kind) => (counts.get(kind) ?? 0) > 0).map((kind) => {
          const on = show.includes(kind)
          return (
            <button
              key={kind}
              type="button"
              className={kind}
              aria-pressed={on}
              onClick={() => onShow(on ? show.filter((other) => other !== kind) : [...show, kind])}
            >
              {t.kinds[kind]} <small>{counts.get(kind) ?? 0}</small>
            </button>
          )
        })}
        <button
          type="button"
          className="tab"
          aria-pressed={tab === 'orphans'}
          onClick={() => onTab(tab === 'orphans' ? 'cards' : 'orphans')}
        >
          {t.reader.orphans}
        </button>
      </fieldset>
    </div>
  )
}
