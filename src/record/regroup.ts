/**
 * Works out actors and case incidents anew after reports have changed.
 *
 * @module
 */
import { type Kysely, sql } from 'kysely'
import type { ItemId } from '../model/ids.ts'
import { decisionId } from '../model/review.ts'
import { type IdentityDecision, identityRules } from '../resolve/identity.ts'
import { actorsByMember, joinActors } from '../resolve/join-actors.ts'
import { joinIncidents } from '../resolve/join-incidents.ts'
import type { SpellingMemory, Spellings } from '../resolve/name-links.ts'
import type { ReportRecord } from '../resolve/records.ts'
import { ELSEWHERE } from './decisions/decided-reading.ts'
import { headOf } from './log/chain.ts'
import type { CaseDatabase } from './sqlite/connect.ts'
import type { Tables } from './sqlite/tables.ts'

/** How often to start over because another process added reports meanwhile; whoever comes last finishes the work. */
const ATTEMPTS = 3

/** Brings actors and incidents up to date; does nothing when they are. */
export async function regroup(db: CaseDatabase): Promise<void> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const { changed, joined } = await counters(db)
    if (changed === joined) return
    const rows = await db
      .selectFrom('records')
      .innerJoin('reports', 'reports.n', 'records.report')
      .select(['reports.n', 'reports.id', 'records.recordJson'])
      .execute()
    const written = await write(db, changed, rows, await identityDecisions(db), attempt === ATTEMPTS)
    if (written) return
  }
}

interface RecordRow {
  readonly n: number
  readonly id: string
  readonly recordJson: string
}

async function write(
  db: CaseDatabase,
  changed: number,
  rows: readonly RecordRow[],
  decisions: readonly IdentityDecision[],
  anyway: boolean,
): Promise<boolean> {
  const numberOf = new Map(rows.map((row) => [row.id, row.n]))
  // Sorted, so that the order in which reports came cannot matter.
  const records = rows
    .map((row) => JSON.parse(row.recordJson) as ReportRecord)
    .sort((a, b) => (a.report < b.report ? -1 : 1))
  const rules = identityRules(decisions)
  const memory = await spellingMemory(db)
  const actors = joinActors(records, rules, memory)
  const incidents = joinIncidents(records, actorsByMember(actors), rules)

  const identities = [...actors, ...incidents].flatMap(({ id, members }) =>
    members.map((member) => {
      const cut = member.indexOf('/')
      return [numberOf.get(member.slice(0, cut)), member.slice(cut + 1), id]
    }),
  )
  const actorRows = actors.map((actor) => [
    actor.id,
    actor.name,
    actor.type,
    actor.reports,
    actor.mentions,
    JSON.stringify(actor),
  ])
  const incidentRows = incidents.map((one) => [one.id, one.reports.length, one.main, JSON.stringify(one)])
  return await db.transaction().execute(async (trx) => {
    const now = await counters(trx)
    if (now.changed !== changed && !anyway) return false
    // Only what differs is written: most of a large case stays as it was.
    await sql`CREATE TEMP TABLE fresh AS SELECT value->>0 AS report, value->>1 AS item, value->>2 AS thing
      FROM json_each(${JSON.stringify(identities)})`.execute(trx)
    await sql`DELETE FROM identities WHERE (report, item, thing) NOT IN (SELECT report, item, thing FROM fresh)`.execute(
      trx,
    )
    await sql`INSERT OR IGNORE INTO identities SELECT report, item, thing FROM fresh`.execute(trx)
    await sql`DROP TABLE fresh`.execute(trx)

    await sql`INSERT INTO actors (id, name, type, reports, mentions, rowJson)
      SELECT value->>0, value->>1, value->>2, value->>3, value->>4, value->>5 FROM json_each(${JSON.stringify(actorRows)}) WHERE true
      ON CONFLICT (id) DO UPDATE SET name = excluded.name, type = excluded.type, reports = excluded.reports,
        mentions = excluded.mentions, rowJson = excluded.rowJson WHERE rowJson <> excluded.rowJson`.execute(trx)
    await sql`DELETE FROM actors WHERE id NOT IN
      (SELECT value FROM json_each(${JSON.stringify(actors.map((actor) => actor.id))}))`.execute(trx)

    await sql`INSERT INTO caseIncidents (id, reports, main, rowJson)
      SELECT value->>0, value->>1, value->>2, value->>3 FROM json_each(${JSON.stringify(incidentRows)}) WHERE true
      ON CONFLICT (id) DO UPDATE SET reports = excluded.reports, main = excluded.main, rowJson = excluded.rowJson
        WHERE rowJson <> excluded.rowJson`.execute(trx)
    await sql`DELETE FROM caseIncidents WHERE id NOT IN
      (SELECT value FROM json_each(${JSON.stringify(incidents.map((one) => one.id))}))`.execute(trx)
    await memory.write(trx)
    await trx.updateTable('state').set({ value: changed }).where('key', '=', 'joined').execute()
    return true
  })
}

/** Names the state of reports and decisions; see `Case.revision`. */
export async function revisionOf(db: CaseDatabase): Promise<string> {
  const { changed } = await counters(db)
  const { entries } = await headOf(db)
  return `${changed}.${entries}`
}

async function counters(db: Kysely<Tables>): Promise<{ changed: number; joined: number }> {
  const rows = await db.selectFrom('state').select(['key', 'value']).execute()
  const of = new Map(rows.map((row) => [row.key, row.value]))
  return { changed: of.get('changed') ?? 0, joined: of.get('joined') ?? 0 }
}

/** What stands about who is who, in the items of today's readings; what has no item today waits. */
async function identityDecisions(db: CaseDatabase): Promise<IdentityDecision[]> {
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

/** What was found out about spellings the last time; a decision about identity changes no name. */
async function spellingMemory(
  db: CaseDatabase,
): Promise<SpellingMemory & { write: (trx: Kysely<Tables>) => Promise<void> }> {
  const known = await db.selectFrom('spellings').select(['names', 'spellingsJson']).executeTakeFirst()
  let fresh: { readonly names: string; readonly spellings: Spellings } | null = null
  return {
    recall: (names) => (known?.names === names ? (JSON.parse(known.spellingsJson) as Spellings) : null),
    keep: (names, spellings) => {
      fresh = { names, spellings }
    },
    write: async (trx) => {
      if (fresh === null) return
      await trx.deleteFrom('spellings').execute()
      const spellingsJson = JSON.stringify(fresh.spellings)
      await trx.insertInto('spellings').values({ names: fresh.names, spellingsJson }).execute()
    },
  }
}
