/** Adds what the reader missed, from selected words. @module */
import { useState } from 'react'
import type { NewItem } from '../../../model/act.ts'
import type { Span } from '../../../model/span.ts'
import {
  CERTAINTIES,
  type CLAIM_KINDS,
  ENTITY_TYPES,
  FORCES,
  INCIDENT_TYPES,
  RESPONSIBILITY_ROLES,
  STANCE_DIMENSIONS,
} from '../../../model/vocabulary.ts'
import { PART_WORDS } from '../../../publish/html/wording.ts'
import { useDecide } from '../../api/decide.ts'
import type { ReportPage } from '../../api/shapes.ts'
import { t } from '../../messages/messages.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { WhyBox } from '../../parts/why-box.tsx'
import { Choice, WhoField, whoOf } from './fields.tsx'

const KINDS = ['claim', 'responsibility', 'stance', 'incident', 'actor'] as const

interface AddItemProps {
  readonly page: ReportPage
  readonly span: Span
  readonly onClose: () => void
}

/** What is left alone takes the most cautious value. */
const EMPTY = {
  who: '',
  actor: '',
  certainty: 'unknown' as (typeof CERTAINTIES)[number],
  force: 'asserted' as (typeof FORCES)[number],
  claimKind: 'indirect' as (typeof CLAIM_KINDS)[number],
  role: 'unknown' as (typeof RESPONSIBILITY_ROLES)[number],
  dimension: 'intent' as (typeof STANCE_DIMENSIONS)[number],
  value: '',
  incidentType: 'other' as (typeof INCIDENT_TYPES)[number],
  entityType: 'person' as (typeof ENTITY_TYPES)[number],
}

export function AddItem({ page, span, onClose }: AddItemProps) {
  const [kind, setKind] = useState<(typeof KINDS)[number]>('claim')
  const [given, setGiven] = useState({ ...EMPTY, incident: firstIncident(page) })
  const [reason, setReason] = useState('')
  const decide = useDecide()
  const words = page.report.text.slice(span.start, span.end)
  const put = (changed: Partial<typeof given>) => setGiven({ ...given, ...changed })
  const save = () => {
    if (decide.isPending) return
    const item = itemOf(kind, given, page, span)
    decide.mutate({ act: { act: 'add', item }, reason }, { onSuccess: onClose })
  }
  return (
    <Dialog title={t.addItem.title} onClose={onClose}>
      <form
        className="add-item"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault()
            save()
          }
        }}
      >
        <blockquote dir="auto">{words}</blockquote>
        <Choice
          label={t.addItem.kind}
          value={kind}
          options={KINDS}
          name={(one) => t.addItem.kinds[one]}
          onChange={setKind}
        />
        {(kind === 'claim' || kind === 'responsibility' || kind === 'stance') && (
          <WhoField
            label={kind === 'claim' ? t.fields.speaker : t.fields.assertedBy}
            value={given.who}
            page={page}
            onChange={(who) => put({ who })}
          />
        )}
        {kind === 'responsibility' && (
          <>
            <WhoField label={t.fields.actor} value={given.actor} page={page} onChange={(actor) => put({ actor })} />
            <Choice
              label={t.fields.role}
              value={given.role}
              options={RESPONSIBILITY_ROLES}
              name={(role) => PART_WORDS[role]}
              onChange={(role) => put({ role })}
            />
          </>
        )}
        {kind === 'stance' && (
          <>
            <Choice
              label={t.fields.dimension}
              value={given.dimension}
              options={STANCE_DIMENSIONS}
              name={(dimension) => t.dimensions[dimension]}
              onChange={(dimension) => put({ dimension })}
            />
            <label className="field">
              <span>{t.fields.value}</span>
              <input
                type="text"
                required
                value={given.value}
                onChange={(event) => put({ value: event.target.value })}
              />
            </label>
          </>
        )}
        {(kind === 'responsibility' || kind === 'stance') && (
          <Choice
            label={t.fields.incident}
            value={given.incident}
            options={page.incidents.map(({ id }) => id)}
            name={(id) => incidentName(page, id)}
            onChange={(incident) => put({ incident })}
          />
        )}
        {kind === 'incident' && (
          <Choice
            label={t.fields.type}
            value={given.incidentType}
            options={INCIDENT_TYPES}
            onChange={(incidentType) => put({ incidentType })}
          />
        )}
        {kind === 'actor' && (
          <Choice
            label={t.fields.type}
            value={given.entityType}
            options={ENTITY_TYPES}
            onChange={(entityType) => put({ entityType })}
          />
        )}
        {(kind === 'claim' || kind === 'responsibility' || kind === 'stance') && (
          <>
            <Choice
              label={t.fields.certainty}
              value={given.certainty}
              options={CERTAINTIES}
              onChange={(certainty) => put({ certainty })}
            />
            <Choice label={t.fields.force} value={given.force} options={FORCES} onChange={(force) => put({ force })} />
          </>
        )}
        <WhyBox value={reason} onChange={setReason} />
        <footer>
          <button type="button" onClick={onClose}>
            {t.cancel}
          </button>
          <button type="submit" className="main" disabled={decide.isPending}>
            {t.addItem.submit} <kbd>{t.ctrlEnter}</kbd>
          </button>
        </footer>
      </form>
    </Dialog>
  )
}

type Given = typeof EMPTY & { readonly incident: string }

function itemOf(kind: (typeof KINDS)[number], given: Given, page: ReportPage, span: Span): NewItem {
  const words = { report: page.report.id, spans: [{ start: span.start, end: span.end }] }
  const { certainty, force } = given
  const who = whoOf(given.who, page)
  const told = given.incident === '' ? null : { item: `${page.report.id}/${given.incident}` as never }
  switch (kind) {
    case 'claim':
      return { kind, words, speaker: who, certainty, force, claimKind: given.claimKind }
    case 'responsibility': {
      const actor = whoOf(given.actor, page)
      return { kind, words, incident: told, actor, role: given.role, assertedBy: who, certainty, force }
    }
    case 'stance':
      return {
        kind,
        words,
        incident: told ?? { item: `${page.report.id}/` as never },
        dimension: given.dimension,
        value: given.value,
        assertedBy: who,
        certainty,
        force,
      }
    case 'incident':
      return { kind, words, type: given.incidentType }
    case 'actor':
      return { kind, words, type: given.entityType }
  }
}

function firstIncident({ incidents }: ReportPage): string {
  return (incidents.find(({ main }) => main) ?? incidents[0])?.id ?? ''
}

function incidentName(page: ReportPage, id: string): string {
  const incident = page.incidents.find((one) => one.id === id)
  return incident === undefined ? id : (incident.incident ?? incident.type)
}
