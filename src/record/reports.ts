/**
 * One report of the case, as it was taken in and as it was read.
 *
 * @module
 */
import { CaseError } from '../errors.ts'
import type { ReportId } from '../model/ids.ts'
import type { Reading } from '../model/reading.ts'
import type { Block, Derivation, Metadata, Report } from '../model/report.ts'
import type { Capture } from './case.ts'
import type { CaseDatabase } from './sqlite/connect.ts'

export async function reportOf(db: CaseDatabase, id: ReportId): Promise<Report> {
  const row = await db
    .selectFrom('reports')
    .innerJoin('texts', 'texts.n', 'reports.text')
    .select(['reports.sha256', 'reports.address', 'reports.collected', 'reports.collector'])
    .select(['reports.derivationJson', 'reports.metadataJson', 'texts.body', 'texts.blocksJson'])
    .where('reports.id', '=', id)
    .executeTakeFirst()
  if (!row) throw noSuch(id)
  const { derivationJson, metadataJson, body, blocksJson, ...columns } = row
  return {
    id,
    ...columns,
    derivation: JSON.parse(derivationJson) as Derivation,
    metadata: JSON.parse(metadataJson) as Metadata,
    text: body,
    blocks: JSON.parse(blocksJson) as Block[],
  }
}

export async function textOf(db: CaseDatabase, id: ReportId): Promise<string> {
  const row = await db
    .selectFrom('reports')
    .innerJoin('texts', 'texts.n', 'reports.text')
    .select('texts.body')
    .where('reports.id', '=', id)
    .executeTakeFirst()
  if (!row) throw noSuch(id)
  return row.body
}

export async function readingOf(db: CaseDatabase, id: ReportId): Promise<Reading> {
  const row = await db
    .selectFrom('reports')
    .innerJoin('readings', 'readings.n', 'reports.reading')
    .select('readings.readingJson')
    .where('reports.id', '=', id)
    .executeTakeFirst()
  if (!row) throw noSuch(id)
  return JSON.parse(row.readingJson) as Reading
}

/** Every address at which the report's bytes were found, oldest first. */
export async function capturesOf(db: CaseDatabase, id: ReportId): Promise<Capture[]> {
  const rows = await db
    .selectFrom('captures')
    .innerJoin('reports', 'reports.n', 'captures.report')
    .select(['captures.address', 'captures.collected', 'captures.collector'])
    .where('reports.id', '=', id)
    .orderBy('captures.collected')
    .orderBy('captures.address')
    .execute()
  if (rows.length === 0) throw noSuch(id)
  return rows.map((row) => ({ ...row }))
}

function noSuch(id: string): CaseError {
  return new CaseError(`the case has no report ${id}; ascribe sources lists them`)
}
