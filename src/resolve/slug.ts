/**
 * Ids that can stand in a web address and be read aloud.
 *
 * @module
 */
import { foldName } from './fold-name.ts'

/** Longer slugs are cut at a word. */
const LONGEST = 60

/** Letters and digits of any script, joined by hyphens; never empty. */
export function slugOf(name: string): string {
  const words = foldName(name).match(/[\p{L}\p{N}]+/gu) ?? []
  let slug = ''
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, LONGEST) : `${slug}-${word}`
    if (longer.length > LONGEST) break
    slug = longer
  }
  return slug === '' ? 'unnamed' : slug
}
