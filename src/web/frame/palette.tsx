/**
 * `Ctrl+K`: finds pages, actors, incidents, reports by name, and reports by their words.
 *
 * @module
 */
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useDeferredValue, useEffect, useRef, useState } from 'react'
import { findQuery, searchQuery } from '../api/queries.ts'
import type { Hit, Named } from '../api/shapes.ts'
import { t } from '../messages/messages.ts'
import { Dialog } from '../parts/dialog.tsx'
import { Icon, type IconName } from '../parts/icon.tsx'
import { Marked } from '../parts/marked.tsx'

interface Choice {
  readonly key: string
  readonly icon: IconName
  readonly name: React.ReactNode
  readonly note: React.ReactNode
  readonly go: () => void
}

export function Palette({ onClose }: { readonly onClose: () => void }) {
  const [words, setWords] = useState('')
  const asked = useDeferredValue(words.trim())
  const found = useQuery({ ...findQuery(asked), enabled: asked !== '' })
  const hits = useQuery({ ...searchQuery(asked), enabled: asked.length > 1 })
  const [at, setAt] = useState(0)
  const navigate = useNavigate()
  const list = useRef<HTMLDivElement>(null)
  const leave = (go: () => void) => () => {
    onClose()
    go()
  }
  const choices: Choice[] = [
    ...(Object.entries(t.goTo) as [string, string][])
      .filter(([, name]) => asked === '' || name.toLowerCase().includes(asked.toLowerCase()))
      .map(([to, name]) => ({
        key: to,
        icon: 'go' as const,
        name,
        note: t.palette.page,
        go: leave(() => void navigate({ to: to as '/' })),
      })),
    ...(asked === '' ? [] : (found.data?.rows ?? [])).map((thing) => ({
      key: `${thing.kind} ${thing.id}`,
      icon: ICONS[thing.kind],
      name: thing.name,
      note: thing.note,
      go: leave(() => goTo(thing, navigate)),
    })),
    ...(asked.length > 1 ? (hits.data?.rows ?? []) : []).map((hit) => ({
      key: `hit ${hit.report}`,
      icon: 'quote' as const,
      name: <Marked text={hit.quote.text} start={hit.quote.start} spans={hit.matches} />,
      note: hit.headline ?? hit.publisher ?? hit.report,
      go: leave(() => goToHit(hit, navigate)),
    })),
  ]
  const chosen = Math.min(at, choices.length - 1)
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  })
  return (
    <Dialog title={t.palette.title} onClose={onClose} plain>
      <div className="palette">
        <input
          type="search"
          role="combobox"
          aria-expanded="true"
          aria-controls="palette-choices"
          aria-activedescendant={chosen >= 0 ? `choice-${chosen}` : undefined}
          aria-label={t.palette.title}
          placeholder={t.palette.placeholder}
          value={words}
          autoFocus
          onChange={(event) => {
            setWords(event.target.value)
            setAt(0)
          }}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') setAt(Math.min(chosen + 1, choices.length - 1))
            else if (event.key === 'ArrowUp') setAt(Math.max(chosen - 1, 0))
            else if (event.key === 'Enter') choices[chosen]?.go()
            // The field's own way with Escape is to empty itself.
            else if (event.key === 'Escape') onClose()
            else return
            event.preventDefault()
          }}
        />
        <div id="palette-choices" role="listbox" aria-label={t.palette.title} ref={list}>
          {choices.map((choice, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field above takes the keys
            <div
              key={choice.key}
              id={`choice-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === chosen}
              onClick={choice.go}
              onMouseMove={() => setAt(index)}
            >
              <Icon name={choice.icon} />
              <span className="name" dir="auto">
                {choice.name}
              </span>
              <small dir="auto">{choice.note}</small>
            </div>
          ))}
        </div>
        {choices.length === 0 && (
          <p className="none">{found.isPending || hits.isPending ? t.loading : t.palette.none(asked)}</p>
        )}
      </div>
    </Dialog>
  )
}

const ICONS = { actor: 'actors', incident: 'incident', report: 'reader' } as const

type Navigate = ReturnType<typeof useNavigate>

function goTo({ kind, id }: Named, navigate: Navigate): void {
  if (kind === 'actor') void navigate({ to: '/actors/$actor', params: { actor: id } })
  else if (kind === 'incident') void navigate({ to: '/incidents/$incident', params: { incident: id } })
  else void navigate({ to: '/reader/$report', params: { report: id } })
}

function goToHit({ report, quote }: Hit, navigate: Navigate): void {
  void navigate({ to: '/reader/$report', params: { report }, search: { at: `${quote.start}-${quote.end}` } })
}
