/**
 * Options of the commands that decide, as they were typed.
 *
 * @module
 */
import type { By } from '../../model/act.ts'

export type Said = Readonly<Partial<Record<string, string | readonly string[] | true>>>

export function textOf(said: Said, name: string): string | undefined {
  const value = said[name]
  return typeof value === 'string' ? value : undefined
}

export function picked(said: Said, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => (textOf(said, name) === undefined ? [] : [[name, textOf(said, name) as string]])),
  )
}

/** Who decides, and why. */
export function byOf(said: Said): By {
  return picked(said, ['author', 'reason'])
}
