/**
 * A judgement is shown at once, before the server has answered; where it is refused, the row goes back to what it was.
 *
 * Judgements are sent one after another. One that follows another about the same item, before that was answered, is made on
 * the answer: it says that it saw the other's decision.
 *
 * @module
 */
import type { QueryClient } from '@tanstack/react-query'
import type { Act } from '../../model/act.ts'
import type { Review, ReviewStatus } from '../../model/review.ts'
import type { ReportPage } from './shapes.ts'

/** Of acts that judge an item: what its row says from then on. */
const STATUS_OF: Readonly<Record<string, ReviewStatus>> = {
  accept: 'accepted',
  reject: 'rejected',
  edit: 'edited',
  respan: 'edited',
}

/** How many judgements of an item are on their way, and what the last one that was answered decided. */
const onTheirWay = new Map<string, { count: number; decided: Review | null }>()

export interface Judging {
  readonly target: string
  readonly before: Review
  /** Was another about the same item on its way? */
  readonly follows: boolean
}

/** @returns null for acts that judge no item */
export async function showJudged(client: QueryClient, act: Act, before: Review | undefined): Promise<Judging | null> {
  const status = STATUS_OF[act.act]
  if (status === undefined || !('target' in act) || before === undefined) return null
  const { target } = act
  const way = onTheirWay.get(target) ?? { count: 0, decided: null }
  onTheirWay.set(target, { ...way, count: way.count + 1 })
  const judging: Judging = { target, before, follows: way.count > 0 }
  // An answer on its way was given before this judgement: it would show the old state.
  await client.cancelQueries({ queryKey: ['report', reportOf(target)] })
  // A new draft of an edit waits for its words: the row itself says only that it was changed.
  putReview(client, target, { ...before, status })
  return judging
}

/** The decision that a judgement was made on: for `If-Match`. */
export function seenBy({ target, before, follows }: Judging): Review {
  return (follows ? onTheirWay.get(target)?.decided : null) ?? before
}

export function settleJudged(client: QueryClient, { target, before }: Judging, decided: Review | null): void {
  const way = onTheirWay.get(target)
  if (way === undefined || way.count <= 1) onTheirWay.delete(target)
  else onTheirWay.set(target, { count: way.count - 1, decided: decided ?? way.decided })
  // A later judgement of the same item is what is shown.
  if (way === undefined || way.count <= 1) putReview(client, target, decided ?? before)
}

/** What a judgement that was accepted by the server makes of a row. */
export function decidedReview(act: Act, decision: Review['decision'], { subject }: Review): Review {
  return { status: STATUS_OF[act.act] ?? 'edited', decision, subject: subject ?? decision }
}

const LISTS = ['claims', 'responsibility', 'stances', 'incidents', 'values', 'entities'] as const

function putReview(client: QueryClient, target: string, review: Review): void {
  client.setQueryData<ReportPage>(['report', reportOf(target)], (page) => {
    if (page === undefined) return page
    const local = target.slice(target.indexOf('/') + 1)
    const list = LISTS.find((one) => page[one].some(({ id }) => id === target || id === local))
    if (list === undefined) return page
    const rows = page[list].map((row) => (row.id === target || row.id === local ? { ...row, review } : row))
    return { ...page, [list]: rows }
  })
}

function reportOf(target: string): string {
  return target.slice(0, Math.max(0, target.indexOf('/')))
}
