/** An address that leads nowhere. @module */
import { Link } from '@tanstack/react-router'
import { t } from '../messages/messages.ts'
import { Empty } from '../parts/states.tsx'

export function Nowhere() {
  return (
    <Empty title={t.nowhere.title}>
      <Link to="/">{t.nowhere.back}</Link>
    </Empty>
  )
}
