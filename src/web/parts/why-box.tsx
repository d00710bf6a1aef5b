/**
 * Asks why, wherever a decision is made: the log keeps the reason. Enter saves, Escape leaves.
 *
 * @module
 */
import { t } from '../messages/messages.ts'

interface WhyBoxProps {
  readonly value: string
  readonly onChange: (reason: string) => void
}

export function WhyBox({ value, onChange }: WhyBoxProps) {
  return (
    <label className="field why">
      <span>{t.why.label}</span>
      <input
        type="text"
        value={value}
        placeholder={t.why.placeholder}
        dir="auto"
        maxLength={2000}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  )
}
