/**
 * The fields of an item, for adding and for editing alike: one form for each kind, and what its values mean to the record.
 *
 * @module
 */
import type { Changes, NewItem, Words } from '../../../model/act.ts'
import {
  CERTAINTIES,
  CLAIM_KINDS,
  ENTITY_TYPES,
  FORCES,
  INCIDENT_STATUSES,
  INCIDENT_TYPES,
  RESPONSIBILITY_ROLES,
  STANCE_DIMENSIONS,
  VALUE_FIELDS,
} from '../../../model/vocabulary.ts'
import { FIELD_WORDS, PART_WORDS } from '../../../publish/html/wording.ts'
import type { ReportPage, Speaker } from '../../api/shapes.ts'
import { t } from '../../messages/messages.ts'
import type { Card } from './cards.ts'
import { Choice, TextField, WhoField, whoOf } from './fields.tsx'

export const ITEM_KINDS = ['claim', 'responsibility', 'stance', 'incident', 'value', 'actor'] as const
export type ItemKind = (typeof ITEM_KINDS)[number]

/** As the form holds them: somebody by name, an incident by its id within the report. */
export interface ItemValues {
  /** Who says or holds it; empty: the report itself. */
  readonly who: string
  /** Of whom it is said. */
  readonly actor: string
  readonly certainty: (typeof CERTAINTIES)[number]
  readonly force: (typeof FORCES)[number]
  readonly claimKind: (typeof CLAIM_KINDS)[number]
  readonly role: (typeof RESPONSIBILITY_ROLES)[number]
  readonly dimension: (typeof STANCE_DIMENSIONS)[number]
  readonly field: (typeof VALUE_FIELDS)[number]
  readonly value: string
  readonly incident: string
  readonly incidentType: (typeof INCIDENT_TYPES)[number]
  readonly status: (typeof INCIDENT_STATUSES)[number]
  readonly name: string
  readonly entityType: (typeof ENTITY_TYPES)[number]
}

/** What is left alone takes the most cautious value. */
const EMPTY: ItemValues = {
  who: '',
  actor: '',
  certainty: 'unknown',
  force: 'asserted',
  claimKind: 'indirect',
  role: 'unknown',
  dimension: 'intent',
  field: 'killed',
  value: '',
  incident: '',
  incidentType: 'other',
  status: 'happened',
  name: '',
  entityType: 'person',
}

/** Of a new item: about the report's main incident, in the selected words. */
export function emptyValues({ incidents }: ReportPage, words: string): ItemValues {
  const main = incidents.find((one) => one.main) ?? incidents[0]
  return { ...EMPTY, incident: main?.id ?? '', value: words, name: words }
}

/** Of what a card shows; null for what cannot be changed. */
export function valuesOf(card: Card): { readonly kind: ItemKind; readonly values: ItemValues } | null {
  switch (card.kind) {
    case 'claim': {
      const { speaker, certainty, force, kind } = card.row
      return { kind: 'claim', values: { ...EMPTY, who: nameOf(speaker), certainty, force, claimKind: kind } }
    }
    case 'responsibility': {
      const { assertedBy, actor, role, certainty, force } = card.row
      const values = { ...EMPTY, who: nameOf(assertedBy), actor: actor?.name ?? '', role, certainty, force }
      return { kind: 'responsibility', values }
    }
    case 'stance': {
      const { assertedBy, dimension, value, certainty, force } = card.row
      return { kind: 'stance', values: { ...EMPTY, who: nameOf(assertedBy), dimension, value, certainty, force } }
    }
    case 'incident': {
      const { type, status } = card.row
      return { kind: 'incident', values: { ...EMPTY, incidentType: type, status } }
    }
    case 'value': {
      const { field, value, speakers } = card.row
      return { kind: 'value', values: { ...EMPTY, field, value, who: speakers[0] ? nameOf(speakers[0]) : '' } }
    }
    case 'name':
      return { kind: 'actor', values: { ...EMPTY, name: card.row.name, entityType: card.row.type } }
    case 'question':
      return null
  }
}

/** What the record calls each field of a kind, in the order of the form. */
const FIELDS = {
  claim: { who: 'speaker', certainty: 'certainty', force: 'force', claimKind: 'claimKind' },
  responsibility: {
    who: 'assertedBy',
    actor: 'actor',
    role: 'role',
    incident: 'incident',
    certainty: 'certainty',
    force: 'force',
  },
  stance: {
    who: 'assertedBy',
    dimension: 'dimension',
    value: 'value',
    incident: 'incident',
    certainty: 'certainty',
    force: 'force',
  },
  incident: { incidentType: 'type', status: 'status' },
  value: { field: 'field', value: 'value', who: 'speaker', incident: 'incident' },
  actor: { name: 'name', entityType: 'type' },
} as const satisfies Record<ItemKind, Partial<Record<keyof ItemValues, string>>>

type Field = keyof ItemValues

/** Where an item belongs is said when it is added; an edit leaves it there. */
const ADDED_ONLY: ReadonlySet<Field> = new Set(['incident', 'field'])

interface ItemFieldsProps {
  readonly kind: ItemKind
  readonly values: ItemValues
  readonly page: ReportPage
  readonly adding: boolean
  readonly onChange: (changed: Partial<ItemValues>) => void
}

export function ItemFields({ kind, values, page, adding, onChange }: ItemFieldsProps) {
  return (Object.keys(FIELDS[kind]) as Field[])
    .filter((field) => adding || !ADDED_ONLY.has(field))
    .map((field) => <OneField key={field} kind={kind} field={field} values={values} page={page} onChange={onChange} />)
}

/** Fields with a fixed choice of words: what they are called, and how each word is said. */
const CHOICES: Readonly<
  Partial<Record<Field, { label: string; options: readonly string[]; words?: Readonly<Record<string, string>> }>>
> = {
  certainty: { label: t.fields.certainty, options: CERTAINTIES },
  force: { label: t.fields.force, options: FORCES },
  claimKind: { label: t.fields.kind, options: CLAIM_KINDS },
  role: { label: t.fields.role, options: RESPONSIBILITY_ROLES, words: PART_WORDS },
  dimension: { label: t.fields.dimension, options: STANCE_DIMENSIONS, words: t.dimensions },
  // What an incident is, and whether it happened, is said of the incident itself.
  field: {
    label: t.fields.of,
    options: VALUE_FIELDS.filter((one) => one !== 'type' && one !== 'status'),
    words: FIELD_WORDS,
  },
  incidentType: { label: t.fields.type, options: INCIDENT_TYPES },
  status: { label: t.fields.status, options: INCIDENT_STATUSES },
  entityType: { label: t.fields.type, options: ENTITY_TYPES },
}

function OneField({
  kind,
  field,
  values,
  page,
  onChange,
}: Omit<ItemFieldsProps, 'adding'> & { readonly field: Field }) {
  const put = (value: string) => onChange({ [field]: value })
  const choice = CHOICES[field]
  if (choice !== undefined) {
    const { label, options, words } = choice
    const name = (one: string) => words?.[one] ?? one.replaceAll('-', ' ')
    return <Choice label={label} value={values[field]} options={options} name={name} onChange={put} />
  }
  if (field === 'incident') {
    const ids = page.incidents.map(({ id }) => id)
    const name = (id: string) => tellingName(page, id)
    return <Choice label={t.fields.incident} value={values.incident} options={ids} name={name} onChange={put} />
  }
  if (field === 'who' || field === 'actor') {
    const label = field === 'actor' ? t.fields.actor : t.fields[FIELDS[kind as 'claim'].who]
    return <WhoField label={label} value={values[field]} page={page} onChange={put} />
  }
  const label = field === 'name' ? t.fields.name : kind === 'value' ? t.fields.given : t.fields.value
  return <TextField label={label} value={values[field]} onChange={put} />
}

export function newItemOf(kind: ItemKind, values: ItemValues, page: ReportPage, words: Words): NewItem {
  return { kind, words, ...recordFields(kind, values, page) } as NewItem
}

/** Only what differs from how the form began; null: nothing. */
export function changesOf(kind: ItemKind, begun: ItemValues, now: ItemValues, page: ReportPage): Changes | null {
  const changed = (Object.keys(now) as Field[]).filter((field) => now[field] !== begun[field])
  if (changed.length === 0) return null
  return { kind, ...recordFields(kind, now, page, new Set(changed)) } as Changes
}

function recordFields(
  kind: ItemKind,
  values: ItemValues,
  page: ReportPage,
  only?: ReadonlySet<Field>,
): Record<string, unknown> {
  const named: Readonly<Partial<Record<Field, string>>> = FIELDS[kind]
  const given = (Object.entries(named) as [Field, string][]).filter(([field]) => only?.has(field) ?? true)
  return Object.fromEntries(given.map(([field, called]) => [called, recordValue(field, values[field], page)]))
}

function recordValue(field: Field, value: string, page: ReportPage): unknown {
  if (field === 'who' || field === 'actor') return whoOf(value, page)
  if (field === 'incident') return value === '' ? null : { item: `${page.report.id}/${value}` }
  return value
}

/** A report's own voice is nobody. */
function nameOf(speaker: Speaker): string {
  return speaker.kind === 'actor' ? speaker.name : ''
}

function tellingName({ incidents }: ReportPage, id: string): string {
  const telling = incidents.find((one) => one.id === id)
  if (telling === undefined) return id
  return [telling.type.replaceAll('-', ' '), telling.place, telling.date].filter(Boolean).join(', ')
}
