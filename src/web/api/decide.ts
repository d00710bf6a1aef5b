/**
 * Decisions from the pages: each sent with the state it was made on, so that nothing is overwritten, and with a key, so
 * that a repeated request is one decision.
 *
 * @module
 */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { Act } from '../../model/act.ts'
import type { DecisionId, Review } from '../../model/review.ts'
import { announce } from '../frame/toasts.tsx'
import { t } from '../messages/messages.ts'
import { ApiProblem, api, body, Unreachable } from './client.ts'
import { decidedReview, type Judging, seenBy, settleJudged, showJudged } from './judging.ts'
import { refreshSoon } from './live.ts'

export interface Wish {
  readonly act: Act
  readonly reason?: string | undefined
  /** Of the row that was shown; left out for acts that judge no item. */
  readonly review?: Review
}

/** One decision after another, in the order in which they were made. */
const DECIDING = { mutationKey: ['decide'], scope: { id: 'decide' } } as const

export function useDecide() {
  const client = useQueryClient()
  // The answer may come before the state that it was made on is known to the function that asks: both share this.
  const judgings = useRef(new WeakMap<Wish, Judging>())
  return useMutation({
    ...DECIDING,
    onMutate: async (wish: Wish) => {
      const judging = await showJudged(client, wish.act, wish.review)
      if (judging !== null) judgings.current.set(wish, judging)
      return judging
    },
    mutationFn: async (wish: Wish) => {
      const { act, reason } = wish
      const judging = judgings.current.get(wish)
      const review = judging === undefined ? wish.review : seenBy(judging)
      return await sent((key) =>
        body(
          api.decisions.$post({
            header: {
              'idempotency-key': key,
              ...(review === undefined ? {} : { 'if-match': `"${review.decision ?? 'none'}"` }),
            },
            json: { act, ...(reason === undefined || reason === '' ? {} : { reason }) },
          }),
        ),
      )
    },
    onSuccess: (decided, { act }, judging) => {
      announce({ words: t.decided[act.act], undo: decided.already ? null : decided.decision })
      if (judging) settleJudged(client, judging, decidedReview(act, decided.decision, judging.before))
    },
    onError: (error, _, judging) => {
      announce({ words: sayWhatFailed(error), undo: null, wrong: true })
      if (judging) settleJudged(client, judging, null)
    },
    onSettled: () => refreshSoon(client),
  })
}

export function useUndo() {
  const client = useQueryClient()
  return useMutation({
    ...DECIDING,
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
    onSettled: () => refreshSoon(client),
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
