/**
 * The role of somebody whom only a row of responsibility names: accused, claimed or denied, beside no deed of the text.
 *
 * @module
 */
import type { EntityId } from '../../model/ids.ts'
import type { Responsibility, Role } from '../../model/reading.ts'
import type { EntityBook } from '../names/book.ts'

/** A determiner, and marks that a name does not begin with. */
const LEAD = /^(?:["“‘'«]|the |a |an |some |those |these |his |her |its |their )+/i

/** Shown by the mention that stands closest to the row's words; null for what cannot be an author. */
export function perpetratorRole(text: string, book: EntityBook, actor: EntityId, row: Responsibility): Role | null {
  const entity = book.get(actor)
  if (entity.type !== 'person' && entity.type !== 'organisation') return null
  const mentions = entity.mentions.filter((mention) => mention.kind !== 'pronoun')
  const names = mentions.filter((mention) => mention.kind === 'name')
  const distance = (start: number) => Math.abs(start - row.evidence.start)
  const [mention] = (names.length > 0 ? names : mentions).toSorted((a, b) => distance(a.start) - distance(b.start))
  if (!mention) return null
  const words = text.slice(mention.start, mention.end)
  const start = mention.start + (LEAD.exec(words)?.[0].length ?? 0)
  if (start >= mention.end) return null
  return {
    role: entity.type === 'person' ? 'perpetratorIndividual' : 'perpetratorOrganisation',
    entity: actor,
    text: text.slice(start, mention.end),
    form: mention.kind === 'name' ? 'name' : 'description',
    start,
    end: mention.end,
    responsibility: null,
  }
}
