/**
 * What somebody changed in an exported sheet, as acts: each changed row is understood, or refused with its number.
 *
 * @module
 */
import type { Act, Changes, NewItem, Target } from '../../model/act.ts'
import type { Actor } from '../../model/case.ts'
import type { ReportId } from '../../model/ids.ts'
import * as words from '../../model/vocabulary.ts'
import type { Sheet } from '../tables.ts'
import type { GivenSheet } from './read-sheets.ts'

export interface Understood {
  readonly at: string
  /** In words. */
  readonly say: string
  readonly act: Act
  readonly reason: string | null
}

export interface SheetChanges {
  readonly understood: readonly Understood[]
  readonly refused: readonly { readonly at: string; readonly why: string }[]
  readonly unchanged: number
  /** Rows of the export that the file no longer has: left as they are. */
  readonly missing: number
}

/** What a case must tell about itself. */
export interface Surroundings {
  readonly actors: readonly Actor[]
  /** Where words stand in a report; null when it is not there or they do not stand there just once. */
  readonly placeOf: (report: string, quote: string, start: string, end: string) => { start: number; end: number } | null
}

type Kind = Changes['kind']
interface SheetRule {
  readonly kind: Kind
  /** The column that names the item. */
  readonly target: string
  /** Columns that may be changed: what the act calls them, and the words they take. */
  readonly columns: Readonly<Record<string, { readonly field: string; readonly choices?: readonly string[] }>>
}

const HELD = {
  certainty: { field: 'certainty', choices: words.CERTAINTIES },
  force: { field: 'force', choices: words.FORCES },
}
const RULES: Readonly<Record<string, SheetRule>> = {
  claims: {
    kind: 'claim',
    target: 'id',
    columns: {
      ...HELD,
      kind: { field: 'claimKind', choices: words.CLAIM_KINDS },
      part: { field: 'part', choices: words.PARTS },
      speaker_id: { field: 'speaker' },
    },
  },
  'incident-values': { kind: 'value', target: 'item', columns: { value: { field: 'value' } } },
  responsibility: {
    kind: 'responsibility',
    target: 'id',
    columns: { ...HELD, part: { field: 'role', choices: words.RESPONSIBILITY_ROLES }, matter: { field: 'matter' } },
  },
  stances: {
    kind: 'stance',
    target: 'id',
    columns: {
      ...HELD,
      question: { field: 'dimension', choices: words.STANCE_DIMENSIONS },
      answer: { field: 'value' },
    },
  },
  actors: {
    kind: 'actor',
    target: 'id',
    columns: { name: { field: 'name' }, type: { field: 'type', choices: words.ENTITY_TYPES } },
  },
}
export const IMPORTED: readonly string[] = Object.keys(RULES)

/** Columns that say what was decided, not what the item is. */
const ASIDE: ReadonlySet<string> = new Set(['review', 'decision', 'reason'])

class Refused extends Error {}

export function changesIn(given: GivenSheet, exported: Sheet, around: Surroundings): SheetChanges {
  const rule = RULES[given.name] as SheetRule
  const current = new Map(
    exported.rows.map((row) => {
      const cells = new Map(exported.head.map((head, at) => [head, plain(row[at] ?? '')] as const))
      return [cells.get('id') as string, cells] as const
    }),
  )
  const understood: Understood[] = []
  const refused: { at: string; why: string }[] = []
  const seen = new Set<string>()
  let unchanged = 0
  for (const { number, cells } of given.rows) {
    const at = `${given.name}, row ${number}`
    try {
      const id = plain(cells.get('id') ?? '')
      if (id !== '' && seen.has(id)) throw new Refused(`"${id}" stands in two rows`)
      if (id !== '') seen.add(id)
      const known = current.get(id)
      if (id !== '' && !known) throw new Refused(`the list no longer has "${id}"; export it again`)
      const acts = known ? changedActs(rule, given.name, cells, known, around) : [newAct(rule, cells, around)]
      if (acts.length === 0) unchanged++
      const reason = plain(cells.get('reason') ?? '') || null
      for (const { act, say } of acts) understood.push({ at, say, act, reason })
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      refused.push({ at, why: error.message })
    }
  }
  return { understood, refused, unchanged, missing: [...current.keys()].filter((id) => !seen.has(id)).length }
}

type Said = { readonly act: Act; readonly say: string }

function changedActs(
  rule: SheetRule,
  sheet: string,
  cells: ReadonlyMap<string, string>,
  known: ReadonlyMap<string, string>,
  around: Surroundings,
): Said[] {
  const changed = [...cells].filter(
    ([head, cell]) => known.has(head) && !ASIDE.has(head) && plain(cell) !== known.get(head),
  )
  const review = plain(cells.get('review') ?? '')
  const wasReview = known.get('review') ?? ''
  const isReviewed = review !== '' && review !== wasReview
  if (changed.length === 0 && !isReviewed) return []
  const decision = plain(cells.get('decision') ?? '')
  if (cells.has('decision') && decision !== (known.get('decision') ?? '')) {
    throw new Refused(`it was decided on since the export (${known.get('decision') || 'taken back'}); export it again`)
  }
  const target = known.get(rule.target) as Target
  const exposure = changed.find(([head]) => head === 'exposure')
  const acts: Said[] = []
  if (exposure && sheet === 'actors') {
    const value = oneOf('exposure', plain(exposure[1]), words.EXPOSURES)
    acts.push({
      act: { act: 'expose', actor: target as never, exposure: value as never },
      say: `expose ${target}: ${value}`,
    })
  }
  const fields: Record<string, unknown> = {}
  for (const [head, cell] of changed) {
    if (head === 'exposure' && sheet === 'actors') continue
    const column = rule.columns[head]
    const isFigure = rule.kind === 'value' && ['low', 'best', 'high'].includes(head)
    if (!column && !isFigure) {
      throw new Refused(
        `"${head}" cannot be changed in a sheet (it was "${short(known.get(head) ?? '')}"); ${Object.keys(rule.columns).join(', ')}, review and reason can`,
      )
    }
    if (isFigure) fields[head] = figure(head, plain(cell))
    else if (column)
      fields[column.field] =
        head === 'speaker_id' ? speaker(plain(cell), around) : oneOf(head, plain(cell), column.choices)
  }
  const isDecided = Object.keys(fields).length > 0
  if (isDecided && sheet === 'actors') {
    const items = around.actors.find((actor) => (actor.id as string) === target)?.members ?? []
    for (const item of items) {
      acts.push({
        act: { act: 'edit', target: item, changes: { kind: 'actor', ...fields } as Changes },
        say: `edit ${item}: ${told(fields)}`,
      })
    }
  } else if (isDecided) {
    acts.push({
      act: { act: 'edit', target, changes: { kind: rule.kind, ...fields } as Changes },
      say: `edit ${target}: ${told(fields)}`,
    })
  }
  if (isReviewed) {
    const act = review === 'accepted' ? 'accept' : review === 'rejected' ? 'reject' : null
    if (act === null) throw new Refused(`review can be set to accepted or rejected, not "${review}"`)
    const targets =
      sheet === 'actors' ? (around.actors.find((actor) => (actor.id as string) === target)?.members ?? []) : [target]
    for (const one of targets) acts.push({ act: { act, target: one }, say: `${act} ${one}` })
  }
  return acts
}

/** A row without an id is something new. */
function newAct(rule: SheetRule, cells: ReadonlyMap<string, string>, around: Surroundings): Said {
  const cell = (head: string): string => plain(cells.get(head) ?? '')
  if (rule.kind === 'actor') throw new Refused('a new actor is entered with "ascribe enter actor"')
  const report = cell('report')
  const span = around.placeOf(report, cell('quote'), cell('start'), cell('end'))
  if (!span) throw new Refused('a new row needs the report, and a quote that stands in it once, or its start and end')
  const fields: Record<string, unknown> = {}
  for (const [head, { field, choices }] of Object.entries(rule.columns)) {
    if (cell(head) === '') continue
    fields[field] = head === 'speaker_id' ? speaker(cell(head), around) : oneOf(head, cell(head), choices)
  }
  if (rule.kind === 'value') fields['field'] = oneOf('field', cell('field'), words.VALUE_FIELDS)
  if (rule.kind !== 'claim') {
    if (cell('incident') === '' && !(rule.kind === 'responsibility' && cell('matter') !== ''))
      throw new Refused('a new row needs its incident')
    if (cell('incident') !== '') fields['incident'] = { incident: cell('incident') }
    if (cell('actor') !== '') fields['actor'] = speaker(cell('actor'), around)
    if (cell('asserted_by') !== '') fields['assertedBy'] = speaker(cell('asserted_by'), around)
  }
  const item = { kind: rule.kind, words: { report: report as ReportId, spans: [span] }, ...fields } as NewItem
  return {
    act: { act: 'add', item },
    say: `enter a ${rule.kind} from ${report}, ${span.start}-${span.end}: ${told(fields)}`,
  }
}

/** An actor by id or whole name; `report:…` for a report's own voice. */
function speaker(cell: string, { actors }: Surroundings): { actor: Actor['id'] } | null {
  if (cell === '' || cell.startsWith('report')) return null
  const named = actors.filter((actor) => actor.id === cell || [actor.name, ...actor.aliases].includes(cell))
  const [only, ...others] =
    named.filter((actor) => actor.id === cell).length === 1 ? named.filter((actor) => actor.id === cell) : named
  if (!only) throw new Refused(`no actor is called "${short(cell)}"; ascribe actors --why lists ids`)
  if (others.length > 0)
    throw new Refused(`"${short(cell)}" can be ${named.map((actor) => actor.id).join(', ')}; give the id`)
  return { actor: only.id }
}

function oneOf(head: string, cell: string, choices: readonly string[] | undefined): string {
  if (cell === '') throw new Refused(`"${head}" is empty`)
  if (choices && !choices.includes(cell))
    throw new Refused(`"${head}" cannot be "${short(cell)}"; it can be ${choices.join(', ')}`)
  return cell
}

function figure(head: string, cell: string): number | null {
  if (cell === '') return null
  if (!/^\d{1,9}$/.test(cell)) throw new Refused(`"${head}" must be a whole number, not "${short(cell)}"`)
  return Number(cell)
}

function told(fields: Readonly<Record<string, unknown>>): string {
  return Object.entries(fields)
    .filter(([name]) => name !== 'incident')
    .map(
      ([name, value]) =>
        `${name} ${typeof value === 'object' ? (value === null ? 'the report itself' : Object.values(value).join()) : value}`,
    )
    .join(', ')
}

function short(cell: string): string {
  return cell.length > 60 ? `${cell.slice(0, 60)}…` : cell
}

/** A cell as it comes back from a spreadsheet: without the mark against formulas, with its line ends and its longest length. */
function plain(cell: string | number): string {
  return String(cell)
    .replaceAll('\r\n', '\n')
    .replace(/(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/gu, '\uFFFD')
    .slice(0, 32_767)
    .replace(/^'(?=[\s\p{Cf}\uFFFD]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\t\r\n])/u, '')
    .trim()
}
