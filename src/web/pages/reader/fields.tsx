/** The fields of which items are made, for editing and adding alike. @module */
import { useId } from 'react'
import type { Who } from '../../../model/act.ts'
import type { ReportPage } from '../../api/shapes.ts'
import { t } from '../../messages/messages.ts'

interface ChoiceProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly options: readonly Value[]
  readonly name?: (value: Value) => string
  readonly onChange: (value: Value) => void
}

export function Choice<Value extends string>({ label, value, options, name, onChange }: ChoiceProps<Value>) {
  return (
    <label className="field">
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.target.value as Value)}>
        {options.map((option) => (
          <option key={option} value={option}>
            {name === undefined ? option.replaceAll('-', ' ') : name(option)}
          </option>
        ))}
      </select>
    </label>
  )
}

interface TextFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

export function TextField({ label, value, onChange }: TextFieldProps) {
  return (
    <label className="field">
      <span>{label}</span>
      <input type="text" dir="auto" required value={value} onChange={(event) => onChange(event.target.value)} />
    </label>
  )
}

interface WhoFieldProps {
  readonly label: string
  /** As typed; empty: nobody named, or the report itself. */
  readonly value: string
  readonly page: ReportPage
  readonly onChange: (value: string) => void
}

/** Somebody of this report, or a name that it does not hold. */
export function WhoField({ label, value, page, onChange }: WhoFieldProps) {
  const list = useId()
  return (
    <label className="field">
      <span>{label}</span>
      <input
        type="text"
        dir="auto"
        list={list}
        value={value}
        placeholder={t.fields.nobody}
        onChange={(event) => onChange(event.target.value)}
      />
      <datalist id={list}>
        {namesIn(page).map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </label>
  )
}

const SPEAKING = new Set(['person', 'organisation', 'nationality'])

function namesIn({ entities }: ReportPage): string[] {
  return [...new Set(entities.filter(({ type }) => SPEAKING.has(type)).map(({ name }) => name))]
}

/** What a typed name means to the record: the report's own entity where there is one. */
export function whoOf(name: string, { report, entities }: ReportPage): Who | null {
  const wanted = name.trim()
  if (wanted === '') return null
  const entity = entities.find((one) => one.name === wanted)
  if (entity !== undefined) return { item: `${report.id}/${entity.id}` as never }
  return { name: wanted, type: 'person' }
}
