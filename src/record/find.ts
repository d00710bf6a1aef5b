/**
 * Finding things by their ids.
 *
 * @module
 */
import { sql } from 'kysely'
import { ActorId, CaseIncidentId, ItemId, ReportId } from '../model/ids.ts'
import type { Reading } from '../model/reading.ts'
import { decisionId } from '../model/review.ts'
import type { ItemList, Thing } from './case.ts'
import type { CaseDatabase } from './sqlite/connect.ts'

const ITEM_LISTS: readonly ItemList[] = [
  'entities',
  'claims',
  'incidents',
  'responsibility',
  'stances',
  'questions',
  'outlook',
]
/** More than anybody chooses from. */
const MOST = 50

/** Everything that an id or the beginning of one can mean; an exact id means just that. */
export async function findThings(db: CaseDatabase, idOrPrefix: string): Promise<Thing[]> {
  if (idOrPrefix === '') return []
  if (/^(?:[0-9a-f]+\/)?d[1-9]\d*$/.test(idOrPrefix)) {
    const decision = await findDecision(db, idOrPrefix.slice(idOrPrefix.indexOf('/') + 1))
    if (decision) return [decision]
  }
  const cut = idOrPrefix.indexOf('/')
  if (cut >= 0) return await findItems(db, idOrPrefix.slice(0, cut), idOrPrefix.slice(cut + 1))
  const { rows } = await sql<{ kind: 'report' | 'actor' | 'incident'; id: string }>`
    SELECT 'report' AS kind, id FROM reports WHERE substr(id, 1, length(${idOrPrefix})) = ${idOrPrefix}
    UNION ALL SELECT 'incident', id FROM caseIncidents WHERE substr(id, 1, length(${idOrPrefix})) = ${idOrPrefix}
    UNION ALL SELECT 'actor', id FROM actors WHERE substr(id, 1, length(${idOrPrefix})) = ${idOrPrefix}
    ORDER BY 2 LIMIT ${MOST}`.execute(db)
  const exact = rows.filter((row) => row.id === idOrPrefix)
  return (exact.length > 0 ? exact : rows).map(({ kind, id }): Thing => {
    if (kind === 'report') return { kind, id: ReportId.parse(id) }
    return kind === 'actor' ? { kind, id: ActorId.parse(id) } : { kind, id: CaseIncidentId.parse(id) }
  })
}

async function findItems(db: CaseDatabase, report: string, item: string): Promise<Thing[]> {
  const { rows } = await sql<{ id: string; readingJson: string }>`
    SELECT r.id, g.readingJson FROM reports r JOIN readings g ON g.n = r.reading
    WHERE substr(r.id, 1, length(${report})) = ${report} ORDER BY r.id LIMIT ${MOST}`.execute(db)
  return rows.flatMap(({ id, readingJson }) => {
    const reading = JSON.parse(readingJson) as Reading
    // A value belongs to its incident, a mention to its entity; what there is of them is looked up when it is decided on.
    const whole = item.replace(/\.(?:m\d+|d\d+|date|place|type|status|(?:killed|injured|roles)\.\d+)$/, '')
    const list = ITEM_LISTS.find((name) => reading[name].some((one) => one.id === whole))
    if (!list) return []
    return [{ kind: 'item' as const, id: ItemId.parse(`${id}/${item}`), report: ReportId.parse(id), list }]
  })
}

/** A decision; the item that it is about is found by it. */
async function findDecision(db: CaseDatabase, id: string): Promise<Thing | null> {
  const row = await db
    .selectFrom('decisions')
    .select('n')
    .where('n', '=', Number(id.slice(1)))
    .executeTakeFirst()
  return row ? { kind: 'decision', id: decisionId(row.n) } : null
}
