/**
 * Decisions from the pages: each sent with the state it was made on, so that nothing is overwritten, and with a key, so
 * that a repeated request is one decision.
 *
 * @module
 */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Act } from '../../model/act.ts'
import type { DecisionId, Review } from '../../model/review.ts'
import { announce } from '../frame/toasts.tsx'
import { t } from '../messages/messages.ts'
import { ApiProblem, api, body, Unreachable } from './client.ts'
import { refreshAll } from './live.ts'

export interface Wish {
  readonly act: Act
  readonly reason?: string | undefined
  /** Of the row that was shown; left out for acts that judge no item. */
  readonly review?: Review
}

export function useDecide() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ act, reason, review }: Wish) =>
      await sent((key) =>
        body(
          api.decisions.$post({
            header: {
              'idempotency-key': key,
              ...(review === undefined ? {} : { 'if-match': `"${review.decision ?? 'none'}"` }),
            },
            json: { act, ...(reason === undefined || reason === '' ? {} : { reason }) },
          }),
        ),
      ),
    onSuccess: (decided, { act }) => {
      announce({ words: t.decided[act.act], undo: decided.already ? null : decided.decision })
    },
    onError: (error) => announce({ words: sayWhatFailed(error), undo: null, wrong: true }),
    onSettled: () => refreshAll(client),
  })
}

export function useUndo() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ way, decision }: { way: 'undo' | 'redo'; decision?: DecisionId }) =>
      await sent((key) =>
        body(
          api[way].$post({
            header: { 'idempotency-key': key },
            json: decision === undefined ? {} : { decision },
          }),
        ),
      ),
    onSuccess: (_, { way }) => announce({ words: way === 'undo' ? t.undone : t.redone, undo: null }),
    onError: (error) => announce({ words: sayWhatFailed(error), undo: null, wrong: true }),
    onSettled: () => refreshAll(client),
  })
}

/** Tries once more when the answer was lost on the way: the key makes two requests one decision. */
async function sent<Result>(send: (key: string) => Promise<Result>): Promise<Result> {
  const key = crypto.randomUUID()
  try {
    return await send(key)
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error
    await new Promise((settle) => setTimeout(settle, 400))
    return await send(key)
  }
}

export function sayWhatFailed(error: unknown): string {
  if (error instanceof Unreachable) return t.failed.unreachable
  if (error instanceof ApiProblem) {
    return error.problem.status === 412 ? t.failed.conflict : `${error.problem.title}: ${error.problem.detail}`
  }
  return error instanceof Error ? error.message : String(error)
}
