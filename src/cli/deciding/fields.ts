/**
 * The options that say what an item is, turned into the fields of an act.
 *
 * @module
 */
import { InputError } from '../../errors.ts'
import type { ItemKind } from '../../model/judged.ts'
import type { Case } from '../../record/case.ts'
import { namedAbout, namedWhich, namedWho } from './naming.ts'
import type { Said } from './said.ts'

/** Which options an item of a kind has, and what the act calls them. */
const FIELDS: Readonly<Record<ItemKind, readonly string[]>> = {
  claim: ['speaker', 'affiliation', 'sourceType', 'kind', 'certainty', 'force', 'about'],
  mention: ['of'],
  actor: ['name', 'type', 'alias'],
  incident: ['type', 'status'],
  value: ['incident', 'field', 'value', 'actor', 'speaker'],
  responsibility: ['incident', 'matter', 'actor', 'role', 'assertedBy', 'certainty', 'force'],
  stance: ['incident', 'dimension', 'value', 'actor', 'assertedBy', 'certainty', 'force'],
}
const OTHERS: ReadonlySet<string> = new Set(['case', 'json', 'reason', 'author', 'report', 'own', 'at', 'quote'])

export async function fieldsOf(held: Case, kind: ItemKind, said: Said): Promise<Record<string, unknown>> {
  const fields: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(said)) {
    if (OTHERS.has(name) || value === undefined) continue
    if (!FIELDS[kind].includes(name)) {
      throw new InputError(`a ${kind} has no ${flagOf(name)}; it has ${FIELDS[kind].map(flagOf).join(', ')}`)
    }
    if (['speaker', 'affiliation', 'actor', 'assertedBy', 'of'].includes(name))
      fields[name] = await namedWho(held, value as string)
    else if (name === 'incident') fields['incident'] = await namedWhich(held, value as string)
    else if (name === 'kind') fields['claimKind'] = value
    else if (name === 'alias') fields['aliases'] = value
    else if (name === 'about') Object.assign(fields, await namedAbout(held, value as readonly string[]))
    else fields[name] = value
  }
  return fields
}

/** `--asserted-by` for `assertedBy`. */
function flagOf(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}
