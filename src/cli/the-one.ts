/**
 * The one thing that an id means, where it means one.
 *
 * @module
 */
import { InputError } from '../errors.ts'
import type { Thing } from '../record/case.ts'

/** @throws InputError when there is none, or more than one */
export function theOne(things: readonly Thing[], id: string): Thing {
  const exact = things.filter((thing) => thing.id === id)
  const [only, ...others] = exact.length > 0 ? exact : things
  if (!only) throw new InputError(`nothing in the case is called "${id}"; the lists print ids, e.g. ascribe claims`)
  if (others.length > 0) {
    const all = things.slice(0, 10).map((thing) => `  ${thing.id} (${thing.kind})`)
    const more = things.length > all.length ? `\n  … and ${things.length - all.length} more` : ''
    throw new InputError(`"${id}" can mean ${things.length} things; give more of the id:\n${all.join('\n')}${more}`)
  }
  return only
}
