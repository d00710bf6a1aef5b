import type { Actor, CaseIncident, ResponsibilityRow, SourceRow, StanceRow } from '../../src/model/case.ts'
import type { CaseRows } from '../../src/weigh/case-rows.ts'

/** Rows of an invented case: only what a test is about need be named. */
const quote = (text: string, report: string) => ({ report, start: 0, end: text.length, text })

export function voice(name: string, report?: string) {
  if (report !== undefined) return { kind: 'report', report, name }
  return { kind: 'actor', actor: idOf(name), name, affiliation: null, sourceType: null }
}

export function idOf(name: string): string {
  return name.toLowerCase().replaceAll(' ', '-')
}

let rows = 0

/** @example said('Ilva Roth', 'perpetrator', 'Ardan Front', { certainty: 'possible' }) */
export function said(by: string | object, role: string, of: string | null, more: object = {}): ResponsibilityRow {
  const report = 'report' in more ? String(more.report) : 'aaaaaaaaaaaa'
  return {
    id: `${report}/r${++rows}`,
    report,
    incident: 'fire-velmar',
    matter: null,
    actor: of === null ? null : { id: idOf(of), name: of },
    role,
    assertedBy: typeof by === 'string' ? voice(by) : by,
    claim: null,
    certainty: 'certain',
    force: 'asserted',
    condition: null,
    alternativeTo: null,
    ownClaim: false,
    grounds: [],
    evidence: quote(`${of} ${role}`, report),
    ...more,
  } as unknown as ResponsibilityRow
}

export function stance(by: string, dimension: string, value: string, more: object = {}): StanceRow {
  const { role: _, ...row } = said(by, 'unknown', null, more) as unknown as Record<string, unknown>
  return { ...row, dimension, value, ...more } as unknown as StanceRow
}

export function actor(name: string, more: object = {}): Actor {
  return {
    id: idOf(name),
    name,
    aliases: [],
    type: 'organisation',
    exposure: null,
    members: [],
    joins: [],
    reports: 1,
    mentions: 1,
    evidence: quote(name, 'aaaaaaaaaaaa'),
    ...more,
  } as unknown as Actor
}

export function source(report: string, more: object = {}): SourceRow {
  return { report, publisher: null, address: `/home/vera/${report}.txt`, published: null, ...more } as SourceRow
}

export const INCIDENT = {
  id: 'fire-velmar',
  label: 'arson, Velmar, 2031-03-14',
  reports: ['aaaaaaaaaaaa', 'bbbbbbbbbbbb'],
  main: 1,
  values: [],
} as unknown as CaseIncident

export function caseOf(more: Partial<CaseRows>): CaseRows {
  return { incidents: [INCIDENT], responsibility: [], stances: [], asked: [], actors: [], sources: [], ...more }
}
