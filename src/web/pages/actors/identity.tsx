/**
 * Which names were taken for one and why; joining and separating, each a decision that can be undone.
 *
 * @module
 */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useDeferredValue, useState } from 'react'
import { useDecide, useUndo } from '../../api/decide.ts'
import { findQuery } from '../../api/queries.ts'
import type { Actor } from '../../api/shapes.ts'
import { t } from '../../messages/messages.ts'
import { WhyBox } from '../../parts/why-box.tsx'

const MOST_MEMBERS = 60

export function Identity({ actor }: { readonly actor: Actor }) {
  const undo = useUndo()
  return (
    <section aria-labelledby="identity">
      <h2 id="identity">{t.actor.identity}</h2>
      {actor.joins.length === 0 ? (
        <p className="quiet">{t.actor.noJoins}</p>
      ) : (
        <ul className="joins">
          {actor.joins.map((join) => (
            <li key={`${join.names.join(' ')} ${join.reason}`}>
              <bdi>{join.names[0]}</bdi> = <bdi>{join.names[1]}</bdi>
              <small>
                {join.reason} · {t.percent(join.confidence)}
                {join.decision !== null && (
                  <>
                    {' '}
                    ·{' '}
                    <button
                      type="button"
                      className="link"
                      onClick={() => undo.mutate({ way: 'undo', decision: join.decision as never })}
                    >
                      {t.actor.undoJoin}
                    </button>
                  </>
                )}
              </small>
            </li>
          ))}
        </ul>
      )}
      <JoinForm actor={actor} />
      {actor.members.length > 1 && <Members actor={actor} />}
    </section>
  )
}

function JoinForm({ actor }: { readonly actor: Actor }) {
  const [words, setWords] = useState('')
  const [other, setOther] = useState<{ id: string; name: string } | null>(null)
  const [reason, setReason] = useState('')
  const asked = useDeferredValue(words.trim())
  const found = useQuery({ ...findQuery(asked), enabled: asked !== '' && other === null })
  const decide = useDecide()
  const others = (found.data?.rows ?? []).filter((one) => one.kind === 'actor' && one.id !== actor.id)
  return (
    <form
      className="join"
      onSubmit={(event) => {
        event.preventDefault()
        if (other === null) return
        decide.mutate(
          {
            act: { act: 'join', kind: 'actor', a: { actor: actor.id }, b: { actor: other.id as never } },
            reason,
          },
          {
            onSuccess: () => {
              setOther(null)
              setWords('')
              setReason('')
            },
          },
        )
      }}
    >
      <label className="field">
        <span>{t.actor.join(actor.name)}</span>
        <input
          type="text"
          dir="auto"
          value={other?.name ?? words}
          placeholder={t.actor.joinPlaceholder}
          onChange={(event) => {
            setOther(null)
            setWords(event.target.value)
          }}
        />
      </label>
      {other === null && others.length > 0 && (
        <ul className="choices">
          {others.map((one) => (
            <li key={one.id}>
              <button type="button" onClick={() => setOther({ id: one.id, name: one.name })}>
                <bdi>{one.name}</bdi> <small>{one.note}</small>
              </button>
            </li>
          ))}
        </ul>
      )}
      {other !== null && (
        <>
          <WhyBox value={reason} onChange={setReason} />
          <button type="submit" className="main" disabled={decide.isPending}>
            {t.actor.joinThem}
          </button>
        </>
      )}
    </form>
  )
}

function Members({ actor }: { readonly actor: Actor }) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [reason, setReason] = useState('')
  const decide = useDecide()
  return (
    <details>
      <summary>{t.actor.members(actor.members.length)}</summary>
      <p className="hint">{t.actor.separateHint}</p>
      <ul className="members">
        {actor.members.slice(0, MOST_MEMBERS).map((member) => {
          const [report = '', item = ''] = member.split('/')
          return (
            <li key={member}>
              <label>
                <input
                  type="checkbox"
                  checked={chosen.has(member)}
                  onChange={() => {
                    const next = new Set(chosen)
                    if (!next.delete(member)) next.add(member)
                    setChosen(next)
                  }}
                />{' '}
                <code>{member}</code>
              </label>{' '}
              <Link to="/reader/$report" params={{ report }} search={{ item, show: 'name' }}>
                {t.actor.seeMember}
              </Link>
            </li>
          )
        })}
      </ul>
      {chosen.size > 0 && (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            decide.mutate(
              { act: { act: 'separate', kind: 'actor', these: [...chosen] as never }, reason },
              { onSuccess: () => setChosen(new Set()) },
            )
          }}
        >
          <WhyBox value={reason} onChange={setReason} />
          <button type="submit" disabled={decide.isPending || chosen.size === actor.members.length}>
            {t.actor.separate(chosen.size)}
          </button>
        </form>
      )}
    </details>
  )
}
