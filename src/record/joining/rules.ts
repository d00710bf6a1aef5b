/**
 * What people decided about who is who, and what of it is new since the case was last joined.
 *
 * @module
 */
import { type Kysely, sql } from 'kysely'
import type { ItemId } from '../../model/ids.ts'
import { decisionId } from '../../model/review.ts'
import { type IdentityDecision, type IdentityRules, identityRules } from '../../resolve/identity.ts'
import { ELSEWHERE } from '../decisions/decided.ts'
import { listed } from '../sqlite/listed.ts'
import type { Tables } from '../sqlite/tables.ts'

export interface RuleChanges {
  readonly rules: IdentityRules
  /** Items that are joined or kept apart otherwise than before. */
  readonly items: readonly ItemId[]
  /** Items that bear their name alone, or no longer do. */
  readonly apart: readonly ItemId[]
}

/** Notes the rules that hold now. */
export async function ruleChanges(trx: Kysely<Tables>): Promise<RuleChanges> {
  const rules = identityRules(await identityDecisions(trx))
  const now = new Set(linesOf(rules))
  const before = new Set((await trx.selectFrom('identityRules').select('rule').execute()).map(({ rule }) => rule))
  const gone = [...before.difference(now)]
  const fresh = [...now.difference(before)]
  if (gone.length > 0) await sql`DELETE FROM identityRules WHERE rule IN ${listed(gone)}`.execute(trx)
  if (fresh.length > 0) await sql`INSERT INTO identityRules (rule) SELECT value FROM ${listed(fresh)}`.execute(trx)
  const changes = [...gone, ...fresh].map((line) => JSON.parse(line) as RuleLine)
  const itemsOf = (kinds: readonly RuleLine[0][]): ItemId[] => [
    ...new Set(changes.filter(([kind]) => kinds.includes(kind)).flatMap(([, items]) => items)),
  ]
  return { rules, items: itemsOf(['join', 'apart']), apart: itemsOf(['set apart']) }
}

/** One rule: its kind, the items it holds for, and what else a join shows of it. */
type RuleLine = readonly [kind: 'join' | 'apart' | 'set apart', items: readonly ItemId[], ...shown: string[]]

function linesOf({ joins, apart, setApart }: IdentityRules): string[] {
  const lines: RuleLine[] = [
    ...joins.map(({ a, b, by, decision }): RuleLine => ['join', [a, b], by, decision]),
    ...apart.map((pair): RuleLine => ['apart', pair]),
    ...[...setApart].map(([item, decision]): RuleLine => ['set apart', [item], decision]),
  ]
  return lines.map((line) => JSON.stringify(line))
}

/** What stands about who is who, in the items of today's readings; what has no item today waits. */
async function identityDecisions(db: Kysely<Tables>): Promise<IdentityDecision[]> {
  const { rows } = await sql<{
    n: number
    act: string
    author: string
    role: string
    item: string
    own: string | null
  }>`
    SELECT s.n, s.act, s.author, a.role, r.id || '/' || a.item AS item, o.id AS own
    FROM standing s JOIN anchored a ON a.decision = s.n JOIN reports r ON r.n = a.report
    LEFT JOIN reports o ON o.n = s.report
    WHERE s.stands = 1 AND (s.act IN ('join', 'separate') OR a.role LIKE 'elsewhere.%') ORDER BY s.n, a.role`.execute(
    db,
  )
  const byDecision = Map.groupBy(rows, ({ n }) => n)
  return [...byDecision].flatMap(([n, named]): IdentityDecision[] => {
    const decision = decisionId(n)
    const [{ act, author: by, own }] = named as [(typeof rows)[number]]
    const items = (role: string): ItemId[] =>
      named.filter((one) => one.role === role || one.role.startsWith(`${role}.`)).map((one) => one.item as ItemId)
    if (act === 'separate') return [{ kind: 'separate', decision, these: items('these'), from: items('from') }]
    if (act === 'join') {
      const [a, b] = [items('a')[0], items('b')[0]]
      return a && b ? [{ kind: 'join', decision, by, a, b }] : []
    }
    // Somebody or something that an item speaks of and another report tells: the same, wherever it was made up for the item.
    return named.flatMap(({ role, item }) => {
      const id = role.slice('elsewhere.'.length)
      return [`${own}/${decision}.${id}`, `${own}/${decision}.${id}${ELSEWHERE}`].map(
        (a): IdentityDecision => ({ kind: 'join', decision, by, a: a as ItemId, b: item as ItemId }),
      )
    })
  })
}
