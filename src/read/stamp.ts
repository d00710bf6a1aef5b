/**
 * Who read: the name and version that every reading carries, so that a better reader's work can be told from an older one's.
 *
 * @module
 */
import type { ReaderStamp } from '../model/reading.ts'

/** The version changes whenever the same text could come to another reading. */
export const ASCRIBE_EN: ReaderStamp = { name: 'ascribe-en', version: '0.1.0', model: null }
