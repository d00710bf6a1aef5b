/**
 * Under what name a report speaks in its own voice.
 *
 * @module
 */

/** Its publisher, or the last part of its path or address: nobody's folders are printed. */
export function reportName(publisher: string | null | undefined, address: string): string {
  return publisher ?? address.split(/[\\/]/).findLast((part) => part !== '') ?? address
}
