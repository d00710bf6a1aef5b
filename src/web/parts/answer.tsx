/**
 * What the accused say to it, or that nothing of theirs is on record: it stands wherever an accusation does.
 *
 * @module
 */
import { clears } from '../../weigh/accusations.ts'
import type { GridPage, ResponsibilityRow } from '../api/shapes.ts'
import { t } from '../messages/messages.ts'
import { Words } from './words.tsx'

type Responses = GridPage['responses']

interface AnswerProps {
  readonly actor: { readonly id: string; readonly name: string } | null
  readonly responses: Responses
}

export function Answer({ actor, responses }: AnswerProps) {
  const rows = actor === null ? undefined : responses.find((one) => one.actor === actor.id)?.rows
  if (actor === null || rows === undefined) return null
  if (rows.length === 0) {
    return (
      <p className="answer none">
        <bdi>{actor.name}</bdi>: {t.noResponse}
      </p>
    )
  }
  // A denial must not stand behind a doubtful claim.
  const [first] = rows.toSorted((a, b) => Number(clears(b)) - Number(clears(a))) as [ResponsibilityRow]
  return (
    <p className="answer">
      <bdi>{actor.name}</bdi> {clears(first) ? t.denies : t.answersIt}:{' '}
      <Words quote={first.evidence} item={first.id} most={140} />
    </p>
  )
}
