/**
 * The reader at work on one report: what is selected, what is being changed, and the keys for it.
 *
 * @module
 */
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Span } from '../../../model/span.ts'
import { useDecide } from '../../api/decide.ts'
import type { ReportPage } from '../../api/shapes.ts'
import { useKeys } from '../../frame/keys.ts'
import { t } from '../../messages/messages.ts'
import { texts } from '../../parts/search.ts'
import { AddItem } from './add-item.tsx'
import { type CardDoing, CardList } from './card-list.tsx'
import {
  CARD_KINDS,
  type Card,
  type CardKind,
  cardsOf,
  isOpen,
  mostDoubtful,
  nextDoubtful,
  SHOWN_KINDS,
} from './cards.ts'
import { Marker, type Marking, useMarking } from './marking.tsx'
import { Orphans } from './orphans.tsx'
import { paint, rangeOf, selectedSpan } from './places.ts'
import { ReportHead } from './report-head.tsx'
import { ReportText } from './report-text.tsx'
import { Toolbar } from './toolbar.tsx'

/** How far from the top words are brought, so that their context stands above them. */
const REACH = 0.3

export function Workplace({ page }: { readonly page: ReportPage }) {
  const search = useSearch({ from: '/reader/$report' })
  const navigate = useNavigate({ from: '/reader/$report' })
  const { item, at, tab } = search
  const show = useMemo(() => kindsIn(search.show), [search.show])
  const all = useMemo(() => cardsOf(page), [page])
  const cards = useMemo(() => all.filter((card) => show.includes(card.kind) || card.local === item), [all, show, item])
  const judged = useMemo(() => cards.filter(({ review }) => review !== null), [cards])
  const selected = all.find((card) => card.local === item)
  const [editing, setEditing] = useState(false)
  const [adding, setAdding] = useState<Span | null>(null)
  const text = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLElement>(null)
  const decide = useDecide()

  const go = useCallback(
    (change: Partial<Record<keyof typeof search, string | undefined>>) =>
      void navigate({
        search: (before) => texts({ ...before, ...change }, 'item', 'show', 'at', 'fold', 'tab'),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  )
  const select = useCallback(
    (local: string | undefined) => {
      setEditing(false)
      go({ item: local, at: undefined, tab: undefined })
    },
    [go],
  )
  const step = (by: number) => {
    const place = cards.findIndex(({ local }) => local === item)
    const next = cards[place < 0 ? (by > 0 ? 0 : cards.length - 1) : place + by]
    if (next !== undefined) select(next.local)
  }
  const goOn = (after = nextDoubtful) => {
    const next = after(judged, item)
    if (next !== undefined) select(next.local)
  }
  const judge = (card: Card | undefined, act: 'accept' | 'reject') => {
    if (card?.review == null) return
    const target = `${page.report.id}/${card.local}` as never
    decide.mutate({ act: { act, target }, review: card.review })
    goOn(mostDoubtful)
  }
  const marking = useMarking(page.report.text, (done: Marking) => {
    if (done.purpose === 'add') setAdding(done)
    else if (selected?.review != null) {
      // Only claims and names stand on several words; the others keep what is not their own.
      const rest = selected.kind === 'claim' || selected.kind === 'name' ? selected.spans.slice(1) : []
      const spans = [done, ...rest].map(bare)
      const target = `${page.report.id}/${selected.local}` as never
      decide.mutate({ act: { act: 'respan', target, spans }, review: selected.review })
    }
  })
  const addSelected = () => {
    const span = text.current === null ? null : selectedSpan(text.current)
    if (span !== null) setAdding(span)
    else marking.begin('add', selected?.spans[0] ?? null)
  }
  const respan = () => {
    if (selected?.review == null) return
    const span = text.current === null ? null : selectedSpan(text.current)
    if (span === null) return marking.begin('respan', selected.spans[0] ?? null)
    const target = `${page.report.id}/${selected.local}` as never
    decide.mutate({ act: { act: 'respan', target, spans: [span] }, review: selected.review })
    window.getSelection()?.removeAllRanges()
  }
  useKeys(t.keys.reader, [
    { keys: 'n', words: t.keys.nextDoubtful, act: () => goOn() },
    { keys: 'j', words: t.keys.next, act: () => step(1) },
    { keys: 'k', words: t.keys.previous, act: () => step(-1) },
    { keys: 'a', words: t.keys.accept, act: () => judge(selected, 'accept') },
    { keys: 'x', words: t.keys.reject, act: () => judge(selected, 'reject') },
    { keys: 'e', words: t.keys.edit, act: () => setEditing(selected?.review != null) },
    { keys: 'r', words: t.keys.respan, act: respan },
    { keys: 'i', words: t.keys.addWords, act: addSelected },
    { keys: 'u', words: t.keys.undo, act: () => document.querySelector<HTMLElement>('[data-undo]')?.click() },
    { keys: 'f', words: t.keys.fold, act: () => go({ fold: search.fold === 'no' ? undefined : 'no' }) },
    { keys: 'o', words: t.keys.original, act: () => void window.open(originalOf(page.report.id), '_blank') },
    { keys: 'Escape', words: t.keys.leave, act: () => (editing ? setEditing(false) : select(undefined)) },
  ])

  const doing = useSteady<CardDoing>({
    select,
    judge,
    edit: () => setEditing(true),
    respan,
    edited: (next) => {
      const following = next ? mostDoubtful(judged, item) : undefined
      if (following === undefined) setEditing(false)
      else go({ item: following.local, at: undefined })
    },
  })
  const pickCard = useSteady({ pick: (locals: readonly string[]) => select(pick(locals, item)) }).pick
  const unfold = useCallback(() => go({ fold: 'no' }), [go])

  useShown(text, list, selected, at)
  const done = judged.filter((card) => !isOpen(card)).length
  return (
    <div className={`reader${selected === undefined ? '' : ' has-card'}`}>
      <article className="document" ref={text} aria-label={t.reader.document}>
        <ReportHead page={page} />
        <ReportText page={page} cards={cards} unfolded={search.fold === 'no'} onUnfold={unfold} onPick={pickCard} />
      </article>
      <aside className="panel" ref={list} aria-label={t.reader.cards}>
        <Toolbar
          show={show}
          onShow={(kinds) => go({ show: same(kinds, SHOWN_KINDS) ? undefined : kinds.join(',') || 'none' })}
          counts={countsOf(all)}
          done={done}
          total={judged.length}
          onNext={() => goOn()}
          onAdd={addSelected}
          tab={tab === 'orphans' ? 'orphans' : 'cards'}
          onTab={(next) => go({ tab: next === 'orphans' ? next : undefined })}
        />
        {tab === 'orphans' ? (
          <Orphans report={page.report.id} selection={() => (text.current ? selectedSpan(text.current) : null)} />
        ) : (
          <CardList page={page} cards={cards} selected={item} editing={editing} doing={doing} />
        )}
      </aside>
      <Marker marking={marking} document={text} />
      {adding !== null && <AddItem page={page} span={adding} onClose={() => setAdding(null)} />}
    </div>
  )
}

/** The same functions at every drawing, each doing what its newest version does: what is given them need not be drawn again. */
function useSteady<Doing extends object>(now: Doing): Doing {
  const newest = useRef(now)
  newest.current = now
  const [steady] = useState(
    () =>
      Object.fromEntries(
        (Object.keys(now) as (keyof Doing)[]).map((name) => [
          name,
          (...given: readonly unknown[]) =>
            (newest.current[name] as (...given: readonly unknown[]) => unknown)(...given),
        ]),
      ) as Doing,
  )
  return steady
}

/** Brings the selected words, or those the address names, into sight, and the card beside them. */
function useShown(
  text: React.RefObject<HTMLElement | null>,
  list: React.RefObject<HTMLElement | null>,
  selected: Card | undefined,
  at: string | undefined,
): void {
  useEffect(() => {
    const document = text.current
    if (document === null) return
    for (const old of document.querySelectorAll('.selected')) old.classList.remove('selected')
    const [start, end] = (at ?? '').split('-').map(Number)
    const named = start !== undefined && end !== undefined && end > start ? { start, end } : null
    paint('at', named === null ? null : rangeOf(document, named))
    let words: Element | null = null
    if (selected !== undefined) {
      for (const element of document.querySelectorAll(`[data-i~="${CSS.escape(selected.local)}"]`)) {
        element.classList.add('selected')
        words ??= element
      }
    } else if (named !== null) {
      words = rangeOf(document, named)?.startContainer.parentElement ?? null
    }
    if (words === null) {
      // What was put aside has no words in the text any more; its card is still there.
      list.current?.querySelector('.card.selected')?.scrollIntoView({ block: 'nearest' })
      return
    }
    const scroller = scrollerOf(document)
    const box = words.getBoundingClientRect()
    const inside = scroller.getBoundingClientRect()
    if (box.top < inside.top + 60 || box.bottom > inside.bottom - 120) {
      scroller.scrollBy({ top: box.top - inside.top - inside.height * REACH })
    }
    const card = list.current?.querySelector('.card.selected')
    const cards = list.current?.querySelector('.cards')
    if (card && cards && cards.scrollHeight > cards.clientHeight) {
      const wanted = words.getBoundingClientRect().top
      cards.scrollBy({ top: card.getBoundingClientRect().top - Math.min(wanted, inside.bottom - 320) })
    }
  }, [text, list, selected, at])
}

function scrollerOf(element: HTMLElement): HTMLElement {
  return getComputedStyle(element).overflowY === 'auto' ? element : document.documentElement
}

/** The innermost of those under the pointer; clicked again, the next one out. */
function pick(locals: readonly string[], current: string | undefined): string | undefined {
  const place = locals.indexOf(current ?? '')
  return place > 0 ? locals[place - 1] : locals.at(-1)
}

function kindsIn(show: string | undefined): readonly CardKind[] {
  if (show === undefined) return SHOWN_KINDS
  const wanted = show.split(',')
  return CARD_KINDS.filter((kind) => wanted.includes(kind))
}

function countsOf(cards: readonly Card[]): ReadonlyMap<CardKind, number> {
  return new Map([...Map.groupBy(cards, ({ kind }) => kind)].map(([kind, group]) => [kind, group.length]))
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one) => b.includes(one))
}

function bare({ start, end }: Span): Span {
  return { start, end }
}

function originalOf(report: string): string {
  return `/api/reports/${report}/original`
}
